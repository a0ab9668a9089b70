import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, ownersPoll, putVoters } from '../polls/testing/voters.ts';

let garden: TestCommunity;
let desk: Convener;
let resident: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  await putVoters(garden, [{ label: '1-101', area: 10_000, owners: ['an'] }]);
  desk = await (await Convener.begin(garden)).compose(ownersPoll(garden));
  resident = await garden.signIn('resident');
});
afterEach(() => garden.close());

const say = (as: string) =>
  call(garden, 'POST', '/comments', {
    as,
    body: { subject: { kind: 'poll', id: desk.id }, body: '先算算账', stance: 'against' },
  });
const read = (as?: string) => call(garden, 'GET', `/comments?kind=poll&id=${desk.id}`, { as });

test('what is put to the vote is talked about once it is on the board', async () => {
  await desk.on('rollPosted');
  expect((await say(resident)).status).toBe(201);
  expect((await read()).body).toMatchObject({
    items: [{ body: '先算算账', stance: 'against' }],
    totals: { against: 1 },
  });
});

test('a poll that is still a draft has no comments for anybody, and takes none', async () => {
  expect([(await say(resident)).status, (await read()).status]).toEqual([404, 404]);
  expect((await say(await garden.signIn('worker'))).body.code).toBe('COMMENTS_CLOSED');
  expect((await call(garden, 'GET', '/comments?kind=poll&id=nothing')).status).toBe(404);
  const { database } = await garden.juyi.communities.open('garden');
  const insert = database.client.execute({
    sql: `insert into comments (id, kind, subject, author, state, version, body, side, masked, created_at)
          select 'x', 'poll', ?, id, 'shown', 1, '好', 'other', 0, 0 from people limit 1`,
    args: [desk.id],
  });
  await expect(insert).rejects.toThrow('COMMENTS_CLOSED');
});

test('whoever said something of a vote that was hidden is told of which vote, and led there', async () => {
  await desk.on('rollPosted');
  const { id } = (await say(resident)).body;
  const as = await garden.signIn('worker', 1);
  await call(garden, 'POST', `/comments/${id}/moderation`, { as, body: { act: 'hide', reason: 'offTopic' } });
  await garden.juyi.tick();
  const [told] = (await call(garden, 'GET', '/me/news', { as: resident })).body.items;
  expect(told).toMatchObject({
    text: expect.stringContaining('您在“换电梯”下的发言已被隐藏'),
    page: `/pages/polls/${desk.id}`,
  });
});
