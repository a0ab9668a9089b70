import { retention } from '@juyi/core/privacy/retention';
import { call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { addWay, codeFor, prove, signInBy } from '@juyi/testing/sign-in';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Community } from '../community.ts';
import { people } from '../people/table.ts';
import { schema } from '../schema.ts';
import { personalData } from './personal-data.ts';

let garden: TestCommunity;
let community: Community;
let lin: string;
let worker: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  community = await garden.juyi.communities.open('garden');
  lin = await garden.signIn('resident', 0);
  worker = await garden.signIn('worker');
});
afterEach(() => garden.close());

const ask = (method: string, path: string, as: string, body?: object): Promise<Reply> =>
  call(garden, method, path, { as, ...(body && { body }) });
const rows = async (sql: string) => (await community.database.client.execute(sql)).rows;
const idOf = async (as: string) => (await ask('GET', '/session', as)).body.person.id as string;

describe('consents', () => {
  const state = async (key: string) =>
    (await ask('GET', '/me/consents', lin)).body.items.find((item: { key: string }) => item.key === key).state;

  test('are asked for one by one, given, withdrawn as easily, and given again; each turn stays on record', async () => {
    await ask('PUT', '/me/consents/publish', lin, { version: 1 });
    expect([await state('publish'), await state('share')]).toEqual(['given', 'none']);
    garden.clock.advance(1000);
    await ask('DELETE', '/me/consents/publish', lin);
    expect(await state('publish')).toBe('withdrawn');
    garden.clock.advance(1000);
    await ask('PUT', '/me/consents/publish', lin, { version: 1 });
    expect(await state('publish')).toBe('given');
    expect(await rows('select * from consents')).toHaveLength(2);
  });

  test('given twice at once are given once', async () => {
    const twice = [0, 1].map(() => ask('PUT', '/me/consents/images', lin, { version: 1 }));
    await Promise.all(twice);
    expect(await rows('select * from consents where withdrawn_at is null')).toHaveLength(1);
  });
});

describe('erasure', () => {
  const lamp = { title: '三号门的路灯', body: '不亮了' };

  test('takes name, ways in and sessions; counts and the ledger stay as they were', async () => {
    await addWay(garden, lin, 'lin@example.org');
    const { id } = (await ask('POST', '/proposals', lin, lamp)).body;
    const cosigner = await garden.signIn('resident', 1);
    await ask('PUT', `/proposals/${id}/cosign`, cosigner);
    const person = await idOf(cosigner);
    const ledger = await rows('select seq, kind, actor, body from events');
    expect((await ask('POST', '/me/erasure', cosigner, { confirm: true })).status).toBe(204);
    expect((await ask('GET', '/session', cosigner)).status).toBe(401);
    expect((await ask('GET', `/proposals/${id}`, lin)).body.cosigns).toBe(1);
    expect((await rows('select seq, kind, actor, body from events')).slice(0, ledger.length)).toEqual(ledger);
    const [left] = await rows(`select display_name, gone_at from people where id = '${person}'`);
    expect(left).toMatchObject({ display_name: '（已注销）', gone_at: garden.clock.now() });
    for (const table of ['sessions', 'contacts', 'accounts', 'person_roles', 'person_facts', 'news', 'messages']) {
      expect(await rows(`select * from ${table} where person = '${person}'`), table).toEqual([]);
    }
  });

  test('makes every way in a dead one: whoever signs in with the old address is somebody new', async () => {
    const { token, personId } = await signInBy(garden, 'lin@example.org');
    await ask('POST', '/me/erasure', token, { confirm: true });
    const again = await signInBy(garden, 'lin@example.org');
    expect(again.personId).not.toBe(personId);
  });

  test('makes codes and links that were on their way dead ones', async () => {
    const { token } = await signInBy(garden, 'lin@example.org');
    const underway = await codeFor(garden, 'lin@example.org');
    const other = await codeFor(garden, 'wang@example.org');
    await ask('POST', '/me/erasure', token, { confirm: true });
    expect((await prove(garden, underway)).body.code).toBe('CODE_WRONG');
    expect((await prove(garden, other)).status).toBe(201);
  });

  test('is not done by a slip', async () => {
    expect((await ask('POST', '/me/erasure', lin, {})).status).toBe(422);
    expect((await ask('GET', '/session', lin)).status).toBe(200);
  });
});

describe('my data', () => {
  test('show what is stored, and nothing by which somebody could sign in', async () => {
    await addWay(garden, lin, 'lin@example.org');
    await ask('POST', '/proposals', lin, { title: '长椅', body: '坏了' });
    const { body, text } = await ask('GET', '/me/data', lin);
    const names = body.sections.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['people', 'contacts', 'sessions', 'proposals']));
    expect(text).toContain('长椅');
    const secrets = await rows('select token_hash, address, mark from sessions, contacts');
    for (const secret of secrets.flatMap((row) => Object.values(row))) expect(text).not.toContain(String(secret));
  });

  test('every table that names a person is listed, with what erasure does to it', () => {
    const named = schema.tables.flatMap((table) =>
      getTableConfig(table).foreignKeys.flatMap((key) => {
        const { foreignTable, columns } = key.reference();
        return foreignTable === people ? columns.map(({ name }) => `${getTableConfig(table).name}.${name}`) : [];
      }),
    );
    const listed = personalData.map(({ name, column }) => `${name}.${column.name}`);
    expect(named.filter((column) => !listed.includes(column))).toEqual([]);
  });
});

describe('who opened a record', () => {
  test('is written where it is read, and visible to whose record it is; one’s own reading is not', async () => {
    const person = await idOf(lin);
    await ask('GET', '/roles/people?q=resident%200', worker);
    const { items } = (await ask('GET', '/me/openings', lin)).body;
    expect(items).toEqual([{ at: garden.clock.now(), action: 'role.find', by: 'worker 0', role: 'worker' }]);
    expect(await rows(`select * from openings where record = '${person}'`)).toHaveLength(1);
    await ask('GET', '/me/data', lin);
    expect((await ask('GET', '/me/openings', lin)).body.items).toHaveLength(1);
  });

  test('is told to supervisors by count, without whose records they were', async () => {
    await ask('GET', '/roles/people?q=resident%201', worker);
    const { items } = (await ask('GET', '/access-log', worker)).body;
    expect(items).toEqual([
      { at: garden.clock.now(), action: 'role.find', by: 'worker 0', records: expect.any(Number) },
    ]);
  });
});

test('what was kept long enough is let go by the job, and nothing sooner', async () => {
  await ask('GET', '/roles/people?q=resident%200', worker);
  garden.clock.advance((retention.accessLog - 1) * 86_400_000);
  await garden.juyi.tick();
  expect(await rows('select * from openings')).not.toEqual([]);
  garden.clock.advance(2 * 86_400_000);
  await garden.juyi.tick();
  expect(await rows('select * from openings')).toEqual([]);
});
