import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { addWay } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, cast, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

const DAY = 86_400_000;
let garden: TestCommunity;
let voters: Voters;

const estate = ['an', 'bo', 'cy', 'di', 'ed'].map((owner, n) => ({
  label: `${n < 3 ? 1 : 2}-10${n}`,
  area: 10_000,
  owners: [owner],
  building: n < 3 ? '1' : '2',
}));

beforeEach(async () => {
  garden = await createTestCommunity({ site: 'https://garden.example' });
  voters = await putVoters(garden, estate);
  await addWay(garden, voters.token('an'), 'an@example.org');
  await addWay(garden, voters.token('bo'), 'bo@example.org');
  const body = { language: 'en' };
  await call(garden, 'PATCH', '/me/news/settings', { as: voters.token('bo'), body });
});
afterEach(() => garden.close());

const told = async () => {
  await garden.juyi.tick();
  const messages = (await garden.messages()).filter(({ kind }) => kind === 'news.ownPoll');
  return messages.map(({ to, subject }) => `${to} ${subject}`).sort();
};
const newsOf = async (person: string) =>
  (await call(garden, 'GET', '/me/news', { as: voters.token(person) })).body.items.map(
    ({ kind, topic }: { kind: string; topic: string }) => [kind, topic],
  );
const announced = async (changes: object = {}) => {
  const desk = await (await Convener.begin(garden)).compose(ownersPoll(garden, changes));
  await desk.on('rollPosted');
  await desk.on('rollFrozen', { snapshot: await freeze(garden) });
  return desk.on('noticed');
};

test('whoever has a say learns of the notice, the postponement, the opening and the result, in their language', async () => {
  const desk = await announced();
  expect(await told()).toEqual([
    'an@example.org 请您参加的表决“换电梯”已公告，日期和内容写在表决页里。',
    expect.stringMatching(/^bo@example.org A vote is announced .*“换电梯”/),
  ]);
  const { opensAt, closesAt } = (await desk.send('GET', `/polls/${desk.id}`)).body;
  await desk.on('postponed', { reason: '台风', opensAt: opensAt + DAY, closesAt: closesAt + DAY });
  expect(await told()).toHaveLength(4);
  garden.clock.set(opensAt + DAY + 1);
  expect(await told()).toEqual(expect.arrayContaining(['an@example.org “换电梯”开始投票了，您可以投票。']));
  for (const owner of ['an', 'bo', 'cy']) await cast(garden, desk.id, voters.token(owner), { lift: 'yes' });
  await desk.post();
  expect(await told()).toEqual(expect.arrayContaining(['an@example.org “换电梯”的结果已公示，公示期内可以提出异议。']));
  expect(await told()).toHaveLength(8);
});

test('what is told of a vote leads to its page, which works without script', async () => {
  const desk = await announced();
  await told();
  const page = `/pages/polls/${desk.id}`;
  const [message] = (await garden.messages()).filter(
    ({ kind, to }) => kind === 'news.ownPoll' && to === 'an@example.org',
  );
  expect(message!.text).toContain(`\nhttps://garden.example/juyi${page}?community=garden&lang=zh-CN\n`);
  const { items } = (await call(garden, 'GET', '/me/news', { as: voters.token('an') })).body;
  expect(items).toMatchObject([{ page }]);
});

test('whoever has no say is told nothing, and what is told stands in nobody else’s news, nor in the ledger', async () => {
  const desk = await announced({ franchise: { electors: 'owners', buildings: ['1'] } });
  await told();
  expect(await newsOf('cy')).toEqual([['ownPoll', 'polls']]);
  expect([await newsOf('di'), await newsOf('ed')]).toEqual([[], []]);
  const { database } = await garden.juyi.communities.open('garden');
  const { rows } = await database.client.execute({ sql: 'SELECT * FROM events', args: [] });
  const written = JSON.stringify(rows);
  for (const person of ['an', 'bo', 'cy']) expect(written).not.toContain(voters.id(person));
  expect(written).toContain(desk.id);
});

test('whoever objected to a result learns that it was answered, and not what they wrote; nobody else is told', async () => {
  const desk = await announced();
  garden.clock.set((await desk.send('GET', `/polls/${desk.id}`)).body.opensAt + 1);
  await desk.post();
  const body = { kind: 'count', text: '念的是另一个数' };
  const challenge = await call(garden, 'POST', `/polls/${desk.id}/challenges`, { as: voters.token('bo'), body });
  const answer = { state: 'dismissed', answer: '重新清点，数目相同。' };
  const before = await told();
  await desk.send('PUT', `/polls/${desk.id}/challenges/${challenge.body.id}`, answer, 2);
  const news = (await told()).filter((line) => !before.includes(line));
  expect(news).toEqual([expect.stringMatching(/^bo@example.org Your objection to the result of “换电梯” has been/)]);
  expect(JSON.stringify(await garden.messages())).not.toContain('另一个数');
});
