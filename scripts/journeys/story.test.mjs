import { expect, test } from 'vitest';
import { chooseRole, openFromBoard, signIn, words, write } from './acts.mjs';
import { expectSound, openStage } from './stage.mjs';
import { desk, phone } from './visit.mjs';

const stage = openStage();

const lamp = {
  title: '3 幢单元门口的灯，晚上七点就灭了',
  body: '现在天黑得早，七点以后门口一片黑，台阶看不清。\n\n请把定时改到十点。',
};
const answer = '定时器今天下午已调到晚上十点半，冬天都照这个。谢谢您提醒。';

test('a resident proposes, neighbours co-sign, a worker answers, and the resident reads it', async () => {
  const say = words['zh-CN'];
  const resident = await stage.visit({ viewport: phone });
  await signIn(resident.page, 'resident', say);
  await resident.page.goto('/');
  await resident.page.getByRole('link', { name: say.propose }).click();
  await write(resident.page, lamp, say);
  await expectSound(resident);
  await resident.page.getByRole('button', { name: say.submit }).click();
  await resident.page.getByText(say.done).waitFor();
  await expectSound(resident);
  await resident.page.getByRole('link', { name: say.open }).click();
  await resident.page.getByRole('heading', { name: lamp.title }).waitFor();
  await expectSound(resident);

  const neighbours = [
    ['owner', words['zh-CN'], ''],
    ['buildingLead', words.en, '?lang=en'],
  ];
  for (const [index, [role, theirs, query]] of neighbours.entries()) {
    const neighbour = await stage.visit({ viewport: phone });
    await signIn(neighbour.page, role, theirs, query);
    await openFromBoard(neighbour.page, lamp.title, query);
    await neighbour.page.getByRole('button', { name: theirs.cosign }).click();
    await neighbour.page.getByText(theirs.counted(index + 1)).waitFor();
    await expectSound(neighbour);
    await neighbour.context.close();
  }

  const worker = await stage.visit({ viewport: desk });
  await worker.page.goto('/juyi/office?lang=zh-CN');
  await chooseRole(worker.page, 'worker', say);
  await worker.page.getByLabel('查找标题和内容').fill('七点就灭');
  await worker.page.waitForURL(/[?&]q=/);
  await worker.page.getByRole('link', { name: lamp.title }).click();
  await worker.page.getByLabel('服务站怎么答复？').fill(answer);
  await worker.page.getByRole('button', { name: '下一步：核对' }).click();
  await worker.page.getByRole('button', { name: '发布答复' }).click();
  await worker.page.getByText('答复已发布').waitFor();
  await expectSound(worker);
  await worker.context.close();

  await resident.page.reload();
  await resident.page.getByRole('heading', { name: say.answer }).waitFor();
  expect(await resident.page.getByText(answer).isVisible()).toBe(true);
  expect(await resident.page.getByRole('button', { name: say.cosign }).count()).toBe(0);
  await expectSound(resident);
  await resident.context.close();
});

test('a neighbour who is looking on sees a co-sign arrive without doing anything', async () => {
  const say = words['zh-CN'];
  const title = '电梯上个月停了四次，请把检修记录贴出来';
  const onlooker = await stage.visit();
  await openFromBoard(onlooker.page, title);
  const cosigner = await stage.visit();
  await openFromBoard(cosigner.page, title);
  await cosigner.page.getByRole('button', { name: '登录后附议' }).click();
  await chooseRole(cosigner.page, 'resident', say);
  await cosigner.page.getByRole('button', { name: say.cosign }).click();
  await cosigner.page.getByText(say.counted(141)).waitFor();
  await onlooker.page.locator('juyi-proposal').getByText('141', { exact: true }).waitFor();
  await Promise.all([onlooker.context.close(), cosigner.context.close()]);
});

test('a visitor who does not live here may read everything and is told why not to co-sign', async () => {
  const visitor = await stage.visit({ viewport: phone });
  await openFromBoard(visitor.page, '北门晚上十一点锁门，下夜班的人回不来');
  await visitor.page.getByRole('button', { name: '登录后附议' }).click();
  await visitor.page.getByRole('button', { name: '访客', exact: true }).click();
  await visitor.page.getByRole('button', { name: '我附议' }).click();
  await visitor.page.getByText('需要先确认您住在这里').waitFor();
  expect(await visitor.page.locator('juyi-proposal').getByText('73', { exact: true }).isVisible()).toBe(true);
  await expectSound(visitor);
  await visitor.context.close();
});
