import { type CallOptions, call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { letterFor, proveLetter, signInBy } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putEstate } from '../../roll/testing/estate.ts';

let garden: TestCommunity;
let member: (name: string) => string;
let worker: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  worker = await garden.signIn('worker');
  member = await putEstate(garden, [
    { label: '3-501', area: 8850, building: '3 幢', owners: ['林梅'], living: ['林梅', '林大伟'] },
    { label: '5-101', area: 9000, building: '5 幢', owners: ['赵强'], living: ['王芳'] },
  ]);
});
afterEach(() => garden.close());

function send(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
  return call(garden, method, path, options);
}

const claim = (as: string, unit = '3-501', capacity = 'resident') =>
  send('POST', '/me/claims', { as, body: { unit, capacity, statement: '我住这里' } });
const decide = (id: string, change: object, as = worker) =>
  send('POST', `/claims/${id}/decision`, { as, body: { decision: 'confirm', version: 1, ...change } });
const level = async (as: string) => (await send('GET', '/session', { as })).body.level;

describe('a letter', () => {
  test('signs its member in once; the claim that follows is proved by it, and confirmed it is a title on the roll', async () => {
    const letter = await letterFor(garden, member('林梅'));
    expect(letter).toMatchObject({ name: '林梅', unit: '3-501', code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) });
    const { status, body } = await proveLetter(garden, { ...letter, code: letter.code.toLowerCase() });
    expect([status, await level(body.token)]).toEqual([201, 1]);
    expect((await proveLetter(garden, letter)).body.code).toBe('LETTER_WRONG');
    const offered = await send('GET', '/me/claims', { as: body.token });
    expect(offered.body.offered).toEqual([{ unit: '3-501', building: '3 幢' }]);
    const made = await claim(body.token, '3-501', 'owner');
    expect(made.body).toMatchObject({ proof: 'letter', state: 'open' });
    expect((await decide(made.body.id, {}, await garden.signIn('buildingLead'))).status).toBe(200);
    garden.clock.advance(1000);
    expect(await level(body.token)).toBe(4);
  });

  test('is shown once and stored so that nobody reads it', async () => {
    const letter = await letterFor(garden, member('林梅'));
    const { database } = await garden.juyi.communities.open('garden');
    const stored = JSON.stringify((await database.client.execute('select * from letters')).rows);
    expect(stored).not.toContain(letter.code.replaceAll('-', ''));
    const listed = await send('GET', '/letters', { as: worker });
    expect(listed.body.items).toMatchObject([{ number: letter.number, state: 'waiting', unit: '3-501' }]);
    expect(listed.text).not.toContain(letter.code);
  });

  test('is of no use once a newer one was made, after ninety days, or after ten guesses, many at once or not', async () => {
    const old = await letterFor(garden, member('林梅'));
    const newer = await letterFor(garden, member('林梅'));
    expect((await proveLetter(garden, old)).body.code).toBe('LETTER_WRONG');
    const wrong = { number: newer.number, code: 'ACDE-FGHJ-KMNP' };
    const guesses = await Promise.all(Array.from({ length: 15 }, () => proveLetter(garden, wrong)));
    expect(guesses.filter(({ body }) => body.code === 'LETTER_LOCKED')).toHaveLength(5);
    expect((await proveLetter(garden, newer)).body.code).toBe('LETTER_LOCKED');
    const states = (await send('GET', '/letters', { as: worker })).body.items.map(
      ({ state }: { state: string }) => state,
    );
    expect(states).toEqual(['locked', 'replaced']);
    const late = await letterFor(garden, member('林大伟'));
    garden.clock.advance(90 * 86_400_000);
    expect((await proveLetter(garden, late)).body.code).toBe('LETTER_WRONG');
  });

  test('used by two at the same moment lets one in', async () => {
    const letter = await letterFor(garden, member('林梅'));
    const both = await Promise.all([proveLetter(garden, letter), proveLetter(garden, letter)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 403]);
  });

  test('from one source cannot be guessed through the whole building', async () => {
    for (let number = 2000; number < 2060; number++) {
      expect((await proveLetter(garden, { number, code: 'ACDE-FGHJ-KMNP' })).body.code).toBe('LETTER_WRONG');
    }
    const letter = await letterFor(garden, member('林梅'));
    expect((await proveLetter(garden, letter)).body.code).toBe('RATE_LIMITED');
  }, 30_000);

  test('brings somebody who is signed in one more proof, and an account joined already back', async () => {
    const lin = await signInBy(garden, 'lin@example.org');
    const letter = await letterFor(garden, member('林梅'));
    expect((await proveLetter(garden, letter, lin.token)).body.personId).toBe(lin.personId);
    const token = (await signInBy(garden, 'lin@example.org')).token;
    await decide((await claim(token)).body.id, { member: member('林梅') });
    const candidates = (await send('GET', '/letters/candidates', { as: worker })).body.items;
    expect(candidates.map((one: { member: string }) => one.member)).not.toContain(member('林梅'));
  });
});

describe('a home', () => {
  test('is called as on the door, with its building or without, unless two doors bear one number', async () => {
    const garden2 = await createTestCommunity();
    await putEstate(garden2, [
      { label: '1 幢 101', area: 1, building: '1 幢', living: ['甲'] },
      { label: '2 幢 101', area: 1, building: '2 幢', living: ['乙'] },
      { label: '2 幢 202', area: 1, building: '2 幢', living: ['丙'] },
    ]);
    const as = await garden2.signIn('visitor');
    const claim = async (unit: string) =>
      (await call(garden2, 'POST', '/me/claims', { as, body: { unit, capacity: 'resident' } })).body;
    expect((await claim('101')).code).toBe('NO_SUCH_UNIT');
    expect((await claim('1幢101')).unit).toBe('1 幢 101');
    expect((await claim('２０２')).unit).toBe('2 幢 202');
    await garden2.close();
  });
});

describe('a claim', () => {
  test('without a letter stands beside the roll; a building lead of that building confirms it', async () => {
    const lin = await signInBy(garden, 'lin@example.org');
    const { body } = await claim(lin.token);
    const listed = (await send('GET', '/claims', { as: worker })).body.items;
    expect(listed).toMatchObject([
      {
        id: body.id,
        unit: '3-501',
        statement: '我住这里',
        conflicts: [],
        roll: [
          { name: '林＊', owner: true, lives: true, taken: false },
          { name: '林＊伟', owner: false, lives: true },
        ],
      },
    ]);
    expect((await decide(body.id, {})).body.errors).toEqual([{ pointer: '/member', code: 'required' }]);
    expect((await decide(body.id, { member: member('王芳') })).status).toBe(422);
    const lead = await garden.signIn('buildingLead');
    expect((await decide(body.id, { member: member('林大伟') }, lead)).status).toBe(200);
    garden.clock.advance(1000);
    expect(await level(lin.token)).toBe(2);
    expect((await send('GET', '/claims', { as: worker })).body.items).toEqual([]);
  });

  test('of another building does not reach a building lead', async () => {
    const { database } = await garden.juyi.communities.open('garden');
    await database.client.execute(`update person_roles set place = '3 幢' where role = 'buildingLead'`);
    const lead = await garden.signIn('buildingLead');
    const near = await claim((await signInBy(garden, 'lin@example.org')).token);
    const far = await claim((await signInBy(garden, 'wang@example.org')).token, '5-101');
    const { items } = (await send('GET', '/claims', { as: lead })).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([near.body.id]);
    expect((await decide(far.body.id, { member: member('王芳') }, lead)).status).toBe(403);
  });

  test('against another, and against an account joined already, is shown side by side; a worker may replace', async () => {
    const [lin, wei] = [await signInBy(garden, 'lin@example.org'), await signInBy(garden, 'wei@example.org')];
    const first = await claim(lin.token, '3-501', 'owner');
    const second = await claim(wei.token, '3-501', 'owner');
    const conflicts = async () =>
      (await send('GET', '/claims', { as: worker })).body.items.map((one: { conflicts: string[] }) => one.conflicts);
    expect(await conflicts()).toEqual([['otherClaim'], ['otherClaim']]);
    await decide(first.body.id, { member: member('林梅') });
    expect(await conflicts()).toEqual([['taken']]);
    expect((await decide(second.body.id, { member: member('林梅') })).body.code).toBe('MEMBER_TAKEN');
    expect((await decide(second.body.id, { member: member('林梅'), replace: true })).status).toBe(200);
    garden.clock.advance(1000);
    expect([await level(lin.token), await level(wei.token)]).toEqual([1, 4]);
  });

  test('two confirmed for one member at the same moment join one', async () => {
    const tokens = [await signInBy(garden, 'lin@example.org'), await signInBy(garden, 'wei@example.org')];
    const made = await Promise.all(tokens.map(({ token }) => claim(token)));
    const settled = await Promise.all(made.map(({ body }) => decide(body.id, { member: member('林梅') })));
    expect(settled.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('is refused with a reason, or taken back, and can then be made again', async () => {
    const lin = await signInBy(garden, 'lin@example.org');
    const first = await claim(lin.token);
    expect((await decide(first.body.id, { decision: 'refuse' })).status).toBe(422);
    await decide(first.body.id, { decision: 'refuse', reason: '请带租房合同来' });
    const second = await claim(lin.token);
    expect((await send('DELETE', `/me/claims/${second.body.id}`, { as: lin.token })).status).toBe(204);
    const { items } = (await send('GET', '/me/claims', { as: lin.token })).body;
    expect(items.map(({ state, reason }: { state: string; reason: string }) => [state, reason])).toEqual(
      expect.arrayContaining([
        ['withdrawn', null],
        ['refused', '请带租房合同来'],
      ]),
    );
  });
});

test('a level falls with what it hung on: a title that was sold, a member who has left', async () => {
  const lin = await signInBy(garden, 'lin@example.org');
  await decide((await claim(lin.token)).body.id, { member: member('林梅') });
  garden.clock.advance(1000);
  expect(await level(lin.token)).toBe(4);
  const { database } = await garden.juyi.communities.open('garden');
  const run = async (sql: string) => {
    await database.commit([{ sql, args: [member('林梅')] }]);
    return level(lin.token);
  };
  expect(await run('update titles set until = 1 where member = ?')).toBe(2);
  expect(await run('update members set left_at = 1 where id = ?')).toBe(1);
});
