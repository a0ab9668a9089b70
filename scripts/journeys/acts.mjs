/** What people see and press, in both languages. */
export const words = {
  'zh-CN': {
    roles: { resident: '居民', owner: '业主', buildingLead: '楼门长', worker: '社区工作者' },
    signedIn: '已登录：',
    signOut: '退出',
    propose: '我有话说',
    title: '想商量什么事？',
    body: '具体情况和您的想法',
    submit: '提交议题',
    done: '您的议题已贴出',
    open: '看看我的议题',
    cosign: '我附议',
    counted: (count) => `您的附议已计入，共 ${count} 人。`,
    answer: '社区答复',
  },
  en: {
    roles: { resident: 'Resident', owner: 'Owner', buildingLead: 'Building lead', worker: 'Community worker' },
    signedIn: 'Signed in as',
    signOut: 'Sign out',
    propose: 'I have a proposal',
    title: 'What is it about?',
    body: 'What should happen, and why?',
    submit: 'Propose it',
    done: 'Your proposal is posted',
    open: 'See my proposal',
    cosign: 'Co-sign this',
    counted: (count) => `Your co-sign is counted. Together ${count}.`,
    answer: 'Official answer',
  },
};

/** Signs in on the page that is open, as the next person of the role. */
export async function chooseRole(page, role, say) {
  await page.getByRole('button', { name: say.roles[role], exact: true }).first().click();
}

/** Signs in under “Me”, and waits until the page says so. */
export async function signIn(page, role, say, query = '') {
  await page.goto(`/me/${query}`);
  await chooseRole(page, role, say);
  await page.getByText(say.signedIn).waitFor();
}

/** Fills the form that is open; what was written before is replaced. */
export async function write(page, { title, body }, say) {
  await page.getByLabel(say.title).fill(title);
  await page.getByLabel(say.body).fill(body);
}

/** Opens a proposal from the board, by its title. */
export async function openFromBoard(page, title, query = '') {
  await page.goto(`/proposals/${query}`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

/** Every proposal with this title that anybody can read. */
export async function postedAs(address, title) {
  const query = new URLSearchParams({ community: 'sunshine', q: title });
  const answer = await fetch(`${address}/juyi/api/proposals?${query}`);
  const { items } = await answer.json();
  return items.filter((item) => item.title === title);
}

/** Presses a key until the focus is on something of this name; a person without a mouse goes on as long as it takes. */
export async function moveTo(page, name, key = 'Tab') {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    if ((await focusedName(page)).includes(name)) return;
  }
  throw new Error(`${key} never led to “${name}”; it ended on “${await focusedName(page)}”`);
}

function focusedName(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = element?.labels?.[0]?.textContent ?? element?.getAttribute('aria-label');
    return (label ?? element?.textContent ?? '').trim();
  });
}
