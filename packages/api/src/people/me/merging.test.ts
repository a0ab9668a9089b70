import { type CallOptions, call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { addWay, signInBy } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Convener, cast, freeze, ownersPoll } from '../../polls/testing/voters.ts';
import { personalData } from '../../privacy/personal-data.ts';
import { putEstate } from '../../roll/testing/estate.ts';
import { moves } from './moves.ts';

let garden: TestCommunity;
let kept: { token: string; personId: string };
let other: { token: string; personId: string };

beforeEach(async () => {
  garden = await createTestCommunity();
  [kept, other] = [await signInBy(garden, 'lin@example.org'), await signInBy(garden, '13800138000', 'phone')];
  for (const { personId } of [kept, other]) await establish(personId, 'residence');
});
afterEach(() => garden.close());

function send(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
  return call(garden, method, path, options);
}

const rows = async (sql: string) => {
  const { database } = await garden.juyi.communities.open('garden');
  return (await database.client.execute(sql)).rows;
};

let facts = 0;
const establish = (person: string, kind: string) =>
  rows(
    `insert into person_facts (id, person, kind, source, starts) values ('f${facts++}', '${person}', '${kind}', 'worker', 1)`,
  );

/** Both ways in are proved in one session; `key` is the call's, to send it again. */
async function merge(): Promise<(key?: string) => Promise<Reply>> {
  const { ticket } = (await addWay(garden, kept.token, '13800138000', 'phone')).body;
  const body = { ticket, person: other.personId };
  return (key = 'once') => send('POST', '/me/merge', { as: kept.token, body, headers: { 'idempotency-key': key } });
}

const propose = async (as: string, title: string, more = {}) =>
  (await send('POST', '/proposals', { as, body: { title, body: '不亮了', ...more } })).body.id as string;

describe('when two accounts turn out to be one person’s', () => {
  test('co-signs of both on one proposal become one, in the count and in the ledger; others follow', async () => {
    const neighbour = await garden.signIn('resident');
    const [lamp, bench] = [await propose(neighbour, '路灯'), await propose(neighbour, '长椅')];
    for (const { token } of [kept, other]) await send('PUT', `/proposals/${lamp}/cosign`, { as: token });
    await send('PUT', `/proposals/${bench}/cosign`, { as: other.token });
    expect((await (await merge())()).status).toBe(200);
    const counts = await Promise.all([lamp, bench].map((id) => send('GET', `/proposals/${id}`)));
    expect(counts.map(({ body }) => body.cosigns)).toEqual([1, 1]);
    expect(
      await rows("select kind, json_extract(body, '$.proposal') as of from events where kind like 'cosign.t%'"),
    ).toEqual([{ kind: 'cosign.taken', of: lamp }]);
    const taken = await Promise.all(
      [lamp, bench].map((id) => send('DELETE', `/proposals/${id}/cosign`, { as: kept.token })),
    );
    expect(taken.map(({ body }) => body.count)).toEqual([0, 0]);
  });

  test('a proposal that had just enough co-signs gathers again', async () => {
    const lamp = await propose(await garden.signIn('resident'), '路灯');
    const worker = await garden.signIn('worker');
    const { version } = (await send('GET', `/proposals/${lamp}`)).body;
    await send('POST', `/proposals/${lamp}/transitions`, { as: worker, body: { to: 'admitted', version } });
    for (const { token } of [kept, other]) await send('PUT', `/proposals/${lamp}/cosign`, { as: token });
    const [row] = await rows('select needed from proposals');
    for (let n = 1; n <= Number(row!.needed) - 2; n++)
      await send('PUT', `/proposals/${lamp}/cosign`, { as: await garden.signIn('resident', n) });
    const state = async () => (await send('GET', `/proposals/${lamp}`)).body.state;
    expect(await state()).toBe('qualified');
    await (await merge())();
    expect(await state()).toBe('gathering');
  });

  test('drafts, proposals and comments follow, and nobody finds their own comment helpful', async () => {
    const draft = await propose(other.token, '草稿', { draft: true });
    const lamp = await propose(other.token, '路灯');
    const say = (as: string, body: string) =>
      send('POST', '/comments', { as, body: { subject: { kind: 'proposal', id: lamp }, body } });
    const { id } = (await say(other.token, '说得对')).body;
    await send('PUT', `/comments/${id}/helpful`, { as: kept.token });
    await (await merge())();
    expect((await send('GET', `/proposals/${draft}`, { as: kept.token })).status).toBe(200);
    const [comment] = (await send('GET', `/comments?kind=proposal&id=${lamp}`)).body.items;
    expect(comment).toMatchObject({ id, helpful: 0 });
    expect((await send('DELETE', `/comments/${id}`, { as: kept.token })).status).toBe(200);
  });

  test('a ballot that one of them has cast is the one ballot of both', async () => {
    const member = await putEstate(garden, [{ label: '1-101', area: 8000, owners: ['lin'] }]);
    await rows(`update members set person = '${other.personId}' where id = '${member('lin')}'`);
    for (const { personId } of [kept, other]) await establish(personId, 'title');
    const online = { channels: ['web', 'paper'] };
    const desk = await (await Convener.begin(garden)).open(ownersPoll(garden, online), await freeze(garden));
    const first = await cast(garden, desk.id, other.token, { lift: 'yes' });
    expect(first.status, first.text).toBe(200);
    await (await merge())();
    const { electors } = (await send('GET', `/polls/${desk.id}/mine`, { as: kept.token })).body;
    expect(electors).toMatchObject([{ cast: { receipt: first.body.receipt, changesLeft: 0 } }]);
    expect((await cast(garden, desk.id, kept.token, { lift: 'no' })).body.code).toBe('CHANGE_LIMIT');
    expect((await cast(garden, desk.id, kept.token, { lift: 'yes' })).body).toEqual(first.body);
    expect(await rows('select voter_key from ballots')).toHaveLength(1);
  });

  test('the call sent again with its key is answered as before; with another key it finds the ticket used', async () => {
    const wish = await merge();
    const first = await wish();
    const again = await wish();
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await wish('another')).body.code).toBe('CODE_WRONG');
  });

  test('two who stand in one poll as two persons stay two until it is over', async () => {
    const desk = await (await Convener.begin(garden)).compose(ownersPoll(garden));
    for (const { personId } of [kept, other])
      await rows(`insert into poll_persons (poll, person) values ('${desk.id}', '${personId}')`);
    expect((await (await merge())()).body.code).toBe('TWO_PEOPLE');
  });

  test('whoever does the work and whoever watches over it stay two', async () => {
    for (const [{ personId }, role] of [
      [kept, 'worker'],
      [other, 'supervisor'],
    ] as const)
      await rows(
        `insert into person_roles (id, person, role, place, starts) values ('${role}', '${personId}', '${role}', '', 1)`,
      );
    expect((await (await merge())()).body.code).toBe('ROLES_APART');
  });
});

test('no guard of the database stands in the way of what moves, however it is settled', async () => {
  const tables = moves.map(({ column }) => column.split('.')[0]);
  const guards = await rows("select tbl_name, sql from sqlite_master where type = 'trigger'");
  const whole = guards.filter(({ sql }) => /BEFORE UPDATE ON/.test(String(sql))).map(({ tbl_name }) => tbl_name);
  expect(whole.filter((table) => tables.includes(String(table)))).toEqual([]);
});

test('every column that a person is shown moves with them, or is known to stay', () => {
  const stay = ['people.id', 'sessions.person', 'answers.author', 'poll_persons.person'];
  const moved = moves.map(({ column }) => column);
  const shown = personalData.filter(({ rows }) => rows !== null).map(({ name, column }) => `${name}.${column.name}`);
  expect(shown.filter((column) => !moved.includes(column)).sort()).toEqual([...stay].sort());
});
