import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { author, begin, end, garden, listed, propose, read, worker } from './testing/garden.ts';

beforeEach(begin);
afterEach(end);

describe('a change', () => {
  test('of two to one version, one wins and the other changes nothing', async () => {
    const { id } = await propose();
    const edits = ['甲', '乙'].map((title) =>
      call(garden, 'PATCH', `/proposals/${id}`, { as: author, body: { title, version: 1 } }),
    );
    const replies = await Promise.all(edits);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)!.body.code).toBe('STALE_VERSION');
    const won = replies.findIndex(({ status }) => status === 200);
    expect(await read(id)).toMatchObject({ version: 2, title: ['甲', '乙'][won] });
    expect(await listed(`?q=${['乙', '甲'][won]}`)).toEqual([]);
  });

  test('is closed to its author once the community has dealt with it', async () => {
    const { id } = await propose();
    await call(garden, 'PUT', `/proposals/${id}/answer`, { as: worker, body: { body: '好', version: 1 } });
    const body = { title: '别的', version: 2 };
    const reply = await call(garden, 'PATCH', `/proposals/${id}`, { as: author, body });
    expect([reply.status, reply.body.code]).toEqual([409, 'PROPOSAL_LOCKED']);
  });

  test('and a first co-sign that cross each other leave no co-sign counted that was given to other words', async () => {
    for (let round = 0; round < 20; round++) {
      const { id } = await propose();
      const as = await garden.signIn('resident', 1);
      const [edit, cosign] = await Promise.all([
        call(garden, 'PATCH', `/proposals/${id}`, { as: author, body: { title: '新题', version: 1 } }),
        call(garden, 'PUT', `/proposals/${id}/cosign`, { as }),
      ]);
      expect([edit.status, cosign.status]).toEqual([200, 200]);
      const { asked } = (await call(garden, 'GET', '/me/proposals', { as })).body;
      const isAsked = asked.some((one: { id: string }) => one.id === id);
      expect(await read(id)).toMatchObject({ title: '新题', cosigns: isAsked ? 0 : 1 });
    }
  });

  test.each([
    ['answered', 'ANSWER_REQUIRED', 422],
    ['draft', 'PROPOSAL_TRANSITION', 409],
  ])('to %s cannot be made by a bare step', async (to, code, status) => {
    const { id } = await propose();
    const reply = await call(garden, 'POST', `/proposals/${id}/transitions`, { as: worker, body: { to, version: 1 } });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });
});
