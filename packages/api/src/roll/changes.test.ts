import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { estateRoll, estateUnit, putEstate } from './testing/estate.ts';

let garden: TestCommunity;
let worker: string;
let member: (person: string) => string;

beforeEach(async () => {
  garden = await createTestCommunity();
  worker = await garden.signIn('worker');
  member = await putEstate(garden, [
    { label: '1-101', area: 8000, owners: ['anna', 'boris'], living: ['anna', 'boris'] },
    { label: '1-102', area: 9000, owners: ['anna'] },
  ]);
});
afterEach(() => garden.close());

const send = (path: string, body: object) => call(garden, 'POST', `/rolls/${estateRoll}${path}`, { as: worker, body });
const freeze = async (kind = 'owners') => (await send('/freeze', { purpose: '换物业', kind })).body;
const change = (body: object) => send('/changes', { on: '2026-01-05', ...body });
const ask = async (sql: string) => {
  const { database } = await garden.juyi.communities.open('garden');
  return (await database.client.execute(sql)).rows.map((row) => Object.values(row));
};
const voices = async (snapshot: string) =>
  (await ask(`SELECT member FROM elector_voices WHERE snapshot = '${snapshot}' ORDER BY elector, member`)).flat();
const figures = async (snapshot: string) => ask(`SELECT heads, area FROM snapshots WHERE id = '${snapshot}'`);

describe('what happens after a roll was frozen never changes its figures', () => {
  test('a sale: who owned it then keeps the voice; the next roll counts the buyer', async () => {
    const before = await freeze();
    const held = await voices(before.snapshot);
    expect(
      (await change({ kind: 'sale', unit: estateUnit, people: [{ name: '孙强', phone: '13800000001' }] })).status,
    ).toBe(201);
    expect([await voices(before.snapshot), await figures(before.snapshot)]).toEqual([held, [[2, 17_000]]]);
    const after = await freeze();
    expect([after.heads, after.area]).toEqual([2, 17_000]);
    expect(after.checksum).not.toBe(before.checksum);
    expect(await voices(after.snapshot)).not.toContain(member('boris'));
  });

  test('a death: the dead answer no more, co-owners go on, and an heir joins', async () => {
    const { snapshot } = await freeze();
    expect((await voices(snapshot)).filter((each) => each === member('anna'))).toHaveLength(2);
    await change({ kind: 'death', member: member('anna') });
    expect(await voices(snapshot)).toEqual([member('boris')]);
    await change({ kind: 'inheritance', member: member('anna'), people: [{ name: '安小妹' }] });
    expect(await voices(snapshot)).toHaveLength(3);
    expect(await figures(snapshot)).toEqual([[2, 17_000]]);
    expect((await freeze()).heads).toBe(2);
  });

  test('an heir under 18 is put on the roll as a child, and does not answer', async () => {
    const { snapshot } = await freeze();
    await change({ kind: 'death', member: member('anna') });
    await change({
      kind: 'inheritance',
      member: member('anna'),
      people: [{ name: '安小妹', idNumber: '110101201505010019' }],
    });
    expect(await ask("SELECT count(*) FROM members WHERE kind = 'minor'")).toEqual([[1]]);
    expect(await voices(snapshot)).toEqual([member('boris')]);
  });

  test('moving out: no more a voice as a resident, still one as an owner', async () => {
    const [owners, residents] = [await freeze(), await freeze('residents')];
    await change({ kind: 'moveOut', member: member('boris') });
    expect(await voices(owners.snapshot)).toContain(member('boris'));
    expect(await voices(residents.snapshot)).toEqual([member('anna')]);
    expect((await freeze('residents')).heads).toBe(1);
  });

  test('shares that split leave one head with one choice', async () => {
    const { snapshot } = await freeze();
    const held = await voices(snapshot);
    const people = [
      { member: member('anna'), share: '1/2' },
      { member: member('boris'), share: '1/4' },
      { name: '安小妹', share: '1/4' },
    ];
    await change({ kind: 'shares', unit: estateUnit, people });
    expect([await voices(snapshot), (await freeze()).heads]).toEqual([held, 2]);
    const halves = await change({ kind: 'shares', unit: estateUnit, people: people.slice(0, 2) });
    expect(halves.body.errors).toEqual([{ pointer: '/people', code: 'shares_sum' }]);
  });
});

test('each change stands in the list with its day, and the next sheet is compared anew', async () => {
  await change({ kind: 'sale', unit: estateUnit, people: [{ name: '孙强' }] });
  const { items } = (await call(garden, 'GET', `/rolls/${estateRoll}/changes`, { as: worker })).body;
  expect(items).toMatchObject([{ kind: 'sale', on: '2026-01-05', unit: '1-101' }]);
});

test.each([
  [{ kind: 'sale', unit: 'none', people: [{ name: '孙强' }] }, '/unit'],
  [{ kind: 'death', member: estateUnit }, '/member'],
  [{ kind: 'sale', unit: estateUnit }, '/people'],
  [{ kind: 'sale', unit: estateUnit, people: [{ phone: '13800000001' }] }, '/people/0/name'],
  [{ kind: 'sale', unit: estateUnit, people: [{ name: '孙强', phone: 'x' }] }, '/people/0/phone'],
])('a change that names nobody or nothing is refused', async (body, pointer) => {
  const reply = await change(body);
  expect([reply.status, reply.body.errors[0].pointer]).toEqual([422, pointer]);
});
