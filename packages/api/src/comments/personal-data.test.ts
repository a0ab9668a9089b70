import { readFileSync } from 'node:fs';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putEstate } from '../roll/testing/estate.ts';

let garden: TestCommunity;
let resident: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  resident = await garden.signIn('resident');
});
afterEach(() => garden.close());

const debt = '3号楼402张某欠费，电话 138 1234 5678';
const covered = '×号楼×××张某欠费，电话 ××× ×××× ××××';
const park = { kind: 'page', id: '/park' };
const send = (method: string, path: string, body: object, headers = {}) =>
  call(garden, method, path, { as: resident, body, headers });

test('“3号楼402张某欠费” is not published: the author is asked, and told where, never what', async () => {
  const reply = await send('POST', '/comments', { subject: park, body: debt });
  expect([reply.status, reply.body.code]).toEqual([422, 'PERSONAL_DATA']);
  expect(reply.body.errors).toEqual([
    { pointer: '/body', code: 'flat', start: 0, end: 6 },
    { pointer: '/body', code: 'phone', start: 14, end: 27 },
  ]);
  expect(reply.text).not.toMatch(/402|138|5678|张某/);
  expect((await call(garden, 'GET', '/comments?kind=page&id=%2Fpark')).body.items).toEqual([]);
});

test('where the author agrees, only the covered text is ever stored, the key’s memory included', async () => {
  const headers = { 'idempotency-key': 'one act' };
  const body = { subject: park, body: debt, masked: true };
  const reply = await send('POST', '/comments', body, headers);
  expect([reply.status, reply.body.masked]).toEqual([201, true]);
  expect((await send('POST', '/comments', body, headers)).body.id).toBe(reply.body.id);
  const [item] = (await call(garden, 'GET', '/comments?kind=page&id=%2Fpark')).body.items;
  expect(item).toMatchObject({ body: covered, masked: true });
  const { database } = await garden.juyi.communities.open('garden');
  await database.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  const file = readFileSync(garden.file).toString('utf8');
  expect(file).toContain(covered);
  expect(file).not.toContain('402张某');
  expect(file).not.toContain('138 1234 5678');
});

test('a change is asked about like a new comment', async () => {
  const { id } = (await send('POST', '/comments', { subject: park, body: '请交费' })).body;
  expect((await send('PATCH', `/comments/${id}`, { body: debt })).body.code).toBe('PERSONAL_DATA');
  expect((await send('PATCH', `/comments/${id}`, { body: debt, masked: true })).body.masked).toBe(true);
  expect((await call(garden, 'GET', '/comments?kind=page&id=%2Fpark')).body.items[0].body).toBe(covered);
});

describe('the author’s own flat', () => {
  const leak = '我住3号楼402，楼上3号楼502漏水';

  beforeEach(async () => {
    const home = (label: string, who: string) => ({ label, area: 8850, building: '3 号楼', living: [who] });
    const member = await putEstate(garden, [home('402', '林梅'), home('502', '王芳')]);
    const { database } = await garden.juyi.communities.open('garden');
    const person = "(select id from people where display_name = 'resident 0')";
    await database.commit([{ sql: `update members set person = ${person} where id = ?`, args: [member('林梅')] }]);
  });

  test('is asked about by itself, and stays readable where they say so; the neighbour’s is covered all the same', async () => {
    const asked = await send('POST', '/comments', { subject: park, body: leak });
    expect(asked.body.errors.map(({ code }: { code: string }) => code)).toEqual(['own_flat', 'flat']);
    const kept = await send('POST', '/comments', { subject: park, body: leak, masked: true, keepOwnFlat: true });
    expect([kept.status, kept.body.masked]).toEqual([201, true]);
    const [item] = (await call(garden, 'GET', '/comments?kind=page&id=%2Fpark')).body.items;
    expect(item.body).toBe('我住3号楼402，楼上×号楼×××漏水');
    const edited = { body: '3号楼402也漏', keepOwnFlat: true };
    expect((await send('PATCH', `/comments/${item.id}`, edited)).body).toMatchObject({ masked: false });
  });

  test('is nobody else’s to keep readable, nor theirs once they have left', async () => {
    const wish = { subject: park, body: '3号楼402漏水', keepOwnFlat: true };
    const neighbour = await call(garden, 'POST', '/comments', { as: await garden.signIn('resident', 1), body: wish });
    expect(neighbour.body.errors).toMatchObject([{ code: 'flat' }]);
    const { database } = await garden.juyi.communities.open('garden');
    await database.client.execute('update members set left_at = 1');
    expect((await send('POST', '/comments', wish)).body.errors).toMatchObject([{ code: 'flat' }]);
  });
});

test('agreeing where there is nothing to cover changes nothing', async () => {
  const reply = await send('POST', '/comments', { subject: park, body: '预算13800000000元', masked: true });
  expect(reply.body.masked).toBe(false);
});
