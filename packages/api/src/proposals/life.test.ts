import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  admitted,
  at,
  author,
  begin,
  bench,
  cosigns,
  end,
  garden,
  kinds,
  move,
  read,
  stateOf,
  worker,
} from './testing/garden.ts';

beforeEach(begin);
afterEach(end);

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
