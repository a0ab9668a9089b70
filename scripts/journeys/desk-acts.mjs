import { desk } from './visit.mjs';

/** The n-th worker at a screen of their own, at a place of the desk. */
export async function workerAt(stage, place, n = 0) {
  const visitor = await stage.visitAs('worker', n, { viewport: desk });
  await visitor.page.goto(`/juyi/office?lang=zh-CN&community=sunshine&${place}`);
  return visitor;
}

/** The first owners who have one home to answer for, and nobody beside them who must agree. */
export async function ownersAlone(stage, poll, count) {
  const found = [];
  for (let n = 0; found.length < count; n++) {
    const token = await stage.token('owner', n);
    const { electors } = await stage.send('GET', `/polls/${poll}/mine`, undefined, token);
    const [only, more] = electors;
    if (more || only?.owners !== 1) continue;
    const { person } = await stage.send('GET', '/session', undefined, token);
    found.push({ n, token, person, elector: only.elector, home: only.label });
  }
  return found;
}

/** Four steps: the question, who votes and how, the days, and a look before it is kept. */
export async function compose(page, { title: [chinese, english], rule, options, seats, franchise }) {
  await page.getByRole('link', { name: '发起表决' }).click();
  await page.getByLabel('要表决什么？ (中文)').fill(chinese);
  await page.getByLabel('要表决什么？ (英文)').fill(english);
  await page.getByLabel('有疑问打哪个电话？').fill('010-5555 0100');
  await page.getByLabel('由谁来决定？').selectOption('owners');
  await page.getByLabel('怎么计票？').selectOption(rule);
  if (options) await page.getByLabel(/^选项/).fill(options.join('\n'));
  if (seats) await page.getByLabel('应选人数').fill(String(seats));
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('第 2 步，共 4 步').waitFor();
  await franchise();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('第 3 步，共 4 步').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText(`“${chinese}”`).waitFor();
  await page.getByRole('button', { name: '存为草稿' }).click();
}

/** Freezes the owners’ roll in its own room, and comes back. */
export async function freezeRoll(page, purpose) {
  await page.getByRole('button', { name: '公示名册' }).click();
  await page.getByText('还没有冻结这类名册').waitFor();
  const poll = page.url();
  await page.goto(poll.replace('room=polls', 'room=roll').replace(/&poll=[^&]*/, ''));
  await page.getByRole('button', { name: '公示与冻结' }).click();
  await page.getByLabel('用于什么事？').fill(purpose);
  await page.getByRole('button', { name: '冻结', exact: true }).click();
  await page.getByText('校验值').waitFor();
  await page.goto(poll);
}

/** Chooses the frozen roll and announces; answers the poll. */
export async function announce(page, stage, title) {
  await page.getByLabel('用哪一份冻结的名册？').waitFor();
  await page.getByRole('button', { name: '确定名册' }).click();
  await page.getByRole('button', { name: '发布公告' }).click();
  await page.getByText('会自动开始投票').waitFor();
  const { items } = await stage.send('GET', '/polls');
  return items.find((item) => item.title['zh-CN'] === title);
}

/** Two workers sign the count, one after the other. */
export async function signBoth(first, second) {
  for (const { page } of [first, second]) {
    await page.reload();
    await page.getByRole('button', { name: '我已清点，签名' }).click();
    const signed = page === first.page ? page.getByText('您已签名') : page.getByRole('button', { name: '公示结果' });
    await signed.waitFor();
  }
}
