import type { CommunityOptions } from '@juyi/api/options';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let garden: TestCommunity;
let author: string;
let worker: string;

const estate: CommunityOptions[] = [
  {
    id: 'garden',
    name: { 'zh-CN': '花园', en: 'Garden' },
    proposals: { bases: { households: 480, owners: 333, adults: 1000 } },
  },
  { id: 'river', name: { 'zh-CN': '河畔', en: 'River' } },
];

beforeEach(async () => {
  garden = await createTestCommunity({ communities: estate });
  author = await garden.signIn('resident', 100);
  worker = await garden.signIn('worker');
});
afterEach(() => garden.close());

const bench = { title: '水池边的长椅坏了', body: '断了两根木条，请换上。' };
const propose = async (body: object = bench, as = author): Promise<string> =>
  (await call(garden, 'POST', '/proposals', { as, body })).body.id;
const read = async (id: string, as?: string) => (await call(garden, 'GET', `/proposals/${id}`, { as })).body;
const stateOf = async (id: string) => (await read(id)).state;
const move = async (id: string, body: object, as = worker) => {
  const { version } = (await call(garden, 'GET', `/proposals/${id}`, { as })).body;
  return call(garden, 'POST', `/proposals/${id}/transitions`, { as, body: { version, ...body } });
};
const admitted = async (body: object = bench, as = author) => {
  const id = await propose(body, as);
  await move(id, { to: 'admitted' });
  return id;
};
const cosign = async (id: string, n: number) =>
  call(garden, 'PUT', `/proposals/${id}/cosign`, { as: await garden.signIn('resident', n) });
const cosigns = (id: string, from: number, to: number) =>
  Promise.all(Array.from({ length: to - from }, (_, n) => cosign(id, from + n)));
const at = async (moment: string) => {
  garden.clock.set(moment);
  await garden.juyi.tick();
  author = await garden.signIn('resident', 100);
  worker = await garden.signIn('worker');
};
const kinds = async (id: string) => (await read(id)).history.map((line: { kind: string }) => line.kind);

describe('co-signs', () => {
  test('nine residents and one of them from a second phone are nine, and on the 31st day it lapses', async () => {
    await at('2026-01-05T09:00:00+08:00');
    const id = await admitted();
    await cosigns(id, 0, 9);
    const again = await cosign(id, 3);
    expect([again.status, again.body.count]).toEqual([200, 9]);
    await at('2026-02-04T23:59:59+08:00');
    expect(await read(id)).toMatchObject({ state: 'gathering', cosigns: 9, needed: 10 });
    await at('2026-02-05T00:00:00+08:00');
    expect(await read(id)).toMatchObject({ state: 'lapsed', closesAt: null });
    expect((await cosign(id, 50)).body.code).toBe('COSIGN_CLOSED');
    expect((await move(id, { to: 'submitted' }, author)).body.code).toBe('CHANGE_FIRST');
    const { version } = await read(id);
    const change = { request: '先修一张', version };
    expect((await call(garden, 'PATCH', `/proposals/${id}`, { as: author, body: change })).status).toBe(200);
    expect((await move(id, { to: 'submitted' }, author)).body.state).toBe('submitted');
  });

  test('the tenth qualifies it at once, however many come together', async () => {
    const id = await admitted();
    await cosigns(id, 0, 40);
    const proposal = await read(id);
    expect(proposal).toMatchObject({ state: 'qualified', cosigns: 40 });
    expect(await kinds(id)).toEqual(['proposal.submitted', 'proposal.admitted', 'proposal.qualified']);
    expect(proposal.version).toBe(proposal.history.at(-1).version);
    // Five working days to put it on an agenda.
    expect(new Date(proposal.answerDue).toISOString()).toBe('2026-01-12T15:59:59.999Z');
  });

  test('given before it is admitted count from the first day', async () => {
    const id = await propose();
    await cosigns(id, 0, 10);
    expect((await move(id, { to: 'admitted' })).body.state).toBe('qualified');
  });

  test('of 96 among 480 households, exactly a fifth, ask for a hearing; of 95 they do not', async () => {
    const id = await admitted({ ...bench, target: 'hearing' });
    await cosigns(id, 0, 95);
    expect(await read(id)).toMatchObject({ state: 'gathering', cosigns: 95, needed: 96, base: 480, of: 'households' });
    await cosign(id, 200);
    expect(await stateOf(id)).toBe('qualified');
  });

  test('are asked again when the budget grows tenfold: of 12, 7 stay, and it gathers again', async () => {
    const id = await admitted({ ...bench, budget: 200_000 });
    await cosigns(id, 0, 12);
    expect(await stateOf(id)).toBe('qualified');
    const { version } = await read(id);
    await call(garden, 'PATCH', `/proposals/${id}`, { as: author, body: { budget: 2_000_000, version } });
    expect(await read(id)).toMatchObject({ state: 'gathering', cosigns: 0 });
    const asked = await call(garden, 'GET', '/me/proposals', { as: await garden.signIn('resident', 11) });
    expect(asked.body.asked).toEqual([{ id, title: bench.title }]);
    await cosigns(id, 0, 7);
    expect(await read(id)).toMatchObject({ state: 'gathering', cosigns: 7 });
    expect(await count('cosigns')).toBe(12);
    await cosigns(id, 7, 10);
    expect(await read(id)).toMatchObject({ state: 'qualified', cosigns: 10 });
  });

  test('stay when only the story is told better, and a co-sign taken back may leave too few', async () => {
    const id = await admitted({ ...bench, request: '换木条' });
    await cosigns(id, 0, 10);
    const { version } = await read(id);
    const body = { body: '上周三断了两根木条，露着钉子。', version };
    expect((await call(garden, 'PATCH', `/proposals/${id}`, { as: author, body })).body.state).toBe('qualified');
    await call(garden, 'DELETE', `/proposals/${id}/cosign`, { as: await garden.signIn('resident', 4) });
    expect(await read(id)).toMatchObject({ state: 'gathering', cosigns: 9 });
  });
});

describe('the worker’s days', () => {
  test('over the May holiday: handed in on Thursday 30 April, due on Monday 11 May, late on the 12th', async () => {
    await at('2026-04-30T10:00:00+08:00');
    const id = await propose();
    expect(new Date((await read(id)).answerDue).toISOString()).toBe('2026-05-11T15:59:59.999Z');
    await at('2026-05-11T23:59:00+08:00');
    expect(await told('proposal.reminded')).toEqual([{ open: 0 }]);
    expect(await told('proposal.late')).toEqual([]);
    await at('2026-05-12T00:00:00+08:00');
    expect(await told('proposal.late')).toEqual([{ open: 1 }]);
    await at('2026-06-12T00:00:00+08:00');
    expect(await told('proposal.late')).toHaveLength(1);
  });

  test('a rejection is public with its reason, and two council members overturn it', async () => {
    const id = await propose();
    await move(id, { to: 'rejected', reasonClass: 'outsidePower', reason: '属于市政' });
    const listed = await call(garden, 'GET', '/proposals?state=rejected');
    expect(listed.body.items).toHaveLength(1);
    const rejected = await read(id);
    expect(rejected).toMatchObject({ state: 'rejected', rejection: 'outsidePower', answerDue: null });
    expect(rejected.history.at(-1)).toMatchObject({ note: 'outsidePower', reason: '属于市政' });
    const [first, second] = [await garden.signIn('councilMember', 0), await garden.signIn('councilMember', 1)];
    expect((await move(id, { to: 'admitted' }, first)).body.state).toBe('rejected');
    expect((await move(id, { to: 'admitted' }, first)).body.code).toBe('OVERTURN_GIVEN');
    expect((await move(id, { to: 'admitted' }, second)).body.state).toBe('gathering');
  });

  test('what is returned is its author’s and the workers’ until it comes again', async () => {
    const id = await propose();
    await garden.juyi.tick();
    await move(id, { to: 'returned', reason: '请去掉王先生的电话' });
    for (const path of ['/proposals?q=长椅', '/proposals?state=returned', '/proposals/similar?text=水池边的长椅坏了'])
      expect((await call(garden, 'GET', encodeURI(path))).body.items).toEqual([]);
    expect((await read(id)).code).toBe('NOT_FOUND');
    expect((await read(id, await garden.signIn('resident', 1))).code).toBe('NOT_FOUND');
    expect((await call(garden, 'GET', `/proposals/${id}/versions`)).status).toBe(404);
    expect((await read(id, worker)).history.at(-1).reason).toBe('请去掉王先生的电话');
    const mine = await call(garden, 'GET', '/me/proposals', { as: author });
    expect(mine.body.returned).toEqual([{ id, title: bench.title }]);
    await move(id, { to: 'submitted' }, author);
    expect(JSON.stringify(await read(id))).not.toContain('王先生');
    await garden.juyi.tick();
    expect((await call(garden, 'GET', encodeURI('/proposals?q=长椅'))).body.items).toHaveLength(1);
  });
});

describe('after enough have signed', () => {
  const qualified = async (body: object = bench) => {
    const id = await admitted(body);
    await cosigns(id, 0, 10);
    return id;
  };

  test('it is scheduled, decided, answered, promised, done and confirmed, and each step stands in its history', async () => {
    const id = await qualified();
    await move(id, { to: 'scheduled', scheduledTo: { kind: 'council', id: 'meeting-7' } });
    expect((await read(id)).scheduledTo).toEqual({ kind: 'council', id: 'meeting-7' });
    await move(id, { to: 'decided', outcome: 'adopted' });
    const { version, answerDue } = await read(id);
    expect(new Date(answerDue).toISOString()).toBe('2026-01-08T15:59:59.999Z');
    const prepared = { body: '正在核价', publish: false, version };
    await call(garden, 'PUT', `/proposals/${id}/answer`, { as: worker, body: prepared });
    expect((await read(id)).answer).toBeNull();
    expect(JSON.stringify(await read(id))).not.toContain('核价');
    const desk = await call(garden, 'GET', `/proposals/${id}/desk`, { as: worker });
    expect(desk.body.prepared).toMatchObject({ body: '正在核价' });
    await call(garden, 'PUT', `/proposals/${id}/answer`, {
      as: worker,
      body: { body: '周三换', version: version + 1 },
    });
    const pledge = { what: '换两根木条', who: '物业公司', due: Date.parse('2026-01-20T23:59:59.999+08:00') };
    const made = await call(garden, 'POST', `/proposals/${id}/pledges`, { as: worker, body: pledge });
    expect(made.status).toBe(201);
    const news = { body: '木料到了', photos: [] };
    await call(garden, 'POST', `/pledges/${made.body.id}/updates`, { as: worker, body: news });
    await call(garden, 'POST', `/pledges/${made.body.id}/transitions`, { as: worker, body: { to: 'kept' } });
    expect((await read(id)).pledges).toMatchObject([{ ...pledge, state: 'kept', updates: [news] }]);
    await move(id, { to: 'done' });
    expect((await move(id, { to: 'reviewed' }, author)).body.state).toBe('reviewed');
    expect(await kinds(id)).toEqual([
      'proposal.submitted',
      'proposal.admitted',
      'proposal.qualified',
      'proposal.scheduled',
      'proposal.decided',
      'proposal.answered',
      'proposal.started',
      'proposal.progress',
      'proposal.finished',
      'proposal.confirmed',
    ]);
  });

  const done = async () => {
    const id = await qualified();
    const { version } = await read(id);
    await call(garden, 'PUT', `/proposals/${id}/answer`, { as: worker, body: { body: '周三换', version } });
    await move(id, { to: 'inProgress' });
    await move(id, { to: 'done' });
    return id;
  };

  test('seven days’ silence closes what is said to be done', async () => {
    const id = await done();
    await at('2026-01-12T23:59:00+08:00');
    expect(await stateOf(id)).toBe('done');
    await at('2026-01-13T00:00:00+08:00');
    expect(await stateOf(id)).toBe('reviewed');
  });

  test('its author sends it back once; the second time the supervisor looks, and silence closes nothing', async () => {
    const id = await done();
    expect((await move(id, { to: 'inProgress', reason: '钉子还露着' }, author)).body.state).toBe('inProgress');
    await move(id, { to: 'done' });
    await move(id, { to: 'inProgress', reason: '还是露着' }, author);
    expect(await read(id)).toMatchObject({ state: 'done', supervised: true, closesAt: null });
    await at('2026-03-13T00:00:00+08:00');
    expect(await stateOf(id)).toBe('done');
  });

  test('news is due every 30 days while work is under way, and each news begins the month anew', async () => {
    const id = await qualified();
    const { version } = await read(id);
    await call(garden, 'PUT', `/proposals/${id}/answer`, { as: worker, body: { body: '好', version } });
    const body = { what: '换木条', who: '物业', due: garden.clock.now() };
    const pledge = (await call(garden, 'POST', `/proposals/${id}/pledges`, { as: worker, body })).body.id;
    expect(new Date((await read(id)).answerDue).toISOString()).toBe('2026-02-04T15:59:59.999Z');
    await at('2026-02-02T09:00:00+08:00');
    await call(garden, 'POST', `/pledges/${pledge}/updates`, { as: worker, body: { body: '在订料' } });
    expect(new Date((await read(id)).answerDue).toISOString()).toBe('2026-03-04T15:59:59.999Z');
  });

  test('its author may withdraw it until it is scheduled, and a co-signer takes it over', async () => {
    const id = await qualified();
    await move(id, { to: 'withdrawn', reason: '我要搬走了' }, author);
    expect((await move(id, { to: 'qualified' }, await garden.signIn('resident', 300))).body.code).toBe(
      'COSIGN_REQUIRED',
    );
    expect((await move(id, { to: 'qualified' }, await garden.signIn('resident', 3))).body.state).toBe('qualified');
    expect((await read(id)).author.name).toBe('resident 3');
    await move(id, { to: 'scheduled' });
    const late = await move(id, { to: 'withdrawn' }, await garden.signIn('resident', 3));
    expect(late.body.code).toBe('PROPOSAL_TRANSITION');
  });

  test('by 四议两公开, a decision waits for the members’ review and work for seven days of posting', async () => {
    const id = await qualified({ ...bench, byGates: true });
    const pass = async (gate: string, figures?: object) => {
      const { version } = await read(id);
      return call(garden, 'POST', `/proposals/${id}/gates`, { as: worker, body: { gate, figures, version } });
    };
    await move(id, { to: 'scheduled' });
    expect((await move(id, { to: 'decided', outcome: 'adopted' })).body.code).toBe('GATE_CLOSED');
    expect((await pass('committeesDiscussed')).body.code).toBe('GATE_CLOSED');
    await pass('branchProposed');
    await pass('committeesDiscussed');
    expect((await pass('membersReviewed', { members: 60, present: 40, agreed: 29 })).body.code).toBe('REVIEW_FAILED');
    expect((await pass('membersReviewed', { members: 60, present: 40, agreed: 30 })).status).toBe(200);
    expect((await pass('decisionPosted')).body.code).toBe('GATE_CLOSED');
    expect((await move(id, { to: 'decided', outcome: 'adopted' })).body.state).toBe('decided');
    await pass('decisionPosted');
    expect((await move(id, { to: 'inProgress' })).body.code).toBe('GATE_CLOSED');
    await at('2026-01-12T09:00:00+08:00');
    expect((await move(id, { to: 'inProgress' })).body.state).toBe('inProgress');
    expect((await read(id)).gates.map(({ gate }: { gate: string }) => gate)).toEqual([
      'branchProposed',
      'committeesDiscussed',
      'membersReviewed',
      'decisionPosted',
    ]);
  });
});

describe('two proposals about one thing', () => {
  test('become one when both authors agree; each neighbour’s co-sign counts once', async () => {
    const other = await garden.signIn('resident', 101);
    const [from, into] = [await admitted(), await admitted({ ...bench, title: '长椅请修一修' }, other)];
    await cosigns(from, 0, 6);
    await cosigns(into, 4, 9);
    const { version } = await read(from);
    const ask = (as: string) => call(garden, 'POST', `/proposals/${from}/merge`, { as, body: { into, version } });
    expect((await ask(author)).status).toBe(403);
    expect((await ask(worker)).status).toBe(200);
    const mine = await call(garden, 'GET', '/me/proposals', { as: other });
    expect(mine.body.merges).toMatchObject([{ from: { id: from }, into: { id: into } }]);
    const agree = (as: string) => call(garden, 'PUT', `/proposals/${from}/merge`, { as });
    expect((await agree(await garden.signIn('resident', 5))).body.code).toBe('NOT_YOURS');
    expect((await agree(author)).body.state).toBe('gathering');
    expect((await agree(other)).body.state).toBe('merged');
    expect(await read(from)).toMatchObject({ mergedInto: into });
    expect(await read(into)).toMatchObject({ state: 'gathering', cosigns: 9 });
    await cosign(into, 20);
    expect(await stateOf(into)).toBe('qualified');
  });

  test('stay two when one author declines', async () => {
    const other = await garden.signIn('resident', 101);
    const [from, into] = [await admitted(), await admitted(bench, other)];
    const { version } = await read(from);
    await call(garden, 'POST', `/proposals/${from}/merge`, { as: worker, body: { into, version } });
    await call(garden, 'DELETE', `/proposals/${from}/merge`, { as: other });
    expect([await stateOf(from), await stateOf(into)]).toEqual(['gathering', 'gathering']);
    expect((await call(garden, 'PUT', `/proposals/${from}/merge`, { as: author })).body.code).toBe('NO_MERGE');
  });
});

describe('other words', () => {
  test('proposed by a neighbour stand in the text once its author accepts them, and every wording is kept', async () => {
    const id = await admitted();
    await cosigns(id, 0, 3);
    const neighbour = await garden.signIn('resident', 1);
    const body = { part: 'title', wording: '水池边两张长椅坏了', why: '旁边那张也断了' };
    const made = await call(garden, 'POST', `/proposals/${id}/amendments`, { as: neighbour, body });
    expect((await read(id)).amendments).toBe(1);
    const decide = async (to: string, as: string, reason?: string) => {
      const { version } = await read(id);
      return call(garden, 'POST', `/amendments/${made.body.id}/transitions`, { as, body: { to, reason, version } });
    };
    expect((await decide('accepted', neighbour)).body.code).toBe('NOT_YOURS');
    expect((await decide('declined', author)).body.errors).toEqual([{ pointer: '/reason', code: 'required' }]);
    expect((await decide('accepted', author)).status).toBe(200);
    expect((await decide('accepted', author)).body.code).toBe('AMENDMENT_DECIDED');
    expect(await read(id)).toMatchObject({ title: body.wording, cosigns: 0, amendments: 0, wordings: 2 });
    const versions = await call(garden, 'GET', `/proposals/${id}/versions`);
    expect(versions.body.items.map(({ title }: { title: string }) => title)).toEqual([bench.title, body.wording]);
    const listed = await call(garden, 'GET', `/proposals/${id}/amendments`);
    expect(listed.body.items).toMatchObject([{ was: bench.title, wording: body.wording, state: 'accepted' }]);
  });
});

async function count(table: string): Promise<number> {
  const { database } = await garden.juyi.communities.open('garden');
  return Number((await database.client.execute(`select count(*) n from ${table}`)).rows[0]!.n);
}

async function told(kind: string): Promise<unknown[]> {
  const { database } = await garden.juyi.communities.open('garden');
  const { rows } = await database.client.execute({ sql: 'select open from events where kind = ?', args: [kind] });
  return rows.map(({ open }) => ({ open: Number(open) }));
}
