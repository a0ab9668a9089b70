import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { author, begin, count, end, garden, listed, propose } from './testing/garden.ts';

beforeEach(begin);
afterEach(end);

describe('the list', () => {
  test('comes in pages that neither repeat nor miss, newest first', async () => {
    for (let n = 0; n < 45; n++) {
      await propose({ title: `议题 ${n}`, body: '内容' });
      if (n % 3 === 0) garden.clock.advance(1000);
    }
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = (await call(garden, 'GET', `/proposals${cursor}`)).body;
      seen.push(...page.items.map((item: { id: string }) => item.id));
      if (page.next === null) break;
      cursor = `?cursor=${page.next}`;
    }
    expect(seen.length).toBe(45);
    expect(new Set(seen).size).toBe(45);
  });

  test('is found by any part of a word, one character included', async () => {
    await propose({ title: '东门路灯', body: 'The lamp at the gate, no. 12, 🛗⚡️' });
    for (const q of ['灯', '路灯', '门路', 'lam', 'AMP at', 'ＬＡＭＰ', '12', '🛗', '⚡', '🛗⚡', '12, 🛗'])
      expect(await listed(`?q=${encodeURIComponent(q)}`)).toEqual(['东门路灯']);
    for (const q of ['灯路', 'lamb', '"', '*', '北门', 'NEAR(路 灯)', '🚲', '⚡🛗'])
      expect(await listed(`?q=${encodeURIComponent(q)}`)).toEqual([]);
  });

  test.each(['newest', 'cosigns', 'due'])('is found in the order of %s, by one character and by more', async (sort) => {
    await propose({ title: '东门路灯', body: '不亮了' });
    const found = async () => [
      await listed(`?sort=${sort}&q=%E7%81%AF`),
      await listed(`?sort=${sort}&q=%E8%B7%AF%E7%81%AF`),
    ];
    expect(await found()).toEqual([['东门路灯'], ['东门路灯']]);
    await garden.juyi.tick();
    expect(await found()).toEqual([['东门路灯'], ['东门路灯']]);
  });

  test('finds the same words before and after the index has caught up, and old words no more', async () => {
    const { id } = await propose({ title: '东门路灯', body: '不亮了' });
    const found = async () => [await listed('?q=%E8%B7%AF%E7%81%AF'), await listed('?q=%E9%95%BF%E6%A4%85')];
    expect(await found()).toEqual([['东门路灯'], []]);
    await garden.juyi.tick();
    expect([await count('proposals_to_index'), ...(await found())]).toEqual([0, ['东门路灯'], []]);
    const change = { title: '北门长椅', version: 1 };
    await call(garden, 'PATCH', `/proposals/${id}`, { as: author, body: change });
    expect(await found()).toEqual([[], ['北门长椅']]);
    await garden.juyi.tick();
    expect(await found()).toEqual([[], ['北门长椅']]);
  });

  test('answers 304 while nothing has changed, and anew at once when it has', async () => {
    await propose();
    const first = await call(garden, 'GET', '/proposals');
    const headers = { 'if-none-match': first.headers.get('etag')! };
    expect((await call(garden, 'GET', '/proposals', { headers })).status).toBe(304);
    await propose({ title: '新的', body: '事' });
    const next = await call(garden, 'GET', '/proposals', { headers });
    expect([next.status, next.body.items.length]).toEqual([200, 2]);
  });
});
