import { pathToFileURL } from 'node:url';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { telephonePng } from '@juyi/testing/pictures';
import { addWay, codeFor } from '@juyi/testing/sign-in';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createJuyi, type Juyi } from '../create.ts';
import { furnishPolls, type Polls } from '../polls/testing/role-cases.ts';
import { estateRoll, estateUnit, putEstate } from '../roll/testing/estate.ts';
import { furnishRoll, type RollPlaces } from '../roll/testing/role-cases.ts';
import { schema } from '../schema.ts';
import { openSealing } from '../sealing.ts';

const old = 'the sealing secret of last year, 32+';
const fresh = 'the sealing secret of this year, 32+';

let garden: TestCommunity;
let worker: string;
let roll: RollPlaces;
let polls: Polls;

beforeEach(async () => {
  garden = await createTestCommunity({ sealingSecrets: [old] });
  worker = await garden.signIn('worker');
  await putEstate(
    garden,
    Array.from({ length: 1100 }, (_, n) => ({ label: `1-${101 + n}`, area: 8850, owners: [`owner ${n}`] })),
  );
  roll = await furnishRoll(garden);
  polls = await furnishPolls(garden);
});
afterEach(() => garden.close());

const ask = (method: string, path: string, as: string, body?: object, juyi: Pick<Juyi, 'handler'> = garden.juyi) =>
  call({ ...garden, handler: (request) => juyi.handler(request) }, method, path, { as, ...(body && { body }) });

/** Something in every place that is sealed. */
async function fill(): Promise<void> {
  const resident = await garden.signIn('resident', 3);
  await addWay(garden, resident, 'lin@example.org');
  await codeFor(garden, 'wang@example.org');
  await ask('POST', '/me/claims', resident, { unit: '1-102', capacity: 'owner', statement: '我是业主' });
  await ask('PUT', `/objections/${roll.objection}/answer`, worker, { state: 'upheld', answer: '已改正' });
  const file = await call(garden, 'POST', '/files', { as: resident, file: new File([telephonePng()], 'a.png') });
  await ask('POST', `/files/${file.body.id}/tickets`, resident);
  const { database, sealing } = await garden.juyi.communities.open('garden');
  const seal = (text: string, place: string) => sealing.seal(text, place);
  await database.client.execute({
    sql: "INSERT INTO provider_logins VALUES ('s', 'p', ?, '/', NULL, 9999999999999)",
    args: [seal('{}', 'provider_logins.sealed')],
  });
  await database.client.execute({
    sql: "INSERT INTO messages (id, channel, kind, content, state, created_at, send_at, tries) VALUES ('m', 'mail', 'k', ?, 'waiting', 1, 9999999999999, 0)",
    args: [seal('{}', 'messages.content')],
  });
}

/** Every column of every table that holds a text sealed with the old key. */
async function stillOld(): Promise<string[]> {
  const { database } = await garden.juyi.communities.open('garden');
  const { newest: name } = openSealing([old], 'garden');
  const found: string[] = [];
  for (const { name: table, columns } of schema.tables.map(getTableConfig))
    for (const column of columns) {
      const sql = `SELECT 1 FROM "${table}" WHERE substr("${column.name}", 1, ?) = ? LIMIT 1`;
      const { rows } = await database.client.execute({ sql, args: [name.length, name] });
      if (rows.length > 0) found.push(`${table}.${column.name}`);
    }
  return found.sort();
}

function withSecrets(...sealingSecrets: string[]): Juyi {
  return createJuyi({
    database: (id) => (id === 'garden' ? `${pathToFileURL(garden.file)}` : ':memory:'),
    communities: [{ id: 'garden', name: { 'zh-CN': '花园', en: 'Garden' } }],
    secret: 'a secret that only tests know, 32+',
    sealingSecrets,
    clock: garden.clock.now,
    rateLimit: false,
  });
}

test('after a new secret was put in front all that is sealed is sealed anew, and what the old one sealed is read without it', async () => {
  await fill();
  expect(await stillOld()).toEqual([
    ...['claims.statement', 'contacts.address', 'file_tickets.session', 'members.sealed', 'messages.content'],
    ...['objections.sealed', 'polls.open_key', 'provider_logins.sealed', 'sign_in_codes.address'],
  ]);
  const both = withSecrets(fresh, old);
  await both.tick();
  // A thousand of a table at once: the rest waits a moment.
  expect(await stillOld()).toEqual(['members.sealed']);
  garden.clock.advance(1000);
  await both.tick();
  expect(await stillOld()).toEqual([]);
  await both.close();

  const now = withSecrets(fresh);
  worker = await garden.signIn('worker');
  const { people } = (await ask('GET', `/rolls/${estateRoll}/units/${estateUnit}`, worker, undefined, now)).body;
  expect(people[0].name).toBe('owner 0');
  const { items } = (await ask('GET', `/postings/${roll.posting}/objections`, worker, undefined, now)).body;
  expect(items[0].text).toBe('面积不对');
  const claims = (await ask('GET', '/claims', worker, undefined, now)).body.items;
  expect(claims[0].statement).toBe('我是业主');
  expect((await ask('GET', `/polls/${polls.posted}/result`, worker, undefined, now)).status).toBe(200);
  await now.close();
});
