import { expect, test } from 'vitest';
import { createTestCommunity } from './community.ts';

test('a neighbourhood in a test: one proposes, another co-signs, a worker answers, all through the real client', async () => {
  const garden = await createTestCommunity();
  const [lin, wang, worker, visitor] = await Promise.all([
    garden.client('resident', 0),
    garden.client('resident', 1),
    garden.client('worker'),
    garden.client(),
  ]);
  const { id, version } = await lin.proposals.create({ title: '三号门的路灯', body: '不亮了' });
  expect(await wang.proposals.cosign(id)).toEqual({ count: 1 });
  await worker.proposals.answer(id, { body: '周三修好', version });
  expect(await visitor.proposals.read(id)).toMatchObject({
    state: 'answered',
    cosigns: 1,
    answer: { body: '周三修好' },
  });
  await garden.close();
});

test('two test communities share nothing', async () => {
  const [one, other] = await Promise.all([createTestCommunity(), createTestCommunity()]);
  await (await one.client('resident')).proposals.create({ title: '只在这里', body: '内容' });
  expect((await (await other.client()).proposals.list({})).items).toEqual([]);
  await Promise.all([one.close(), other.close()]);
});
