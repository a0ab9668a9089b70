import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { admitted, author, begin, bench, cosigns, end, garden, read } from './testing/garden.ts';

beforeEach(begin);
afterEach(end);

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
