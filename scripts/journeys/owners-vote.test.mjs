import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  announce,
  Backstage,
  compose,
  expectSound,
  freezeRoll,
  ownerOnPhone,
  signBoth,
  workerAt,
} from './desk-acts.mjs';
import { startDemo } from './served.mjs';
import { openBrowser } from './visit.mjs';

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

let demo;
let browser;
let stage;
const open = [];
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  stage = new Backstage(demo.address);
});
afterAll(async () => {
  await Promise.all(open.map(({ context }) => context.close()));
  await browser?.close();
  await demo?.stop();
});

const worker = async (n, place) => {
  const visitor = await workerAt(browser, demo.address, place, n);
  open.push(visitor);
  return visitor;
};

test('owners’ vote with paper and proxy to printed sheet', async () => {
  const first = await worker(0, 'room=polls');
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
  const [voter, owner, agent, onPaper] = await stage.ownersAlone(poll.id, 4);
  await enterMandate(page, owner, agent);
  await stage.setClock(poll.opensAt + hour);

  await castOnPhone(poll.id, voter, [voter.home]);
  await castOnPhone(poll.id, agent, [agent.home, owner.home]);

  await page.reload();
  await enterPaper(page, onPaper.home, '同意', scan);
  await page.getByText('已录一遍，请另一位再录。').first().waitFor();
  const second = await worker(1, `room=polls&poll=${poll.id}`);
  await enterPaper(second.page, onPaper.home, '反对');
  await second.page.getByText('两次录入不一致').first().waitFor();
  await second.page.getByText('不一致的地方：').first().waitFor();
  await expectSound(second);
  await enterPaper(second.page, onPaper.home, '同意');
  await second.page.getByText('两次一致，已投入票箱。').first().waitFor();

  await stage.setClock(poll.closesAt + hour);
  await signBoth(first, second);
  await second.page.getByRole('button', { name: '公示结果' }).click();
  const sheet = second.page.locator('juyi-poll-result');
  await sheet.getByText('公示中').waitFor();
  await expectSound(second);
  await second.page.emulateMedia({ media: 'print' });
  for (const unsaid of ['社工台', '下一步', '返回表决列表'])
    expect(await second.page.getByText(unsaid, { exact: true }).first().isVisible()).toBe(false);
  for (const said of ['是否更换六幢电梯', '公示中'])
    expect(await sheet.getByText(said).first().isVisible(), said).toBe(true);
});

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

async function enterPaper(page, home, mark, picture) {
  const form = page.locator('juyi-office-paper');
  await form.getByLabel('哪一户的票？').selectOption({ label: home });
  await form.getByRole('radio', { name: mark, exact: true }).check();
  if (picture) await form.getByLabel('纸质票的照片').setInputFiles(picture);
  await form.getByRole('button', { name: '录入这张票' }).click();
}

/** An owner votes on a phone, for each home they may answer for, and gets a receipt for each. */
async function castOnPhone(poll, { n }, homes) {
  const visitor = await ownerOnPhone(browser, demo.address, n);
  open.push(visitor);
  const { page } = visitor;
  await page.goto(`/vote/?id=${poll}`);
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
}
