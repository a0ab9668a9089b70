import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Convener, cast, freeze, ownersPoll, putVoters } from './testing/voters.ts';

let garden: TestCommunity;
beforeEach(async () => {
  garden = await createTestCommunity();
});
afterEach(() => garden.close());

const DAY = 86_400_000;
const tree = { id: 'tree', title: { 'zh-CN': '种树', en: 'A tree' }, rule: 'motion' };
const asked = (franchise: object, more: object = {}) =>
  ownersPoll(garden, { kind: 'residents', effect: 'consultative', items: [tree], franchise, ...more });
const errors = (reply: { body: { errors?: object[] } }) => reply.body.errors;

describe('a vote of those of an age', () => {
  /** The roll is frozen on 5 January 2026: o0 turns sixty that very day, y0 a day later; nobody knows of y5. */
  const births: Record<string, string> = {
    ...{ o0: '1966-01-05', o1: '1940-02-29', o2: '1951-07-01', o3: '1965-12-31', o4: '1930-01-01', o5: '1960-05-05' },
    ...{ y0: '1966-01-06', y1: '1990-01-01', y2: '2001-03-03', y3: '1985-05-05', y4: '1999-09-09' },
  };
  const homes = [...Object.keys(births), 'y5'];
  const estate = homes.map((living, n) => ({ label: `1-${100 + n}`, area: 10_000, living: [living], born: births }));
  const settled = async (ages: object) => {
    const voters = await putVoters(garden, estate);
    const desk = await (await Convener.begin(garden)).compose(asked({ electors: 'residents', ages }));
    await desk.on('rollPosted');
    const reply = await desk.move('rollFrozen', { snapshot: await freeze(garden, { kind: 'residents' }) });
    return { voters, desk, reply };
  };

  test('takes in whoever has reached it on the day the roll was frozen, and keeps no date of birth', async () => {
    const { voters, desk, reply } = await settled({ from: 60 });
    expect(reply.status).toBe(200);
    await desk.on('noticed');
    const { body } = await desk.send('GET', `/polls/${desk.id}`);
    expect(body.franchise).toMatchObject({ heads: 6, ages: { from: 60 } });
    garden.clock.set(body.opensAt + 1000);
    const barOf = async (home: string) =>
      (await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: voters.token(home) })).body.bar;
    expect(await Promise.all(homes.map(barOf))).toEqual([...Array(6).fill(null), ...Array(6).fill('NOT_ON_ROLL')]);
    expect((await cast(garden, desk.id, voters.token('o0'), { tree: 'yes' })).status).toBe(200);
    const { database } = await garden.juyi.communities.open('garden');
    const { rows } = await database.client.execute('SELECT * FROM poll_electors');
    expect(JSON.stringify(rows)).not.toContain('1966');
    expect(rows).toHaveLength(6);
  });

  test('is not settled where so few are within it, or so few outside, that it would point at them', async () => {
    expect((await settled({ from: 75 })).reply.body.code).toBe('FRANCHISE_SMALL');
    await garden.close();
    garden = await createTestCommunity();
    expect((await settled({ from: 25, until: 90 })).reply.body.code).toBe('FRANCHISE_SMALL');
  });

  test('is of residents, and of a band of five years at the least', async () => {
    const desk = await Convener.begin(garden);
    const composed = async (poll: object) => errors(await desk.send('POST', '/polls', poll));
    const narrow = [{ pointer: '/franchise/ages', code: 'narrow' }];
    expect(await composed(asked({ electors: 'residents', ages: { from: 60, until: 63 } }))).toEqual(narrow);
    expect(await composed(asked({ electors: 'residents', ages: { from: 70, until: 60 } }))).toEqual(narrow);
    expect(await composed(ownersPoll(garden, { franchise: { electors: 'owners', ages: { from: 60 } } }))).toEqual([
      { pointer: '/franchise/ages', code: 'kind' },
    ]);
    for (const from of [-1, 60.5, '60', 1e9]) {
      const [fault] = (await composed(asked({ electors: 'residents', ages: { from } })))!;
      expect(fault).toMatchObject({ pointer: '/franchise/ages/from' });
    }
  });
});

describe('a vote of a space', () => {
  const space = async (kind: string, joining: string) =>
    (
      await call(garden, 'POST', '/spaces', {
        as: await garden.signIn('worker'),
        body: { kind, name: '议事会', purpose: '商量小区的事', joining },
      })
    ).body.id as string;
  const personOf = async (as: string) => (await call(garden, 'GET', '/session', { as })).body.person.id as string;

  test('asks those whose term runs when its roll is settled, whatever role others hold', async () => {
    const council = await space('council', 'election');
    const worker = await garden.signIn('worker');
    const [now, over, later] = await Promise.all([7, 8, 9].map((n) => garden.signIn('resident', n)));
    const appoint = async (as: string, until: number | null) =>
      call(garden, 'POST', `/spaces/${council}/members`, { as: worker, body: { person: await personOf(as), until } });
    expect((await appoint(now!, null)).status).toBe(201);
    await appoint(over!, garden.clock.now() + DAY);
    garden.clock.advance(2 * DAY);
    const desk = await Convener.begin(garden);
    await desk.open(asked({ electors: 'persons', space: council }, { kind: 'council' }));
    await appoint(later!, null);
    const barOf = async (as: string) => (await call(garden, 'GET', `/polls/${desk.id}/mine`, { as })).body.bar;
    const officer = await garden.signIn('councilMember');
    expect([await barOf(now!), await barOf(over!), await barOf(later!), await barOf(officer)]).toEqual([
      null,
      'NOT_ON_ROLL',
      'NOT_ON_ROLL',
      'NOT_ON_ROLL',
    ]);
  });

  test('names a space that there is, of a kind that may decide so; delegates and groups always name one', async () => {
    const group = await space('group', 'open');
    const desk = await Convener.begin(garden);
    const composed = async (kind: string, of?: string) =>
      errors(await desk.send('POST', '/polls', asked({ electors: 'persons', ...(of && { space: of }) }, { kind })));
    const at = (code: string) => [{ pointer: '/franchise/space', code }];
    expect(await composed('space')).toEqual(at('required'));
    expect(await composed('delegates')).toEqual(at('required'));
    expect(await composed('council', group)).toEqual(at('kind'));
    for (const nowhere of ['nowhere', "' OR 1=1", '019b8a00-0000-7000-8000-000000000000'])
      expect(await composed('space', nowhere)).toEqual(at('unknown'));
    expect(await composed('space', group)).toBeUndefined();
  });
});

test('whom a vote asks stands from the day its roll is on the board; all else is composed anew until it is announced', async () => {
  await putVoters(garden, [{ label: '1-101', area: 10_000, living: ['an'], building: '1' }]);
  const everybody = { electors: 'residents' };
  const desk = await (await Convener.begin(garden)).compose(asked(everybody));
  const edit = async (franchise: object, more: object = {}) => {
    const { version } = (await desk.send('GET', `/polls/${desk.id}`)).body;
    return desk.send('PUT', `/polls/${desk.id}`, { ...asked(franchise, more), version });
  };
  expect((await edit({ ...everybody, buildings: ['2'] })).status).toBe(200);
  expect((await edit(everybody)).status).toBe(200);
  await desk.on('rollPosted');
  const others = { ...everybody, buildings: ['1'] };
  expect((await edit(others)).body.code).toBe('FRANCHISE_POSTED');
  expect((await edit({ electors: 'persons' }, { kind: 'council' })).body.code).toBe('FRANCHISE_POSTED');
  expect((await edit(everybody, { contact: '010-1' })).status).toBe(200);
  const snapshot = await freeze(garden, { kind: 'residents' });
  await desk.on('rollFrozen', { snapshot });
  expect((await edit(others)).body.code).toBe('FRANCHISE_POSTED');
  expect((await edit(everybody, { contact: '010-2' })).status).toBe(200);
  const { body } = await desk.send('GET', `/polls/${desk.id}`);
  expect(body).toMatchObject({ contact: '010-2', franchise: { snapshot, heads: 1 } });
  await desk.on('noticed');
  expect((await edit(everybody)).body.code).toBe('POLL_FIXED');
});

test('owners of flats in several buildings are asked about one of them with what they have there, and so is the developer', async () => {
  const voters = await putVoters(garden, [
    { label: '1-101', area: 10_000, owners: ['an'], building: '1' },
    { label: '2-101', area: 7000, owners: ['an'], building: '2' },
    { label: '1-102', area: 9000, owners: ['bo'], building: '1' },
    { label: '2-102', area: 8000, owners: ['cy'], building: '2' },
    { label: '3-101', area: 6000, owners: ['bo'], building: '3' },
    { label: '1-103', area: 5000, owners: ['di'], building: '1', status: 'unsold' },
    { label: '3-102', area: 4000, owners: ['di'], building: '3', status: 'undelivered' },
  ]);
  const whole = await freeze(garden);
  const franchiseOf = async (buildings: string[]) => {
    const desk = await (await Convener.begin(garden)).open(
      ownersPoll(garden, { franchise: { electors: 'owners', buildings } }),
      whole,
    );
    return { desk, franchise: (await desk.send('GET', `/polls/${desk.id}`)).body.franchise };
  };
  const { desk, franchise } = await franchiseOf(['1']);
  expect(franchise).toMatchObject({ heads: 3, area: 24_000, buildings: ['1'] });
  const { deliveries } = (await desk.send('GET', `/polls/${desk.id}/desk`)).body;
  expect(deliveries.map(({ unit }: { unit: string }) => unit).sort()).toEqual(['1-101', '1-102', '1-103']);
  for (const owner of ['an', 'bo', 'di'])
    expect((await cast(garden, desk.id, voters.token(owner), { lift: 'yes' })).status).toBe(200);
  expect((await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: voters.token('cy') })).body.bar).toBe(
    'NOT_ON_ROLL',
  );
  const { base, turnout, items } = (await desk.post()).body;
  expect([base, turnout, items[0].outcome]).toEqual([{ heads: 3, area: 24_000 }, { heads: 3, area: 24_000 }, 'passed']);
  expect((await franchiseOf(['1', '2'])).franchise).toMatchObject({ heads: 4, area: 39_000 });
  expect((await franchiseOf(['1', '2', '3'])).franchise).toMatchObject({ heads: 4, area: 49_000, snapshot: whole });
});
