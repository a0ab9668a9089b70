import { hash } from 'node:crypto';
import { readFrozenRoll } from '@juyi/core/roll/frozen-roll';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { estateRoll, putEstate } from './testing/estate.ts';

let garden: TestCommunity;
let resident: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  resident = await garden.signIn('resident');
  await putEstate(garden, [
    { label: '1-101', area: 8850, owners: ['anna'] },
    { label: '1-102', area: 9000, owners: ['boris', 'chen'] },
  ]);
});
afterEach(() => garden.close());

const asWorker = async (method: string, path: string, body?: object) =>
  call(garden, method, path, { as: await garden.signIn('worker'), ...(body && { body }) });
const post = async (more: object = {}) =>
  (await asWorker('POST', `/rolls/${estateRoll}/postings`, { purpose: '换物业', ...more })).body;
const freeze = () => asWorker('POST', `/rolls/${estateRoll}/freeze`, { purpose: '换物业' });
const object = (posting: string) =>
  call(garden, 'POST', `/postings/${posting}/objections`, {
    as: resident,
    body: { unit: '1-102', text: '1-102 是陈先生和他太太的' },
  });

test('a roll is posted without names for seven days, and everyone can add it up', async () => {
  const posting = await post();
  // Posted on Monday; the first day is not counted, the last runs to midnight.
  expect(new Date(posting.until).toISOString()).toBe('2026-01-12T15:59:59.999Z');
  const listed = (await call(garden, 'GET', '/postings')).body.items[0];
  expect(listed).toMatchObject({ purpose: '换物业', heads: 2, area: 17_850, objections: { open: 0 } });
  const { text } = await call(garden, 'GET', `/postings/${posting.id}/roll`);
  expect(hash('sha256', text)).toBe(posting.checksum);
  expect(readFrozenRoll(text)).toMatchObject({ heads: 2, area: 17_850 });
  for (const name of ['anna', 'boris', 'chen']) expect(text).not.toContain(name);
});

test('nothing is frozen for a purpose while its roll is posted, nor while an objection waits', async () => {
  const { id } = await post();
  const { body: objection } = await object(id);
  expect((await freeze()).body.code).toBe('ROLL_STILL_POSTED');
  garden.clock.set('2026-01-13T00:00:00+08:00');
  expect((await freeze()).body.code).toBe('OBJECTIONS_OPEN');
  const answered = await asWorker('PUT', `/objections/${objection.id}/answer`, {
    state: 'rejected',
    answer: '登记簿如此',
  });
  expect(answered.body.state).toBe('rejected');
  expect((await freeze()).body).toMatchObject({ heads: 2 });
});

test('an objection comes in time or not at all, is read by workers alone, and answered once', async () => {
  const { id } = await post({ days: 3 });
  await object(id);
  garden.clock.set('2026-01-08T23:59:59+08:00');
  const { body: last } = await object(id);
  garden.clock.set('2026-01-09T00:00:00+08:00');
  expect((await object(id)).body.code).toBe('POSTING_CLOSED');
  const { items } = (await asWorker('GET', `/postings/${id}/objections`)).body;
  expect(items.map(({ text, state }: { text: string; state: string }) => [text, state])).toEqual([
    ['1-102 是陈先生和他太太的', 'open'],
    ['1-102 是陈先生和他太太的', 'open'],
  ]);
  const answer = () => asWorker('PUT', `/objections/${last.id}/answer`, { state: 'upheld', answer: '已改正' });
  const replies = await Promise.all([answer(), answer()]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await call(garden, 'GET', '/postings')).body.items[0].objections).toEqual({
    open: 1,
    upheld: 1,
    rejected: 0,
  });
});

test('the ledger tells that there was an objection, not who made it or what it says', async () => {
  await object((await post()).id);
  const { database } = await garden.juyi.communities.open('garden');
  const { rows } = await database.client.execute(
    'SELECT kind, body FROM events UNION SELECT state, sealed FROM objections',
  );
  expect(JSON.stringify(rows)).toContain('objection.made');
  expect(JSON.stringify(rows)).not.toContain('陈先生');
});

test('a frozen roll is for everyone to check: its text has the checksum, and its figures add up', async () => {
  const { snapshot, checksum, heads, area } = (await freeze()).body;
  const { text } = await call(garden, 'GET', `/snapshots/${snapshot}/roll`);
  expect(hash('sha256', text)).toBe(checksum);
  expect(readFrozenRoll(text)).toMatchObject({ kind: 'owners', heads, area });
  expect((await asWorker('GET', `/rolls/${estateRoll}/snapshots`)).body.items).toMatchObject([
    { id: snapshot, checksum },
  ]);
});
