import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseRole, moveTo, words } from './acts.mjs';
import { expectSound, openStage } from './stage.mjs';
import { desk, phone } from './visit.mjs';

const say = words['zh-CN'];
const day = 86_400_000;
const stage = openStage();
let visitor;
afterEach(async () => {
  await expectSound(visitor);
  await visitor.context.close();
});

describe.each([
  ['on a narrow screen', '', say.roles.owner],
  ['on a narrow screen in elder mode', '?mode=elder', say.roles.buildingLead],
])('without a mouse, %s, a neighbour', (_, query, role) => {
  beforeEach(async () => {
    visitor = await stage.visit({ viewport: phone });
  });

  test('finds the council’s election and ranks three of six', async () => {
    const { page } = visitor;
    await goIn(page, query, '补选三位议事会成员', role);
    await page.getByText('还没有排。请从下面点选。').waitFor();
    for (const name of ['赵慧', '陈立新', '安娜']) {
      await moveTo(page, name);
      await page.keyboard.press('Enter');
      await page.getByText(new RegExp(`“${name}.*现在排第`)).waitFor();
    }
    await moveTo(page, '“陈立新（3 幢）”往前', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('“陈立新（3 幢）”现在排第 1。').waitFor();
    await expectSound(visitor);
    await checkAndCast(page, [/陈立新.*第 1/s, /赵慧.*第 2/s, /安娜.*第 3/s]);
  });

  test('spends on three of twelve projects, is refused what costs too much, and finds the marks after a reload', async () => {
    const { page } = visitor;
    await goIn(page, query, '十万元微更新，先做哪几件', role);
    await page.getByRole('checkbox', { name: '轮椅坡道' }).waitFor();
    expect(await page.locator('juyi-face-budget').getByRole('checkbox').count()).toBe(13);
    expect(await page.locator('juyi-face-budget').getByRole('checkbox', { checked: true }).count()).toBe(0);
    for (const name of ['轮椅坡道', '草皮']) await press(page, name, true);
    await press(page, '扶手的长椅', false);
    await expectSound(visitor);
    await page.reload();
    await page.getByRole('checkbox', { name: '草皮', checked: true }).waitFor();
    await press(page, '梯子', true);
    await checkAndCast(page, [/轮椅坡道/, /草皮/, /梯子/]);
  });
});

test('of twelve projects a neighbour takes what the money reaches, and a reload loses no mark', async () => {
  visitor = await stage.visit({ viewport: phone });
  const { page } = visitor;
  await page.goto('/vote/?lang=en');
  await page.evaluate(comeAs, { community: 'sunshine', role: 'owner', n: 1 });
  await page.getByRole('link', { name: 'A hundred thousand yuan: what first?' }).click();
  const box = (name) => page.getByRole('checkbox', { name });
  for (const name of ['Wheelchair ramp', 'New turf']) await box(name).check();
  await page.getByText('¥90,000 of ¥100,000 used.').first().waitFor();
  await expectRefused(page, box('Six benches'));
  await expectSound(visitor);
  await page.reload();
  await page.getByText('¥10,000 left.').first().waitFor();
  expect(await box('New turf').isChecked()).toBe(true);
  await box('Shared ladder').check();
  await page.getByRole('button', { name: 'Next: check my ballot' }).click();
  await page.getByText('Is this your ballot?').waitFor();
  expect(await page.locator('juyi-poll .read li').count()).toBe(3);
  await page.getByRole('button', { name: 'Cast my ballot' }).click();
  await page.getByText('Your ballot is in').waitFor();
  const code = await page.locator('juyi-poll .code').textContent();
  await page.getByText('Ask by receipt').click();
  await page.getByLabel('The code on your receipt').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('This ballot counts.').waitFor();
});

test('in elder mode there is one question, in large type, which is read, answered, checked and cast', async () => {
  visitor = await stage.visit({ viewport: phone });
  const { page } = visitor;
  await page.goto('/vote/?mode=elder');
  await page.getByRole('link', { name: '东门要不要加一段轮椅坡道' }).click();
  await page.getByRole('button', { name: '登录后投票' }).click();
  await chooseRole(page, 'owner', say);
  const yes = page.getByRole('radio', { name: '同意', exact: true });
  expect(await yes.isChecked()).toBe(false);
  const { height } = await page.locator('juyi-poll label.choice').first().boundingBox();
  expect(height).toBeGreaterThanOrEqual(60);
  await yes.check();
  await expectSound(visitor);
  await page.getByRole('button', { name: '下一步：核对我的选票' }).click();
  await page.getByRole('button', { name: '投出选票' }).click();
  await page.getByText('它只证明计入，不显示您的选择。').waitFor();
});

test('on a device whose clock is wrong by days, and in a demo that has set its own, the days left are the server’s', async () => {
  const title = '补选三位议事会成员';
  const daysLeft = async (page) => {
    await page.goto('/vote/');
    const inList = page.locator('juyi-polls .row', { hasText: title }).locator('.when .soft');
    const list = await inList.textContent();
    await page.getByRole('link', { name: title }).click();
    return [list, await page.locator('juyi-poll .state').textContent()];
  };
  visitor = await stage.visit({ viewport: phone });
  const right = await daysLeft(visitor.page);
  expect(right.join()).toMatch(/还剩 \d+ 天,表决中 · 还剩 \d+ 天/);
  await visitor.context.clock.setFixedTime(Date.now() - 20 * day);
  expect(await daysLeft(visitor.page)).toEqual(right);
  await stage.setClock(Date.now() + 2 * day);
  const later = right.map((said) => said.replace(/\d+/, (days) => days - 2));
  expect(await daysLeft(visitor.page)).toEqual(later);
});

describe('when the days of voting are over', () => {
  test('two tellers count, and the council’s result hangs as a sheet to step through, to print and to send', async () => {
    const { items } = await stage.send('GET', '/polls');
    const { id } = items.find(({ title }) => title['zh-CN'] === '补选三位议事会成员');
    await stage.setClock(Date.now() + 13 * day);
    for (const [to, n] of [
      ['counted', 0],
      ['counted', 1],
      ['resultPosted', 0],
    ])
      await stage.send('POST', `/polls/${id}/transitions`, { to }, await stage.token('worker', n));
    visitor = await stage.visit({ viewport: desk, timezoneId: 'Pacific/Kiritimati' });
    const { page } = visitor;
    await page.goto(`/vote/?id=${id}`);
    await page.getByText(/^当选：.+、.+、.+。$/).waitFor();
    await page.getByText(`公示至${await lastDay(id)}，其间可提出异议。`, { exact: true }).waitFor();
    const rounds = page.locator('juyi-poll-rounds');
    const first = await rounds.getByRole('status').textContent();
    await rounds.getByRole('button').last().click();
    expect(await rounds.getByRole('status').textContent()).not.toBe(first);
    await rounds.getByText('各轮票数表').click();
    expect(await rounds.getByRole('row').count()).toBe(7);
    await expectSound(visitor);
    await page.getByRole('button', { name: '做成图片发到群里' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: '保存图片' }).click();
    expect((await saved).suggestedFilename()).toBe('补选三位议事会成员.png');
    expect(visitor.notes.moves).toEqual([]);
  });
});

/** Runs in the page: signs in another person than the first of a role. */
function comeAs(person) {
  const headers = { 'content-type': 'application/json' };
  return fetch('/juyi/api/demo/session', { method: 'POST', headers, body: JSON.stringify(person) });
}

/** The last day of a result on the board, as the community's calendar has it. */
async function lastDay(id) {
  const { postedUntil } = await stage.send('GET', `/polls/${id}/result`);
  const style = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' };
  return new Intl.DateTimeFormat('zh-CN', style).format(postedUntil);
}

/** From the list to the open ballot, by keyboard alone. */
async function goIn(page, query, title, role) {
  await page.goto(`/vote/${query}`);
  await page.getByRole('link', { name: title }).waitFor();
  for (const name of [title, '登录后投票', role]) {
    await (name === title
      ? page.getByRole('link', { name })
      : page.getByRole('button', { name, exact: true })
    ).waitFor();
    await moveTo(page, name);
    await page.keyboard.press('Enter');
  }
}

/** Presses a box, which then is marked or, where it can't be, is not. */
async function press(page, name, marked) {
  await moveTo(page, name);
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name, checked: marked }).waitFor();
}

async function checkAndCast(page, lines) {
  await moveTo(page, '下一步：核对我的选票');
  await page.keyboard.press('Enter');
  await page.getByText('请核对您的选票').waitFor();
  expect(await page.locator('juyi-poll .read li').allTextContents()).toEqual(
    expect.arrayContaining(lines.map((line) => expect.stringMatching(line))),
  );
  await expectSound(visitor);
  await moveTo(page, '投出选票');
  await page.keyboard.press('Enter');
  await page.getByText('您的选票已计入').waitFor();
}

/** A box that can't be marked says why, and stays as it is. */
async function expectRefused(page, box) {
  await box.press('Space');
  expect(await box.isChecked()).toBe(false);
  expect(await page.getByText('More than the ¥10,000 left').first().isVisible()).toBe(true);
}
