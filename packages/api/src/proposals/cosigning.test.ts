import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { author, begin, count, end, garden, propose, read, worker } from './testing/garden.ts';

beforeEach(begin);
afterEach(end);

describe('a co-sign', () => {
  test('of one person counts once, however often and however fast it is given', async () => {
    const { id } = await propose();
    const replies = await Promise.all(
      Array.from({ length: 200 }, () => call(garden, 'PUT', `/proposals/${id}/cosign`, { as: author })),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await read(id)).cosigns).toBe(1);
    expect(await count('cosigns')).toBe(1);
  });

  test('of five hundred neighbours at once counts five hundred', async () => {
    const { id } = await propose();
    const tokens = await Promise.all(Array.from({ length: 500 }, (_, n) => garden.signIn('resident', n)));
    const replies = await Promise.all(tokens.map((as) => call(garden, 'PUT', `/proposals/${id}/cosign`, { as })));
    expect(replies.every(({ status }) => status === 200)).toBe(true);
    expect((await read(id)).cosigns).toBe(500);
    expect(await count('cosigns')).toBe(500);
  });

  test('can be taken back and given again', async () => {
    const { id } = await propose();
    const send = async (method: string) =>
      (await call(garden, method, `/proposals/${id}/cosign`, { as: author })).body.count;
    expect([await send('PUT'), await send('DELETE'), await send('DELETE'), await send('PUT')]).toEqual([1, 0, 0, 1]);
  });

  test('comes too late once the answer is out', async () => {
    const { id } = await propose();
    await call(garden, 'PUT', `/proposals/${id}/answer`, { as: worker, body: { body: '好', version: 1 } });
    const reply = await call(garden, 'PUT', `/proposals/${id}/cosign`, { as: author });
    expect([reply.status, reply.body.code]).toEqual([409, 'COSIGN_CLOSED']);
  });

  test('racing the answer is either counted before it or refused', async () => {
    const { id } = await propose();
    const tokens = await Promise.all(Array.from({ length: 40 }, (_, n) => garden.signIn('resident', n)));
    const race = tokens.map((as) => call(garden, 'PUT', `/proposals/${id}/cosign`, { as }));
    race.splice(
      20,
      0,
      call(garden, 'PUT', `/proposals/${id}/answer`, { as: worker, body: { body: '好', version: 1 } }),
    );
    const replies = await Promise.all(race);
    const given = replies.filter(({ status, body }) => status === 200 && 'count' in body).length;
    expect((await read(id)).cosigns).toBe(given);
  });
});
