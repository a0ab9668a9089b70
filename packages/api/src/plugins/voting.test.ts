import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { Convener, cast, freeze, ownersPoll, putVoters, type Voters } from '../polls/testing/voters.ts';
import type { Plugin } from './plugin.ts';

/** Writes down that somebody came to vote, and thanks them. */
const doorbook: Plugin = {
  id: 'doorbook',
  migrations: [{ name: '0001_lines', statements: ['CREATE TABLE doorbook_lines (poll TEXT NOT NULL)'] }],
  before: { 'ballot.cast': ({ id }) => [{ sql: 'INSERT INTO doorbook_lines (poll) VALUES (?)', args: [id] }] },
  fields: { 'ballot.cast': { gives: z.object({ thanks: z.string() }), read: async () => ({ thanks: '谢谢' }) } },
};

let garden: TestCommunity;
let voters: Voters;

beforeEach(async () => {
  garden = await createTestCommunity({ plugins: [doorbook] });
  voters = await putVoters(garden, [
    { label: '1-101', area: 9000, owners: ['lin'] },
    { label: '1-102', area: 9000, owners: ['wang', 'he'] },
  ]);
});
afterEach(() => garden.close());

test('a plugin is asked for each ballot, a first one of one’s own and one that is looked at with care', async () => {
  const { id } = await (await Convener.begin(garden)).open(
    ownersPoll(garden, { profile: 'CN-WH' }),
    await freeze(garden),
  );
  const vote = (owner: string, lift: string) => cast(garden, id, voters.token(owner), { lift });
  const mine = await call(garden, 'GET', `/polls/${id}/mine`, { as: voters.token('wang') });
  const { elector } = mine.body.electors[0];
  for (const owner of ['wang', 'he']) {
    const body = { elector, person: voters.id('wang') };
    await call(garden, 'PUT', `/polls/${id}/representative`, { as: voters.token(owner), body });
  }
  const replies = [await vote('lin', 'yes'), await vote('lin', 'no'), await vote('wang', 'yes')];
  for (const { status, body } of replies) {
    expect(status).toBe(200);
    expect(body).toMatchObject({ receipt: expect.any(String), more: { doorbook: { thanks: '谢谢' } } });
  }
  const { database } = await garden.juyi.communities.open('garden');
  expect((await database.client.execute('SELECT poll FROM doorbook_lines')).rows).toHaveLength(3);
});
