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

test('whoever objected is told of the answer, and reads it among their own data', async () => {
  const { id } = await post();
  const { body: objection } = await object(id);
  await asWorker('PUT', `/objections/${objection.id}/answer`, { state: 'upheld', answer: '已改正' });
  await garden.juyi.tick();
  const { items } = (await call(garden, 'GET', '/me/news', { as: resident })).body;
  expect(items).toMatchObject([{ kind: 'ownObjection', text: expect.stringContaining('换物业') }]);
  expect((await call(garden, 'GET', '/me/data', { as: resident })).text).toContain('已改正');
});

test('the convener is shown what the law leaves open and where the roll has gaps', async () => {
  const sheet = new FormData();
  const text = '房号,测绘面积,业主\n201,90,王芳\n202,80,王芳、李伟\n203,70,\n';
  sheet.append('file', new File([text], 'roll.csv'));
  await call(garden, 'POST', '/rolls/import', { as: await garden.signIn('worker'), raw: sheet });
  const notes = { withoutOwner: 1, inSeveralHeads: 1, areaSources: { register: 0, survey: 3, contract: 0 } };
  expect((await post()).notes).toEqual(notes);
  expect((await post({ purpose: '议事', kind: 'residents' })).notes).toBeNull();
  const policy = { sameOwnerMerged: false, reason: '2024 年议事规则第五条' };
  const frozen = await asWorker('POST', `/rolls/${estateRoll}/freeze`, { purpose: '选举', policy });
  expect(frozen.body.notes).toEqual(notes);
  const { database } = await garden.juyi.communities.open('garden');
  const [row] = (await database.client.execute("SELECT basis FROM snapshots WHERE purpose = '选举'")).rows;
  expect(JSON.parse(String(row!.basis)).policy).toEqual(policy);
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
