import { electorsOf } from '@juyi/core/roll/electors';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { electorStore } from './electors.ts';
import { readFacts } from './facts.ts';
import { digest } from './freeze.ts';
import { estateRoll, putEstate, type TestUnit } from './testing/estate.ts';

let garden: TestCommunity;
let worker: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  worker = await garden.signIn('worker');
});
afterEach(() => garden.close());

/** Anna owns 101 alone and 102 with Boris; a couple owns 201; the developer keeps two; one space to park. */
const estate: readonly TestUnit[] = [
  { label: '1-101', area: 10_000, owners: ['anna'], living: ['anna'], minors: ['child'], building: '1' },
  { label: '1-102', area: 8_000, owners: ['anna', 'boris'], living: ['boris'], building: '1' },
  { label: '2-201', area: 9_050, owners: ['chen', 'ding'], living: ['chen', 'ding'], building: '2' },
  { label: '2-202', area: 7_000, owners: ['developer'], status: 'unsold', building: '2' },
  { label: '2-203', area: 7_000, owners: ['buyer'], status: 'undelivered', building: '2' },
  { label: 'P-1', area: 1_200, owners: ['chen'], kind: 'parking' },
];

const freeze = (body: object) =>
  call(garden, 'POST', `/rolls/${estateRoll}/freeze`, { as: worker, body: { purpose: '换物业', ...body } });
const database = async () => (await garden.juyi.communities.open('garden')).database;

describe('a frozen roll', () => {
  test('counts heads as the law does: alone and jointly are two, a couple one, the developer one, parking none', async () => {
    await putEstate(garden, estate);
    const { status, body } = await freeze({});
    expect([status, body.heads, body.area]).toEqual([200, 4, 41_050]);
    const electors = await (await database()).read(electorStore.all({ snapshot: body.snapshot }));
    expect(electors.map(({ label, area }) => [label, area]).sort()).toEqual([
      ['1-101', 10_000],
      ['1-102', 8_000],
      ['2-201', 9_050],
      ['2-202 +1', 14_000],
    ]);
  });

  test('counts parking, one part of the estate, and each flat by itself where the rules say so', async () => {
    await putEstate(garden, estate);
    expect((await freeze({ policy: { countParking: true } })).body).toMatchObject({ heads: 5, area: 42_250 });
    expect((await freeze({ scope: { buildings: ['2'] } })).body).toMatchObject({ heads: 2, area: 23_050 });
    expect((await freeze({ scope: { units: ['1-101', '2-201'] } })).body).toMatchObject({ heads: 2, area: 19_050 });
  });

  test('counts grown residents, or households, without area', async () => {
    await putEstate(garden, estate);
    expect((await freeze({ kind: 'residents' })).body).toMatchObject({ heads: 4, area: 0 });
    expect((await freeze({ kind: 'households' })).body).toMatchObject({ heads: 3, area: 0 });
  });

  test('is refused where nobody could be counted, and found by nobody under a wrong id', async () => {
    await putEstate(garden, [{ label: 'P-1', area: 1_200, kind: 'parking', owners: ['chen'] }]);
    expect((await freeze({})).body.code).toBe('ROLL_EMPTY');
    expect((await call(garden, 'POST', '/rolls/none/freeze', { as: worker, body: { purpose: 'x' } })).status).toBe(404);
  });

  test('is the same whenever it is made from the same roll, and another when a unit changes hands', async () => {
    await putEstate(garden, estate);
    const [one, two] = [await freeze({}), await freeze({})];
    expect(one.body.checksum).toBe(two.body.checksum);
    expect(one.body.snapshot).not.toBe(two.body.snapshot);
    await (await database()).client.execute(
      'UPDATE titles SET member = (SELECT max(member) FROM titles) WHERE rowid = 1',
    );
    expect((await freeze({})).body.checksum).not.toBe(one.body.checksum);
  });

  test('never changes: no elector is put in, moved or taken out, and no figure is mended', async () => {
    await putEstate(garden, estate);
    const { snapshot } = (await freeze({})).body;
    const { client } = await database();
    const attempts = [
      'UPDATE snapshot_electors SET area = area + 1',
      'DELETE FROM elector_members',
      'DELETE FROM snapshot_units',
      `INSERT INTO snapshot_electors VALUES ('${snapshot}', 'x', 'owners', 1, 1, '', 'x')`,
      `INSERT INTO elector_members SELECT '${snapshot}', 'x', max(id) FROM members`,
      'UPDATE snapshots SET heads = heads + 1',
      'UPDATE snapshots SET open = 1',
      'DELETE FROM snapshots',
    ];
    for (const attempt of attempts) await expect(client.execute(attempt), attempt).rejects.toThrow('SNAPSHOT_FROZEN');
  });

  test('whose figures are not the sum of its electors is refused by the database itself', async () => {
    await putEstate(garden, estate);
    const { snapshot } = (await freeze({})).body;
    const { client } = await database();
    const half = [
      `INSERT INTO snapshots SELECT 'half', roll, kind, purpose, basis, checksum, heads, area, frozen_at, frozen_by, 1 FROM snapshots`,
      `INSERT INTO snapshot_electors SELECT 'half', elector, kind, heads, area, building, label FROM snapshot_electors
       WHERE snapshot = '${snapshot}' LIMIT 2`,
      `UPDATE snapshots SET open = 0 WHERE id = 'half'`,
    ];
    await expect(client.batch(half, 'write')).rejects.toThrow('SNAPSHOT_SUMS');
  });
});

describe('who may answer', () => {
  test('a person answers for every elector they belong to, and for no other', async () => {
    const member = await putEstate(garden, estate);
    const { snapshot } = (await freeze({})).body;
    const owner = await garden.signIn('owner');
    const { person } = (await call(garden, 'GET', '/session', { as: owner })).body;
    const { client, ...rest } = await database().then((opened) => ({
      client: opened.client,
      read: opened.read.bind(opened),
    }));
    await client.execute({ sql: 'UPDATE members SET person = ? WHERE id = ?', args: [person.id, member('anna')] });
    const own = await rest.read(electorStore.ofPerson({ snapshot, person: person.id }));
    expect(own.map(({ label }) => label).sort()).toEqual(['1-101', '1-102']);
    for (const { elector } of await rest.read(electorStore.all({ snapshot }))) {
      const may = (await rest.read(electorStore.answerable({ snapshot, elector, person: person.id }))).length === 1;
      expect(may).toBe(own.some((each) => each.elector === elector));
    }
  });

  test('electors come from the roll alone: they are the same whoever has signed in since', async () => {
    const member = await putEstate(garden, estate);
    const community = await garden.juyi.communities.open('garden');
    const ids = async () =>
      electorsOf('owners', await readFacts(community, estateRoll), {}, digest).map((elector) => elector.id);
    const before = await ids();
    await community.database.client.execute({
      sql: 'UPDATE members SET person = (SELECT min(id) FROM people) WHERE id = ?',
      args: [member('boris')],
    });
    expect(await ids()).toEqual(before);
  });
});
