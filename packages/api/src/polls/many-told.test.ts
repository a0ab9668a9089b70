import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { spreadNews } from '../delivery/notify.ts';
import { Convener, freeze, ownersPoll, putVoters } from './testing/voters.ts';

let garden: TestCommunity;

beforeEach(async () => {
  garden = await createTestCommunity();
});
afterEach(() => garden.close());

test('three hundred are told a handful at a time; who was not told when the server died is told afterwards, and nobody twice', async () => {
  const many = Array.from({ length: 300 }, (_, n) => ({ label: `9-${1000 + n}`, area: 10_000, owners: [`m${n}`] }));
  // Who owns two homes by themselves and one with a neighbour is asked for both, and told once.
  many.push({ label: '9-2000', area: 10_000, owners: ['m0', 'm299'] });
  await putVoters(garden, many);
  const community = await garden.juyi.communities.open('garden');
  const desk = await (await Convener.begin(garden)).compose(ownersPoll(garden));
  await desk.on('rollPosted');
  await desk.on('rollFrozen', { snapshot: await freeze(garden) });
  await desk.on('noticed');
  const rows = async (sql: string) => (await community.database.client.execute(sql)).rows;
  let made = 0;
  const dying = () => {
    if (++made > 150) throw new Error('killed');
    return `id ${made}`;
  };
  await community.database.commit([
    { sql: "DELETE FROM news WHERE kind = 'ownPoll'", args: [] },
    { sql: "UPDATE positions SET seq = 0 WHERE reader = 'news'", args: [] },
  ]);
  await expect(spreadNews(community, { now: Date.now, makeId: dying, pages: undefined })).rejects.toThrow('killed');
  const [{ n: early }] = (await rows("SELECT count(*) AS n FROM news WHERE kind = 'ownPoll'")) as unknown as [
    { n: number },
  ];
  expect(Number(early)).toBeGreaterThan(0);
  expect(Number(early)).toBeLessThan(300);
  const post = { now: Date.now, makeId: () => `late ${++made}`, pages: undefined };
  await Promise.all([spreadNews(community, post), spreadNews(community, post)]);
  await spreadNews(community, post);
  const [all] = await rows(
    `SELECT count(*) AS n, count(DISTINCT person) AS people FROM news WHERE kind = 'ownPoll' AND subject = '${desk.id}'`,
  );
  expect({ ...all }).toEqual({ n: 300, people: 300 });
});
