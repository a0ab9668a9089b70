import { call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { addWay, letterFor, proveLetter, signInBy } from '@juyi/testing/sign-in';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Convener, freeze, ownersPoll } from '../polls/testing/voters.ts';
import { voterKey } from '../polls/voter-key.ts';
import { electorStore } from '../roll/electors.ts';
import { putEstate } from '../roll/testing/estate.ts';

const owners = ['安娜', '薄一', '蔡明'] as const;
type Owner = (typeof owners)[number];

/** Anna owns one home alone and one with Bo, so she is two electors; Cai is one with two homes. */
const estate = [
  { label: '1-101', area: 8000, owners: ['安娜'] },
  { label: '1-102', area: 9000, owners: ['安娜', '薄一'] },
  { label: '1-103', area: 7000, owners: ['蔡明'] },
  { label: '1-104', area: 7000, owners: ['蔡明'] },
];
const heads: readonly (readonly Owner[])[] = [['安娜'], ['安娜', '薄一'], ['蔡明']];
const homes: Readonly<Record<Owner, string>> = { 安娜: '1-101', 薄一: '1-102', 蔡明: '1-103' };
const mails = ['a@example.org', 'b@example.org', 'c@example.org'];

const owner = fc.constantFrom(...owners);
const account = fc.nat(mails.length - 1);
const choice = fc.constantFrom('yes', 'no');

/** What people and the desk do between the opening of a poll and its close. */
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('claims' as const), account, owner }),
    fc.record({ act: fc.constant('usesLetter' as const), account: fc.option(account), owner }),
    fc.record({ act: fc.constant('votes' as const), account, choice }),
    fc.record({ act: fc.constant('isAssisted' as const), owner, choice }),
    fc.record({ act: fc.constant('bringsPaper' as const), elector: fc.nat(heads.length - 1), choice }),
    fc.record({ act: fc.constant('merges' as const), account, into: account }),
    fc.record({ act: fc.constant('isErased' as const), account }),
  ),
  { minLength: 3, maxLength: 12 },
);
type Act = typeof acts extends fc.Arbitrary<(infer One)[]> ? One : never;

/** An estate with its frozen roll and a poll that is open on it. */
async function openNeighbourhood(garden: TestCommunity) {
  const member = await putEstate(garden, estate);
  const snapshot = await freeze(garden);
  const channels = ['web', 'assisted', 'paper'];
  const desk = await (await Convener.begin(garden)).open(ownersPoll(garden, { channels }), snapshot);
  const community = await garden.juyi.communities.open('garden');
  const rows = async (sql: string) => (await community.database.client.execute(sql)).rows;
  const electors = await community.database.read(electorStore.all({ snapshot }));
  const keys = electors.map(({ elector }) => voterKey(community.keys, desk.id, elector));
  return { garden, member, desk, rows, electors, keys, worker: await garden.signIn('worker'), erased: [] as string[] };
}

type Neighbourhood = Awaited<ReturnType<typeof openNeighbourhood>>;

async function happen(here: Neighbourhood, one: Act): Promise<void> {
  const { garden, member, desk, worker, electors } = here;
  const send = (method: string, path: string, as: string, body?: object) =>
    call(garden, method, path, { as, ...(body && { body }) });
  garden.clock.advance(20 * 60_000);
  if (one.act === 'bringsPaper') {
    const paper = { elector: electors[one.elector]!.elector, choices: { lift: one.choice } };
    for (const teller of [0, 1])
      await desk.send('POST', `/polls/${desk.id}/papers`, { ...paper, receivedAt: garden.clock.now() }, teller);
    return;
  }
  if (one.act === 'isAssisted') {
    const body = { member: member(one.owner), name: one.owner, reason: '没有手机' };
    return vote(here, (await send('POST', '/assisted', worker, body)).body.token, one.choice);
  }
  if (one.act === 'usesLetter') {
    const as = one.account === null ? undefined : (await signInBy(garden, mails[one.account]!)).token;
    const letter = await letterFor(garden, member(one.owner));
    if (letter) await proveLetter(garden, letter, as);
    return;
  }
  const { token, personId } = await signInBy(garden, mails[one.account]!);
  if (one.act === 'votes') return vote(here, token, one.choice);
  if (one.act === 'isErased') {
    expect((await send('POST', '/me/erasure', token, { confirm: true })).status).toBe(204);
    here.erased.push(personId);
  } else if (one.act === 'claims') {
    const claim = await send('POST', '/me/claims', token, { unit: homes[one.owner], capacity: 'owner' });
    const decision = { decision: 'confirm', member: member(one.owner), replace: true, version: 1 };
    expect((await send('POST', `/claims/${claim.body.id}/decision`, worker, decision)).status).toBe(200);
  } else if (one.account !== one.into) {
    const kept = await signInBy(garden, mails[one.into]!);
    const { ticket, people } = (await addWay(garden, kept.token, mails[one.account]!)).body;
    if (people?.length > 0) await send('POST', '/me/merge', kept.token, { ticket, person: people[0].id });
  }
}

/** Casts for whatever the person answers for, all at the same moment and twice over. */
async function vote({ garden, desk }: Neighbourhood, token: string, lift: string): Promise<void> {
  const { electors } = (await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: token })).body;
  const once = (): Promise<Reply>[] =>
    electors.map(({ elector }: { elector: string }) =>
      call(garden, 'PUT', `/polls/${desk.id}/ballot`, { as: token, body: { elector, choices: { lift } } }),
    );
  await Promise.all([...once(), ...once()]);
}

/** Whoever is here answers for the electors that their entries of the roll belong to, and for no other. */
async function expectOwnVoices({ garden, member, desk, rows, electors }: Neighbourhood): Promise<void> {
  for (const mail of mails) {
    garden.clock.advance(60_000);
    const { token, personId } = await signInBy(garden, mail);
    const joined = (await rows(`select id from members where person = '${personId}'`)).map(({ id }) => id);
    const are = heads.filter((head) => head.some((name) => joined.includes(member(name))));
    const mine = (await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: token })).body.electors;
    expect(mine).toHaveLength(are.length);
    expect(electors.map(({ elector }) => elector)).toEqual(
      expect.arrayContaining(mine.map(({ elector }: { elector: string }) => elector)),
    );
  }
}

/** A couple on one address, which does not make them one person. */
const shared: Act[] = [
  { act: 'claims', account: 0, owner: '安娜' },
  { act: 'claims', account: 1, owner: '薄一' },
  { act: 'merges', account: 0, into: 1 },
  { act: 'votes', account: 0, choice: 'yes' },
  { act: 'isErased', account: 0 },
  { act: 'votes', account: 0, choice: 'yes' },
];

test('whatever accounts are made, joined, merged, assisted and erased, each elector has one ballot in a poll, a person who is several has each, and what was cast is counted', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (happened) => {
      const garden = await createTestCommunity();
      try {
        const here = await openNeighbourhood(garden);
        for (const one of happened) await happen(here, one);
        await expectOwnVoices(here);
        await expectOneBallotEach(here);
        await expectLawfulLedger(here);
      } finally {
        await garden.close();
      }
    }),
    { numRuns: 8, examples: [[shared]] },
  );
}, 180_000);

/** The box holds one ballot for each elector that voted, and all of them are in the posted result. */
async function expectOneBallotEach({ desk, rows, keys, electors }: Neighbourhood): Promise<void> {
  const cast = (await rows('select voter_key from ballots')).map(({ voter_key }) => String(voter_key));
  expect(new Set(cast).size).toBe(cast.length);
  expect(keys).toEqual(expect.arrayContaining(cast));
  expect(new Set(keys).size).toBe(electors.length);
  const { status, body, text } = await desk.post();
  expect(status, text).toBe(200);
  expect(body.turnout.heads).toBe(cast.length);
}

test('a ballot of somebody who was erased stays in the count, without their name, and the ledger as it was', async () => {
  const garden = await createTestCommunity();
  const here = await openNeighbourhood(garden);
  await happen(here, { act: 'claims', account: 0, owner: '安娜' });
  await happen(here, { act: 'votes', account: 0, choice: 'yes' });
  const events = () => here.rows('select * from events order by seq');
  const before = await events();
  await happen(here, { act: 'isErased', account: 0 });
  expect((await events()).slice(0, before.length)).toEqual(before);
  expect(await here.rows('select 1 from ballots')).toHaveLength(1);
  await expectOneBallotEach(here);
  await expectLawfulLedger(here);
  expect(JSON.stringify([await events(), await here.rows('select * from poll_results')])).not.toMatch(/安娜|a@example/);
  await garden.close();
});

/** Nothing was taken out of the ledger, and nobody who was erased is named anywhere. */
async function expectLawfulLedger({ rows, erased }: Neighbourhood): Promise<void> {
  const [ledger] = await rows('select count(*) as entries, max(seq) as last, min(seq) as first from events');
  expect(Number(ledger!.last) - Number(ledger!.first) + 1).toBe(ledger!.entries);
  for (const person of erased) {
    const [left] = await rows(`select display_name from people where id = '${person}'`);
    expect(left!.display_name).toBe('（已注销）');
    for (const table of ['contacts', 'accounts', 'sessions', 'person_facts', 'members', 'claims'])
      expect(await rows(`select 1 from ${table} where person = '${person}'`), table).toEqual([]);
  }
}
