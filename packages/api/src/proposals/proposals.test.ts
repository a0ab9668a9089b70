import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let garden: TestCommunity;
let resident: string;
let worker: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  resident = await garden.signIn('resident');
  worker = await garden.signIn('worker');
});
afterEach(() => garden.close());

const lamp = { title: '三号门的路灯不亮了', body: '晚上回家看不见台阶，请修一修。' };
const propose = async (body: object = lamp, as = resident) =>
  (await call(garden, 'POST', '/proposals', { as, body })).body;
const read = async (id: string, as?: string) => (await call(garden, 'GET', `/proposals/${id}`, { as })).body;
const listed = async (query = '') =>
  (await call(garden, 'GET', `/proposals${query}`)).body.items.map((item: { title: string }) => item.title);

describe('from a word to an answer', () => {
  test('a resident proposes, neighbours co-sign, a worker answers, and everyone can read it', async () => {
    const { id, state, version } = await propose();
    expect([state, version]).toEqual(['submitted', 1]);
    for (const n of [1, 2, 3])
      await call(garden, 'PUT', `/proposals/${id}/cosign`, { as: await garden.signIn('resident', n) });
    garden.clock.advance(3_600_000);
    const answer = { body: '周三下午换新灯。', version: 1 };
    expect((await call(garden, 'PUT', `/proposals/${id}/answer`, { as: worker, body: answer })).status).toBe(200);
    const proposal = await read(id);
    expect(proposal).toMatchObject({
      ...lamp,
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
    const { answerDue } = await read((await propose(lamp, await garden.signIn('resident'))).id);
    // 1–5 May are off and Saturday 9 May is worked: 6, 7, 8, 9 and 11 May.
    expect(new Date(answerDue).toISOString()).toBe('2026-05-11T15:59:59.999Z');
  });

  test('nobody is shown by id, only by the name they chose', async () => {
    const { id } = await propose();
    const session = await call(garden, 'GET', '/session', { as: resident });
    expect(JSON.stringify(await read(id))).not.toContain(session.body.person.id);
  });
});

describe('a draft', () => {
  test('is its author’s alone: in no list, no search, no stream, not by its address', async () => {
    const { id } = await propose({ ...lamp, state: 'draft' });
    expect(await listed()).toEqual([]);
    expect(await listed('?q=路灯')).toEqual([]);
    expect(await listed('?state=draft')).toEqual([]);
    expect((await read(id)).code).toBe('NOT_FOUND');
    expect((await read(id, worker)).code).toBe('NOT_FOUND');
    expect(await changesOf(garden)).toEqual([]);
    expect((await read(id, resident)).title).toBe(lamp.title);
    const mine = await call(garden, 'GET', '/me/proposals', { as: resident });
    expect(mine.body.drafts).toEqual([{ id, title: lamp.title, version: 1 }]);
  });

  test('read by its author is never kept for others', async () => {
    const { id } = await propose({ ...lamp, state: 'draft' });
    await read(id, resident);
    const cookie = `juyi=${resident}`;
    const own = await call(garden, 'GET', `/proposals/${id}`, { headers: { cookie } });
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await read(id)).code).toBe('NOT_FOUND');
  });

  test('may lack words until it is handed in', async () => {
    const { id } = await propose({ title: '', body: '', state: 'draft' });
    const submit = (version: number) =>
      call(garden, 'POST', `/proposals/${id}/transitions`, { as: resident, body: { to: 'submitted', version } });
    const refused = await submit(1);
    expect(refused.body.errors).toEqual([
      { pointer: '/title', code: 'required' },
      { pointer: '/body', code: 'required' },
    ]);
    await call(garden, 'PATCH', `/proposals/${id}`, { as: resident, body: { ...lamp, version: 1 } });
    expect((await submit(2)).body).toEqual({ id, state: 'submitted', version: 3 });
    expect(await listed('?q=路灯')).toEqual([lamp.title]);
    expect((await read(id)).history.map((line: { kind: string }) => line.kind)).toEqual(['proposal.submitted']);
  });

  test('that was withdrawn unseen stays unseen', async () => {
    const { id } = await propose({ ...lamp, state: 'draft' });
    await call(garden, 'POST', `/proposals/${id}/transitions`, { as: resident, body: { to: 'withdrawn', version: 1 } });
    expect(await listed('?state=withdrawn')).toEqual([]);
    expect((await read(id)).code).toBe('NOT_FOUND');
  });
});

describe('a change', () => {
  test('of two to one version, one wins and the other changes nothing', async () => {
    const { id } = await propose();
    const edits = ['甲', '乙'].map((title) =>
      call(garden, 'PATCH', `/proposals/${id}`, { as: resident, body: { title, version: 1 } }),
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
    const reply = await call(garden, 'PATCH', `/proposals/${id}`, { as: resident, body });
    expect([reply.status, reply.body.code]).toEqual([409, 'PROPOSAL_LOCKED']);
  });

  test('and a first co-sign that cross each other leave no co-sign counted that was given to other words', async () => {
    for (let round = 0; round < 20; round++) {
      const { id } = await propose();
      const as = await garden.signIn('resident', 1);
      const [edit, cosign] = await Promise.all([
        call(garden, 'PATCH', `/proposals/${id}`, { as: resident, body: { title: '新题', version: 1 } }),
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

describe('a co-sign', () => {
  test('of one person counts once, however often and however fast it is given', async () => {
    const { id } = await propose();
    const replies = await Promise.all(
      Array.from({ length: 200 }, () => call(garden, 'PUT', `/proposals/${id}/cosign`, { as: resident })),
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
      (await call(garden, method, `/proposals/${id}/cosign`, { as: resident })).body.count;
    expect([await send('PUT'), await send('DELETE'), await send('DELETE'), await send('PUT')]).toEqual([1, 0, 0, 1]);
  });

  test('comes too late once the answer is out', async () => {
    const { id } = await propose();
    await call(garden, 'PUT', `/proposals/${id}/answer`, { as: worker, body: { body: '好', version: 1 } });
    const reply = await call(garden, 'PUT', `/proposals/${id}/cosign`, { as: resident });
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
    await call(garden, 'PATCH', `/proposals/${id}`, { as: resident, body: change });
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

async function count(table: string): Promise<number> {
  const { database } = await garden.juyi.communities.open('garden');
  return Number((await database.client.execute(`select count(*) n from ${table}`)).rows[0]!.n);
}

async function changesOf(from: TestCommunity): Promise<unknown[]> {
  const { live, database } = await from.juyi.communities.open('garden');
  const stream = await live.follow(0);
  await database.head();
  const reader = stream.getReader();
  await reader.read();
  const second = await Promise.race([
    reader.read(),
    new Promise<null>((resolve) => setImmediate(() => setImmediate(() => resolve(null)))),
  ]);
  await reader.cancel();
  return second === null ? [] : [second];
}
