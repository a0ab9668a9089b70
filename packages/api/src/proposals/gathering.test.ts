import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  admitted,
  at,
  author,
  begin,
  bench,
  cosign,
  cosigns,
  count,
  end,
  garden,
  kinds,
  move,
  propose,
  read,
  stateOf,
} from './testing/garden.ts';

beforeEach(begin);
afterEach(end);

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
    const { id } = await propose();
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
