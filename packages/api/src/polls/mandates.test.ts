import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Convener, cast, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

let garden: TestCommunity;
let voters: Voters;
let desk: Convener;
const hour = 3_600_000;
const DAY = 24 * hour;

beforeEach(async () => {
  garden = await createTestCommunity();
  voters = await putVoters(garden, [
    { label: '1-101', area: 10_000, owners: ['an', 'bo'] },
    ...['cy', 'di', 'ed', 'fu', 'gu', 'he'].map((owner, n) => ({ label: `1-20${n}`, area: 10_000, owners: [owner] })),
  ]);
  const association = ownersPoll(garden, { effect: 'consultative', profile: 'ASSOCIATION' });
  desk = await (await Convener.begin(garden)).open(association, await freeze(garden));
});
afterEach(() => garden.close());

const send = (method: string, path: string, as: string, body?: object) =>
  call(garden, method, `/polls/${desk.id}${path}`, { as: voters.token(as), ...(body && { body }) });
const electorOf = async (home: string): Promise<string> => (await send('GET', '/mine', home)).body.electors[0].elector;
const grant = async (home: string, agent: string, more: object = {}) =>
  send('POST', '/proxies', home, { elector: await electorOf(home), agent, ...more });
const hostile = ['', ' ', 'nobody', "' OR '1'='1", '../../etc/passwd', '<script>', 'я'.repeat(40), '%00', '-1', '[]'];

describe('a mandate', () => {
  test('ends at its time: a ballot a second later is refused', async () => {
    const elector = await electorOf('cy');
    await grant('cy', voters.id('di'), { until: garden.clock.now() + hour });
    garden.clock.advance(hour);
    expect((await cast(garden, desk.id, voters.token('di'), { lift: 'yes' }, elector)).status).toBe(200);
    const late = await electorOf('ed');
    await grant('ed', voters.id('fu'), { until: garden.clock.now() + hour });
    garden.clock.advance(hour + 1);
    expect((await cast(garden, desk.id, voters.token('fu'), { lift: 'yes' }, late)).body.code).toBe('PROXY_ENDED');
  });

  test('that has lapsed takes no place: the owner entrusts another, and the agent takes another’s; one for a time gone by is none', async () => {
    await grant('cy', voters.id('di'), { until: garden.clock.now() + hour });
    garden.clock.advance(hour + 1);
    expect((await grant('cy', voters.id('ed'))).status).toBe(201);
    expect((await grant('fu', voters.id('di'))).status).toBe(201);
    const { body } = await grant('gu', voters.id('he'), { until: garden.clock.now() });
    expect(body.errors).toEqual([{ pointer: '/until', code: 'past' }]);
  });

  test('makes no chain: whoever holds one gives nothing on, votes for nobody behind the owner, and ends nothing of others', async () => {
    const elector = await electorOf('cy');
    const { id } = (await grant('cy', voters.id('di'))).body;
    const passed = await send('POST', '/proxies', 'di', { elector, agent: voters.id('ed') });
    expect(passed.body.code).toBe('NOT_ON_ROLL');
    expect((await cast(garden, desk.id, voters.token('ed'), { lift: 'no' }, elector)).body.code).toBe('NOT_ON_ROLL');
    expect((await send('DELETE', `/proxies/${id}`, 'ed')).body.code).toBe('NOT_YOURS');
    expect((await send('DELETE', `/proxies/${id}`, 'cy')).status).toBe(204);
    expect((await send('DELETE', `/proxies/${id}`, 'cy')).body.code).toBe('PROXY_ENDED');
  });

  test('stays within the cap however many give one at once', async () => {
    const replies = await Promise.all(['cy', 'ed', 'fu', 'gu', 'he'].map((home) => grant(home, voters.id('di'))));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  test('names a person there is, for an elector one has, and nobody oneself', async () => {
    expect((await grant('cy', voters.id('cy'))).body.code).toBe('PROXY_OWN');
    const own = { elector: await electorOf('cy'), agent: voters.id('cy'), document: 'any' };
    expect((await desk.send('POST', `/polls/${desk.id}/proxies`, own)).body.code).toBe('PROXY_OWN');
    for (const agent of hostile) expect([409, 422]).toContain((await grant('cy', agent)).status);
    for (const elector of hostile) {
      const body = { elector, agent: voters.id('di') };
      expect((await send('POST', '/proxies', 'cy', body)).body.code, elector).toMatch(/NOT_ON_ROLL|VALIDATION/);
    }
    const scan = await send('POST', '/proxies', 'cy', {
      elector: await electorOf('cy'),
      agent: voters.id('di'),
      document: 'x',
    });
    expect(scan.body.errors).toEqual([{ pointer: '/document', code: 'file' }]);
    for (const body of [{}, { elector: 1, agent: [] }, { elector: 'x', agent: 'y', until: 'tomorrow' }, []])
      expect((await send('POST', '/proxies', 'cy', body)).status).toBe(422);
  });
});

describe('co-owners', () => {
  const name = async (owner: string, person: string) =>
    send('PUT', '/representative', owner, { elector: await electorOf('an'), person });

  test('have one vote, cast by whom both name; until then, and where they differ, nobody casts it', async () => {
    const elector = await electorOf('an');
    const vote = (owner: string) => cast(garden, desk.id, voters.token(owner), { lift: 'yes' }, elector);
    expect((await vote('an')).body.code).toBe('REPRESENTATIVE_NEEDED');
    expect((await name('an', voters.id('an'))).body).toEqual({ named: false });
    expect((await name('bo', voters.id('bo'))).body).toEqual({ named: false });
    expect((await vote('an')).body.code).toBe('REPRESENTATIVE_NEEDED');
    expect((await name('bo', voters.id('an'))).body).toEqual({ named: true });
    expect((await vote('bo')).body.code).toBe('REPRESENTATIVE_OTHER');
    expect((await vote('an')).status).toBe(200);
  });

  test('entrust nobody until they agree, and then through whom they named', async () => {
    const entrust = (owner: string) => grant(owner, voters.id('cy'));
    expect((await entrust('an')).body.code).toBe('REPRESENTATIVE_NEEDED');
    await name('an', voters.id('an'));
    expect((await entrust('an')).body.code).toBe('REPRESENTATIVE_NEEDED');
    await name('bo', voters.id('an'));
    expect((await entrust('bo')).body.code).toBe('REPRESENTATIVE_OTHER');
    expect((await entrust('an')).status).toBe(201);
    const elector = await electorOf('an');
    expect((await cast(garden, desk.id, voters.token('cy'), { lift: 'yes' }, elector)).status).toBe(200);
  });

  test('name one of themselves, and only they do', async () => {
    const stranger = await name('an', voters.id('cy'));
    expect(stranger.body.code).toBe('REPRESENTATIVE_STRANGER');
    expect((await name('cy', voters.id('cy'))).body.code).toBe('NOT_ON_ROLL');
    for (const person of hostile) expect((await name('an', person)).body.code).toBe('REPRESENTATIVE_STRANGER');
  });
});

describe('a challenge', () => {
  const raise = (as: string, body: object) => send('POST', '/challenges', as, body);

  test('is raised while the result hangs, by whoever was entitled, for an elector of theirs, and is answered once', async () => {
    const elector = await electorOf('cy');
    expect((await raise('cy', { kind: 'count', text: '早了' })).body.code).toBe('RESULT_NOT_POSTED');
    await desk.post();
    expect((await raise('cy', { kind: 'forged', text: '假的' })).body.errors).toEqual([
      { pointer: '/elector', code: 'required' },
    ]);
    for (const other of [...hostile, await electorOf('di')]) {
      expect((await raise('cy', { kind: 'forged', elector: other, text: '假的' })).status).not.toBe(201);
    }
    for (const wrong of [
      { kind: 'count' },
      { kind: 'count', text: ' ' },
      { kind: 'odd', text: 'x' },
      { kind: 'count', text: 'a\u0000b' },
    ])
      expect((await raise('cy', wrong)).status).toBe(422);
    const { id } = (await raise('cy', { kind: 'delivery', elector, text: '没收到' })).body;
    const answer = (teller: number) =>
      desk.send('PUT', `/polls/${desk.id}/challenges/${id}`, { state: 'dismissed', answer: '已送达' }, teller);
    const answers = await Promise.all([answer(2), answer(3)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('and an inspection are written down; who looks says why, and only the entitled look', async () => {
    await cast(garden, desk.id, voters.token('cy'), { lift: 'yes' });
    const early = await send('POST', '/inspections', 'cy', { reason: '核对' });
    expect(early.body.code).toBe('RESULT_NOT_POSTED');
    await desk.post();
    const stranger = await garden.signIn('resident');
    const asked = { as: stranger, body: { reason: '看看' } };
    expect((await call(garden, 'POST', `/polls/${desk.id}/inspections`, asked)).body.code).toBe('NOT_ON_ROLL');
    expect((await send('POST', '/inspections', 'cy', { reason: ' ' })).status).toBe(422);
    const { status, body } = await send('POST', '/inspections', 'cy', { reason: '核对我家的票' });
    expect([status, body.openings.length]).toEqual([200, 7]);
    const { database } = await garden.juyi.communities.open('garden');
    const { rows } = await database.client.execute('SELECT person, reason FROM inspections');
    expect(rows.map((row) => ({ ...row }))).toEqual([{ person: voters.id('cy'), reason: '核对我家的票' }]);
    garden.clock.advance(1000);
    // Whoever looks learns that others did; who they were and why stays with those who count and convene.
    garden.clock.advance(1);
    const other = (await send('POST', '/inspections', 'an', { reason: '核对总数' })).body.inspections;
    expect(other).toMatchObject([
      { name: 'an', reason: '核对总数', mine: true },
      { name: null, reason: null, mine: false },
    ]);
    const { inspections } = (await desk.send('GET', `/polls/${desk.id}/desk`)).body;
    expect(inspections).toMatchObject([
      { name: 'an', reason: '核对总数', mine: false },
      { name: 'cy', reason: '核对我家的票', mine: false },
    ]);
    const { rows: told } = await database.client.execute("SELECT open, body FROM events WHERE kind = 'poll.inspected'");
    expect(told.map(({ open, body: said }) => [Number(open), said])).toEqual([
      [1, '{}'],
      [1, '{}'],
    ]);
    // A year later what was counted can still be inspected: no ballot is ever thrown away.
    garden.clock.advance(366 * DAY);
    await garden.juyi.tick();
    const again = { as: await garden.signIn('worker'), body: { reason: '一年后' } };
    const later = await call(garden, 'POST', `/polls/${desk.id}/inspections`, again);
    expect(later.body.openings).toHaveLength(7);
  });
});
