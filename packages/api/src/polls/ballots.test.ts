import { readFileSync } from 'node:fs';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, cast, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

let garden: TestCommunity;
let voters: Voters;

const homes = Array.from({ length: 9 }, (_, n) => `u${n}`);
const estate = homes.map((owner, n) => ({
  label: `1-10${n}`,
  area: 10_000,
  owners: [owner],
  building: n < 6 ? '1' : '2',
}));

beforeEach(async () => {
  garden = await createTestCommunity();
  voters = await putVoters(garden, estate);
});
afterEach(() => garden.close());

const open = async (changes: object = {}, item: object = {}) =>
  (await Convener.begin(garden)).open(ownersPoll(garden, changes, item), await freeze(garden));
const vote = (poll: string, home: string, lift = 'yes', elector?: string) =>
  cast(garden, poll, voters.token(home), { lift }, elector);
const electorOf = async (poll: string, home: string): Promise<string> =>
  (await call(garden, 'GET', `/polls/${poll}/mine`, { as: voters.token(home) })).body.electors[0].elector;

test('the same ballot sent twice answers with the same receipt, which says that it counts and not what it says', async () => {
  const { id } = await open();
  const [first, second] = [await vote(id, 'u0'), await vote(id, 'u0')];
  expect(second.body).toEqual(first.body);
  const receipt = await call(garden, 'GET', `/receipts/${first.body.receipt}`);
  expect(receipt.body).toEqual({ counted: true });
  // Read off a paper it is typed as it comes.
  for (const typed of [first.body.receipt.toLowerCase(), first.body.receipt.replaceAll('-', '%20')])
    expect((await call(garden, 'GET', `/receipts/${typed.replaceAll('-', '')}`)).body).toEqual({ counted: true });
  const mine = await call(garden, 'GET', `/polls/${id}/mine`, { as: voters.token('u0') });
  expect(mine.text).not.toContain('yes');
  expect(mine.body.electors[0]).toMatchObject({ bar: 'CHANGE_LIMIT', cast: { receipt: first.body.receipt } });
});

test('one voter on two channels at once has one ballot; whoever said something else is told', async () => {
  const { id } = await open();
  const elector = await electorOf(id, 'u1');
  const replies = await Promise.all(['yes', 'yes', 'no', 'yes'].map((lift) => vote(id, 'u1', lift, elector)));
  const taken = replies.filter(({ status }) => status === 200).map(({ body }) => body.receipt);
  expect(new Set(taken).size).toBe(1);
  for (const { status, body } of replies) if (status !== 200) expect(body.code).toMatch(/BALLOT_EXISTS|CHANGE_LIMIT/);
  const { database } = await garden.juyi.communities.open('garden');
  const { rows } = await database.client.execute('select count(*) as n from ballots');
  expect(Number(rows[0]!.n)).toBe(1);
});

test('under Wuhan’s rules a ballot is changed once: yes, then no; a third is refused and the first receipt counts no more', async () => {
  const { id } = await open({ profile: 'CN-WH' });
  const first = await vote(id, 'u0', 'yes');
  const second = await vote(id, 'u0', 'no');
  expect(second.body.receipt).not.toBe(first.body.receipt);
  expect((await vote(id, 'u0', 'yes')).body.code).toBe('CHANGE_LIMIT');
  expect((await call(garden, 'GET', `/receipts/${first.body.receipt}`)).body).toEqual({ counted: false });
  expect((await call(garden, 'GET', `/receipts/${second.body.receipt}`)).body).toEqual({ counted: true });
});

test('what is voted stands in no event, row or file before the close, and all sealed ballots are of one length', async () => {
  const { id } = await open();
  await vote(id, 'u0', 'yes');
  await vote(id, 'u1', 'abstain');
  const { database } = await garden.juyi.communities.open('garden');
  const { rows: events } = await database.client.execute("select * from events where kind like 'ballot%'");
  expect(events.map(({ open, topic_id, body }) => [Number(open), topic_id, body])).toEqual([
    [0, id, '{}'],
    [0, id, '{}'],
  ]);
  expect(new Set(events.map(({ actor }) => actor)).size).toBe(1);
  const { rows: ballots } = await database.client.execute('select box, mark from ballots');
  expect(new Set(ballots.map(({ box }) => String(box).length)).size).toBe(1);
  await database.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  const stored = readFileSync(garden.file, 'latin1');
  expect(stored).not.toContain('abstain"');
  const live = await call(garden, 'GET', `/polls/${id}`);
  expect(live.body.history.map(({ kind }: { kind: string }) => kind)).not.toContain('ballot.cast');
});

test('casting ends by the clock when the ballot is written, whatever the state says and however late the tick comes', async () => {
  const desk = await open();
  const elector = await electorOf(desk.id, 'u0');
  const { closesAt } = (await desk.send('GET', `/polls/${desk.id}`)).body;
  garden.clock.set(closesAt - 1000);
  expect((await vote(desk.id, 'u0', 'yes', elector)).status).toBe(200);
  garden.clock.set(closesAt);
  expect((await vote(desk.id, 'u1', 'yes', await electorOf(desk.id, 'u1'))).body.code).toBe('POLL_CLOSED');
  const { database } = await garden.juyi.communities.open('garden');
  // Even a ballot that came in before the close is not written after it: `drift` is what the clock is ahead by.
  const late = { sql: 'INSERT INTO ballot_box VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', args: [] as unknown[] };
  late.args = [desk.id, 'lift', 'voter', 'box', 'mark', 'receipt', 'web', closesAt - 5, null, closesAt - Date.now()];
  await expect(database.commit([late])).rejects.toThrow('POLL_CLOSED');
});

test('turnout is told from five voters on, at the full hour, and by building at the desk alone', async () => {
  const desk = await open();
  for (const home of homes.slice(0, 4)) await vote(desk.id, home);
  garden.clock.advance(3_600_000);
  expect((await desk.send('GET', `/polls/${desk.id}/turnout`)).body.code).toBe('TURNOUT_HIDDEN');
  await vote(desk.id, 'u4');
  expect((await desk.send('GET', `/polls/${desk.id}/turnout`)).body.code).toBe('TURNOUT_HIDDEN');
  garden.clock.advance(3_600_000);
  const { body } = await desk.send('GET', `/polls/${desk.id}/turnout`);
  expect(body).toMatchObject({ voted: { heads: 5, area: 50_000 }, all: { heads: 9, area: 90_000 } });
  await vote(desk.id, 'u7');
  garden.clock.advance(3_600_000);
  const { turnout } = (await desk.send('GET', `/polls/${desk.id}/desk`)).body;
  // One voted in building 2; told of building 1, one could subtract.
  expect(turnout.buildings.map(({ voted }: { voted: unknown }) => voted)).toEqual([null, null]);
});

test('a proxy votes within its cap, passes nothing on, and ends when the owner votes first', async () => {
  const { id } = await open({ effect: 'consultative', profile: 'ASSOCIATION' });
  const [e0, e1] = [await electorOf(id, 'u0'), await electorOf(id, 'u1')];
  const grant = (home: string, elector: string, agent: string) =>
    call(garden, 'POST', `/polls/${id}/proxies`, {
      as: voters.token(home),
      body: { elector, agent: voters.id(agent) },
    });
  expect((await grant('u0', e0, 'u5')).status).toBe(201);
  expect((await grant('u1', e1, 'u5')).body.code).toBe('PROXY_CAP');
  expect((await grant('u5', e0, 'u6')).body.code).toBe('NOT_ON_ROLL');
  const mine = await call(garden, 'GET', `/polls/${id}/mine`, { as: voters.token('u5') });
  expect(mine.body.electors.map(({ as }: { as: string }) => as)).toEqual(['self', 'proxy']);
  expect((await vote(id, 'u5', 'no', e0)).status).toBe(200);
  expect((await vote(id, 'u0', 'yes', e0)).status).toBe(200);
  expect((await vote(id, 'u5', 'no', e0)).body.code).toBe('PROXY_ENDED');
});

test('which way a ballot came in follows from the session, whatever a request claims', async () => {
  const { id } = await open();
  const elector = await electorOf(id, 'u0');
  const kiosk = await voters.elsewhere('u1', 'kiosk');
  const assisted = await voters.elsewhere('u2', 'assisted');
  const body = { elector, choices: { lift: 'yes' }, channel: 'paper' };
  const told = [
    await call(garden, 'PUT', `/polls/${id}/ballot`, { as: voters.token('u0'), body }),
    await cast(garden, id, kiosk, { lift: 'yes' }),
    await cast(garden, id, assisted, { lift: 'yes' }),
  ];
  expect(told.map(({ status }) => status)).toEqual([200, 200, 200]);
  const cameBy = async (as: string) =>
    (await call(garden, 'GET', `/polls/${id}/mine`, { as })).body.electors[0].cast.channel;
  expect([await cameBy(voters.token('u0')), await cameBy(kiosk), await cameBy(assisted)]).toEqual([
    'web',
    'kiosk',
    'assisted',
  ]);
  const online = await open({ channels: ['web', 'paper'] });
  const refused = await cast(garden, online.id, await voters.elsewhere('u3', 'kiosk'), { lift: 'yes' });
  expect(refused.body.code).toBe('ONLINE_NOT_OFFERED');
});
