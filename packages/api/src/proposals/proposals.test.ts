import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { author, begin, bench, end, garden, propose, read, worker } from './testing/garden.ts';

beforeEach(begin);
afterEach(end);

describe('from a word to an answer', () => {
  test('a resident proposes, neighbours co-sign, a worker answers, and everyone can read it', async () => {
    const { id, state, version } = await propose();
    expect([state, version]).toEqual(['submitted', 1]);
    for (const n of [1, 2, 3])
      await call(garden, 'PUT', `/proposals/${id}/cosign`, { as: await garden.signIn('resident', n) });
    garden.clock.advance(3_600_000);
    const answer = { body: '周三下午换新木条。', version: 1 };
    expect((await call(garden, 'PUT', `/proposals/${id}/answer`, { as: worker, body: answer })).status).toBe(200);
    const proposal = await read(id);
    expect(proposal).toMatchObject({
      ...bench,
      state: 'answered',
      version: 2,
      cosigns: 3,
      answer: { body: answer.body, author: { name: 'worker 0', role: 'worker' } },
    });
    expect(proposal.history.map((line: { kind: string }) => line.kind)).toEqual([
      'proposal.submitted',
      'proposal.answered',
    ]);
  });

  test('the answer is due after five working days, the make-up Saturday counted and the holiday not', async () => {
    garden.clock.set('2026-04-30T10:00:00+08:00');
    const { answerDue } = await read((await propose(bench, await garden.signIn('resident'))).id);
    // 1–5 May are off and Saturday 9 May is worked: 6, 7, 8, 9 and 11 May.
    expect(new Date(answerDue).toISOString()).toBe('2026-05-11T15:59:59.999Z');
  });

  test('nobody is shown by id, only by the name they chose', async () => {
    const { id } = await propose();
    const session = await call(garden, 'GET', '/session', { as: author });
    expect(JSON.stringify(await read(id))).not.toContain(session.body.person.id);
  });
});
