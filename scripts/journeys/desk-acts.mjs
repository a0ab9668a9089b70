import { expect } from 'vitest';
import { words as both } from './acts.mjs';
import { barriers, objections, phone, sideways, visit } from './visit.mjs';

const words = both['zh-CN'];

/** What a test does at the demo beside its screens: another person's session, the clock, a look at what is stored. */
export class Backstage {
  constructor(address, community = 'sunshine') {
    this.address = address;
    this.community = community;
  }

  async send(method, path, body, token) {
    const answer = await fetch(`${this.address}/juyi/api${path}?community=${this.community}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    expect(answer.ok, `${method} ${path}: ${text}`).toBe(true);
    return text && JSON.parse(text);
  }

  async token(role, n) {
    return (await this.send('POST', '/demo/session', { community: this.community, role, n })).token;
  }

  async person(role, n) {
    return (await this.send('GET', '/session', undefined, await this.token(role, n))).person;
  }

  /** Moves the community's clock. */
  async setClock(now) {
    await this.send('POST', '/demo/clock', { now });
  }

  /** The first owners who have one home to answer for, and nobody beside them who must agree. */
  async ownersAlone(poll, count) {
    const found = [];
    for (let n = 0; found.length < count; n++) {
      const token = await this.token('owner', n);
      const { electors } = await this.send('GET', `/polls/${poll}/mine`, undefined, token);
      const [only, more] = electors;
      if (more || only?.owners !== 1) continue;
      const { person } = await this.send('GET', '/session', undefined, token);
      found.push({ n, token, person, elector: only.elector, home: only.label });
    }
    return found;
  }
}

/** Signs in as the n-th person of a role: each turn is the next one. */
async function becomes(page, role, n) {
  for (let turn = 0; turn <= n; turn++) {
    await page.getByRole('button', { name: role, exact: true }).first().click();
    await page.getByText(words.signedIn).waitFor();
    if (turn === n) return;
    await page.getByRole('button', { name: words.signOut, exact: true }).click();
  }
}

/** The n-th worker at a screen of their own, at a place of the desk. */
export async function workerAt(browser, address, place, n = 0) {
  const visitor = await visit(browser, address);
  await visitor.page.goto(`/juyi/office?lang=zh-CN&community=sunshine&${place}`);
  await becomes(visitor.page, words.roles.worker, n);
  return visitor;
}

/** The n-th owner with a phone, at home under “Me”. */
export async function ownerOnPhone(browser, address, n) {
  const visitor = await visit(browser, address, { viewport: phone });
  await visitor.page.goto('/me/');
  await becomes(visitor.page, words.roles.owner, n);
  return visitor;
}

/** The page fits its screen, has no barriers, and has done nothing a visitor would object to. */
export async function expectSound(visitor) {
  expect(await sideways(visitor.page)).toBe(0);
  expect(await barriers(visitor.page)).toEqual([]);
  expect(objections(visitor)).toEqual([]);
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
  await page.getByText('到公告的时间会自动开始投票。').waitFor();
  const { items } = await stage.send('GET', '/polls');
  return items.find((item) => item.title['zh-CN'] === title);
}

/** Two workers sign the count, one after the other. */
export async function signBoth(first, second) {
  for (const { page } of [first, second]) {
    await page.reload();
    await page.getByRole('button', { name: '我已清点，签名' }).click();
    const signed =
      page === first.page ? page.getByText('已有一人签名') : page.getByRole('button', { name: '公示结果' });
    await signed.waitFor();
  }
}
