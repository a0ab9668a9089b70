import { telephonePng } from '@juyi/testing/pictures';
import { expect, test } from 'vitest';
import { chooseRole, openFromBoard, signIn, words, write } from './acts.mjs';
import { expectSound, openStage } from './stage.mjs';
import { desk, phone } from './visit.mjs';

const stage = openStage();

const table = {
  title: '中心花园放一张棋桌，老人下棋不用自己搬凳子',
  body: '下午在花坛边下棋的有十来位老人，都坐在台沿上。\n\n放一张石桌、四个石凳就够。',
};

const picture = { name: '石桌.png', mimeType: 'image/png', buffer: Buffer.from(telephonePng()) };

test('a proposal is admitted, co-signed, answered, promised and done, and its author says so', async () => {
  const say = words['zh-CN'];
  const resident = await stage.visit({ viewport: phone });
  await signIn(resident.page, 'resident', say);
  await resident.page.goto('/');
  await resident.page.getByRole('link', { name: say.propose }).click();
  await write(resident.page, table, say);
  await resident.page.getByRole('button', { name: say.submit }).click();
  await resident.page.getByText(say.done).waitFor();

  const worker = await stage.visit({ viewport: desk });
  await worker.page.goto('/juyi/office?lang=zh-CN&show=all');
  await chooseRole(worker.page, 'worker', say);
  await worker.page.getByRole('link', { name: table.title }).click();
  await worker.page.getByRole('button', { name: '受理', exact: true }).click();
  await worker.page.locator('juyi-office-proposal .state.gathering').waitFor();

  const neighbour = await stage.visit({ viewport: phone });
  await signIn(neighbour.page, 'owner', say);
  await openFromBoard(neighbour.page, table.title);
  await neighbour.page.getByText('0 / 10').waitFor();
  await neighbour.page.getByRole('button', { name: say.cosign }).click();
  await neighbour.page.getByText(say.counted(1)).waitFor();
  await expectSound(neighbour);

  await worker.page.getByLabel('服务站怎么答复？').fill('石桌石凳已订，月底前放好。');
  await worker.page.getByRole('button', { name: '下一步：核对' }).click();
  await worker.page.getByRole('button', { name: '发布答复' }).click();
  await worker.page.getByText('答复已发布').waitFor();
  await worker.page.getByText('登记一项承诺').first().click();
  await worker.page.getByLabel('答应办什么？').fill('放一张石桌、四个石凳');
  await worker.page.getByLabel('谁来办？').fill('物业公司');
  await worker.page.getByLabel('什么时候办好？').fill('2099-12-31');
  await worker.page.getByRole('button', { name: '登记一项承诺' }).click();
  await worker.page.getByText('通报进展：放一张石桌、四个石凳').first().click();
  await worker.page.getByLabel('有什么进展？').fill('石桌运到了');
  await worker.page.getByLabel('照片（JPEG 或 PNG）').setInputFiles([picture]);
  await worker.page.getByLabel('照片上是什么？').fill('花坛边的石桌');
  await worker.page.getByRole('button', { name: '通报进展：放一张石桌、四个石凳' }).click();
  await worker.page.getByAltText('花坛边的石桌').waitFor();
  await worker.page.getByRole('button', { name: /^已兑现/ }).click();
  await worker.page.getByRole('button', { name: '已办好，请提出人确认' }).click();
  await worker.page.locator('juyi-office-proposal .state.done').waitFor();
  await expectSound(worker);

  await openFromBoard(resident.page, table.title);
  await resident.page.getByText('办好了吗？').waitFor();
  await resident.page.getByText('放一张石桌、四个石凳', { exact: true }).waitFor();
  const photo = resident.page.getByAltText('花坛边的石桌');
  await photo.scrollIntoViewIfNeeded();
  await resident.page.waitForFunction((image) => image.complete && image.naturalWidth > 0, await photo.elementHandle());
  expect(await photo.getAttribute('loading')).toBe('lazy');
  // Its place has a size of its own, whatever the picture's, so that nothing moves when it comes.
  expect(await photo.boundingBox()).toMatchObject({ width: 160, height: 120 });
  await expectSound(resident);
  await resident.page.getByRole('button', { name: '办好了', exact: true }).click();
  await resident.page.getByText('提出人确认办结').waitFor();
  for (const one of [resident, neighbour, worker]) await one.context.close();
});
