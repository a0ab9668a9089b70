import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseRole, postedAs, signIn, words, write } from './acts.mjs';
import { openStage } from './stage.mjs';
import { objections, phone } from './visit.mjs';

const say = words['zh-CN'];
const month = 31 * 86_400_000;
const stage = openStage();
let resident;
beforeEach(async () => {
  resident = await stage.visit({ viewport: phone });
});
afterEach(async () => {
  expect(objections(resident)).toEqual([]);
  await resident.context.close();
});

test('what was typed is still there after a reload', async () => {
  const { page } = resident;
  const bench = { title: '车棚旁边摆一张长椅', body: '等人、歇脚都方便。' };
  await signIn(page, 'resident', say);
  await page.goto('/proposals/?new');
  await write(page, bench, say);
  await page.reload();
  await page.getByLabel(say.title).waitFor();
  expect(await page.getByLabel(say.title).inputValue()).toBe(bench.title);
  expect(await page.getByLabel(say.body).inputValue()).toBe(bench.body);
  await page.getByRole('button', { name: say.submit }).click();
  await page.getByText(say.done).waitFor();
  expect(await postedAs(stage.address, bench.title)).toHaveLength(1);
});

test('somebody who is not signed in writes first, signs in beside the text, and it is sent', async () => {
  const { page } = resident;
  const gate = { title: '西门的地锁松了', body: '一踩就倒，晚上看不见。' };
  await page.goto('/proposals/?new');
  await write(page, gate, say);
  await page.getByRole('button', { name: say.submit }).click();
  await chooseRole(page, 'resident', say);
  await page.getByText(say.done).waitFor();
  expect(await postedAs(stage.address, gate.title)).toHaveLength(1);
});

test('a minute without network delays a proposal and neither loses nor doubles it', async () => {
  const { page, context } = resident;
  const pump = { title: '地库水泵要有人每月试一次', body: '上次大雨没有自己启动。' };
  await signIn(page, 'owner', say);
  await page.goto('/proposals/?new');
  await page.clock.install();
  await write(page, pump, say);
  await context.setOffline(true);
  await page.getByRole('button', { name: say.submit }).click();
  await page.getByText('没有连上网络').waitFor();
  await page.clock.runFor(60_000);
  expect(await postedAs(stage.address, pump.title)).toHaveLength(0);
  await context.setOffline(false);
  await page.clock.runFor(30_000);
  await page.getByText(say.done).waitFor();
  expect(await postedAs(stage.address, pump.title)).toHaveLength(1);
});

test('a session that ran out while writing is renewed beside the text, which is then sent', async () => {
  const { page } = resident;
  const mailbox = { title: '6 幢信报箱的锁换一批', body: '钥匙断在里面的有七户。' };
  await signIn(page, 'resident', say);
  await page.goto('/proposals/?new');
  await write(page, mailbox, say);
  await stage.setClock(Date.now() + month * 12);
  await page.getByRole('button', { name: say.submit }).click();
  await chooseRole(page, 'resident', say);
  await page.getByText(say.done).waitFor();
  expect(await postedAs(stage.address, mailbox.title)).toHaveLength(1);
});
