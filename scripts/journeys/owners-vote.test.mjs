import { expect, test } from 'vitest';
import { moveTo } from './acts.mjs';
import { announce, compose, freezeRoll, ownersAlone, signBoth, workerAt } from './desk-acts.mjs';
import { expectSound, openStage } from './stage.mjs';

const hour = 3_600_000;
/** The smallest picture there is, as a telephone's camera would bring it. */
const scan = {
  name: '扫描件.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

const stage = openStage();

test('owners’ vote with paper and proxy to printed sheet', async () => {
  const first = await workerAt(stage, 'room=polls');
  const { page } = first;
  await compose(page, {
    title: ['是否更换六幢电梯', 'New lift for house 6?'],
    rule: 'owners-vote',
    franchise: async () => {
      await page.getByLabel('作不作数？').selectOption('binding');
      await page.getByRole('checkbox', { name: '代理' }).check();
      for (const n of [0, 1]) {
        const { id } = await stage.person('worker', n);
        await page.locator(`[id="does-${id}"]`).selectOption('teller');
      }
    },
  });
  await expectSound(first);
  await freezeRoll(page, '更换六幢电梯');
  const poll = await announce(page, stage, '是否更换六幢电梯');
  await deliver(page, first);
  const [voter, owner, agent, onPaper, away, handy, old] = await ownersAlone(stage, poll.id, 7);
  await enterMandate(page, owner, agent);
  await entrust(poll.id, away, agent);
  await stage.setClock(poll.opensAt + hour);

  await castOnPhone(poll.id, voter, [voter.home]);
  await castOnPhone(poll.id, agent, [agent.home, owner.home, away.home]);
  await castByKeyboard(poll.id, handy, '');
  await castByKeyboard(poll.id, old, '&mode=elder');

  await page.reload();
  await enterPaper(page, onPaper.home, '同意', scan);
  await page.getByText('已录一遍，请另一位再录。').first().waitFor();
  const second = await workerAt(stage, `room=polls&poll=${poll.id}`, 1);
  await enterPaper(second.page, onPaper.home, '反对');
  await second.page.getByText('两次录入不一致').first().waitFor();
  await second.page.getByText('不一致的地方：').first().waitFor();
  await expectSound(second);
  await enterPaper(second.page, onPaper.home, '同意');
  await second.page.getByText('两次一致，这张票已录定。').first().waitFor();

  await stage.setClock(poll.closesAt + hour);
  await signBoth(first, second);
  await second.page.getByRole('button', { name: '公示结果' }).click();
  const sheet = second.page.locator('juyi-poll-result');
  await sheet.getByText('公示中').waitFor();
  await expectSound(second);
  expect(await sheetsOfPaper(second.page)).toBe(1);
  await second.page.getByRole('button', { name: '公告', exact: true }).click();
  await second.page.getByText('表决公告').waitFor();
  expect(await sheetsOfPaper(second.page)).toBe(1);
  await second.page.getByRole('button', { name: '公告', exact: true }).click();
  await sheet.waitFor();
  await second.page.emulateMedia({ media: 'print' });
  for (const unsaid of ['社工台', '下一步', '返回表决列表'])
    expect(await second.page.getByText(unsaid, { exact: true }).first().isVisible()).toBe(false);
  for (const said of ['是否更换六幢电梯', '公示中'])
    expect(await sheet.getByText(said).first().isVisible(), said).toBe(true);
  await findOwn(poll.id, old);
  await findOwn(poll.id, onPaper);
  await objectInTime(poll.id, old);
});

/** How many sheets of A4 the page takes, as its printer would say. */
async function sheetsOfPaper(page) {
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return paper.toString('latin1').match(/\/Type \/Page\b(?!s)/g).length;
}

async function deliver(page, visitor) {
  const building = page.locator('details').filter({ has: page.locator('summary', { hasText: /^1 幢 · / }) });
  await building.locator('summary').click();
  await building.getByRole('checkbox').first().check();
  await page.getByLabel('签收单或回执（图片或 PDF）').setInputFiles(scan);
  await expectSound(visitor);
  await page.getByRole('button', { name: '登记送达' }).click();
  await page.getByText('当面送交 ·').waitFor();
}

/** The desk enters what an owner has signed on paper. */
async function enterMandate(page, owner, agent) {
  await page.getByLabel('由谁来投？他在这里的名字').fill(agent.person.name);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.locator(`input[name=person][value="${agent.person.id}"]`).check();
  await page.getByLabel('代表哪一户？').selectOption({ label: owner.home });
  await page.getByLabel('签过字的原件（图片或 PDF）').setInputFiles(scan);
  await page.getByRole('button', { name: '录入', exact: true }).click();
  await page.getByText(`${owner.home} 已录入。`).waitFor();
}

/** An owner who will be away lets a neighbour vote, by the number that the neighbour finds on the page. */
async function entrust(poll, owner, agent) {
  const [theirs, own] = [await atPoll(poll, agent), await atPoll(poll, owner)];
  await theirs.page.getByText('替邻居投票', { exact: true }).click();
  const number = await theirs.page.getByLabel('我的号码').inputValue();
  await own.page.getByText('这一票由谁投').first().click();
  await own.page.getByLabel('对方的号码').fill(number);
  await expectSound(own);
  await own.page.getByRole('button', { name: '确认委托' }).click();
  await own.page.getByText(`${agent.person.name}替您投这一票`).waitFor();
  await expectSound(own);
  await Promise.all([theirs.context.close(), own.context.close()]);
}

/** An owner's phone with the poll on it. */
async function atPoll(poll, { n }, query = '') {
  const visitor = await stage.visitAs('owner', n);
  await visitor.page.goto(`/vote/?id=${poll}${query}`);
  return visitor;
}

/** An owner marks, reads back and casts without a mouse on a narrow screen, and keeps the receipt. */
async function castByKeyboard(poll, owner, query) {
  const visitor = await atPoll(poll, owner, query);
  const { page } = visitor;
  const yes = page.getByRole('radio', { name: '同意', exact: true });
  await yes.waitFor();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  const { height } = await page.locator('juyi-poll label.choice').first().boundingBox();
  expect(height).toBeGreaterThanOrEqual(query ? 60 : 44);
  await moveTo(page, '同意');
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: '同意', exact: true, checked: true }).waitFor();
  await moveTo(page, '下一步：核对我的选票');
  await page.keyboard.press('Enter');
  await page.getByText('请核对您的选票').waitFor();
  expect(await page.locator('juyi-poll .ballot b').textContent()).toBe('同意');
  await expectSound(visitor);
  await moveTo(page, '投出选票');
  await page.keyboard.press('Enter');
  await page.getByText('您的选票已计入').waitFor();
  await page.getByText('它只证明计入，不显示您的选择。').waitFor();
  expect(await page.locator('juyi-poll .code').textContent()).not.toBe('');
  await expectSound(visitor);
  await visitor.context.close();
}

/** An owner finds in the published count what they voted, on whatever it was cast. */
async function findOwn(poll, owner) {
  const visitor = await atPoll(poll, owner, '&mode=elder');
  const { page } = visitor;
  await moveTo(page, '自己核对结果');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '显示我的票' }).waitFor();
  await moveTo(page, '显示我的票');
  await page.keyboard.press('Enter');
  await page.getByText(/^公布的数据里有这张票/).waitFor();
  expect(await page.locator('juyi-poll-check dd').allTextContents()).toEqual(['同意']);
  await expectSound(visitor);
  await visitor.context.close();
}

/** Whoever could vote is offered to object while the result is posted, and told when that is over. */
async function objectInTime(poll, owner) {
  const inTime = await atPoll(poll, owner);
  await inTime.page.getByText('对结果提出异议').waitFor();
  await inTime.context.close();
  await stage.setClock((await stage.send('GET', `/polls/${poll}`)).postedUntil + hour);
  const late = await atPoll(poll, owner);
  await late.page.getByText('提出异议的期限已过。').waitFor();
  expect(await late.page.getByText('对结果提出异议').count()).toBe(0);
  await late.context.close();
}

async function enterPaper(page, home, mark, picture) {
  const form = page.locator('juyi-office-paper');
  await form.getByLabel('哪一户的票？').selectOption({ label: home });
  await form.getByRole('radio', { name: mark, exact: true }).check();
  if (picture) await form.getByLabel('纸质票的照片').setInputFiles(picture);
  await form.getByRole('button', { name: '录入这张票' }).click();
}

/** An owner votes on a phone, for each home they may answer for, and gets a receipt for each. */
async function castOnPhone(poll, owner, homes) {
  const visitor = await atPoll(poll, owner);
  const { page } = visitor;
  for (const [at, home] of homes.entries()) {
    await page.getByRole('radio', { name: '同意', exact: true }).check();
    await page.getByRole('button', { name: '下一步：核对我的选票' }).click();
    await page.getByText('请核对您的选票').waitFor();
    await expectSound(visitor);
    await page.getByRole('button', { name: '投出选票' }).click();
    await page.getByText(homes.length > 1 ? `${home}的选票已计入` : '您的选票已计入').waitFor();
    const next = homes[at + 1];
    if (next) await page.getByRole('button', { name: next }).click();
  }
  await visitor.context.close();
}
