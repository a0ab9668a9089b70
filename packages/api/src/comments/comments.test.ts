import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commentStore } from './store.ts';

let garden: TestCommunity;
let resident: string;
let proposal: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  resident = await garden.signIn('resident');
  const body = { title: '三号门的路灯不亮了', body: '晚上回家看不见台阶。' };
  proposal = (await call(garden, 'POST', '/proposals', { as: await garden.signIn('resident', 9), body })).body.id;
});
afterEach(() => garden.close());

const send = (method: string, path: string, body?: object, as = resident) => call(garden, method, path, { as, body });
const onLamp = () => ({ kind: 'proposal', id: proposal });
/** Each at a moment of its own, so that the newest is known. */
const say = async (body: string, more: object = {}, as = resident) => {
  garden.clock.advance(1);
  return (await send('POST', '/comments', { subject: onLamp(), body, ...more }, as)).body.id as string;
};
const read = async (query = '', as?: string) =>
  (await call(garden, 'GET', `/comments?kind=proposal&id=${proposal}${query}`, { as })).body;
const bodies = async (query = '') => (await read(query)).items.map((item: { body: string }) => item.body);
const mine = async (as = resident) =>
  (await send('GET', `/me/comments?kind=proposal&id=${proposal}`, undefined, as)).body;
const neighbour = (n: number) => garden.signIn('resident', n);

describe('a comment', () => {
  test('is read by everybody with its stance and the name its author chose', async () => {
    const reply = await send('POST', '/comments', { subject: onLamp(), body: '早该修了', stance: 'for' });
    expect([reply.status, reply.body]).toEqual([201, { id: reply.body.id, state: 'shown', version: 1, masked: false }]);
    const page = await read();
    expect(page).toMatchObject({ next: null, totals: { all: 1, for: 1, against: 0 }, premoderation: false });
    const shown = {
      body: '早该修了',
      stance: 'for',
      author: { name: 'resident 0', role: null },
      helpful: 0,
      answers: [],
    };
    expect(page.items).toMatchObject([shown]);
    expect(JSON.stringify(page)).not.toContain((await send('GET', '/session')).body.person.id);
  });

  test('may stand on a page of the host’s own, which knows nothing of other pages', async () => {
    const reply = await send('POST', '/comments', { subject: { kind: 'page', id: '/notices/2026-01' }, body: '收到' });
    expect(reply.status).toBe(201);
    const at = async (id: string) =>
      (await call(garden, 'GET', `/comments?kind=page&id=${encodeURIComponent(id)}`)).body;
    expect([(await at('/notices/2026-01')).items.length, (await at('/notices/2026-02')).items.length]).toEqual([1, 0]);
    expect(await bodies()).toEqual([]);
  });

  test.each([
    ['no words', { body: '  ' }, '/body', 'required'],
    ['too many', { body: '长'.repeat(2001) }, '/body', 'too_big'],
    ['a stance nobody knows', { body: '好', stance: 'maybe' }, '/stance', 'invalid_value'],
    ['a kind nobody knows', { body: '好', subject: { kind: 'user', id: '1' } }, '/subject/kind', 'invalid_value'],
  ])('of %s is not taken', async (_, body, pointer, code) => {
    const reply = await send('POST', '/comments', { subject: onLamp(), ...body });
    expect([reply.status, reply.body.errors]).toEqual([422, [{ pointer, code }]]);
  });

  test('can be changed by its author for fifteen minutes', async () => {
    const id = await say('灯坏了');
    garden.clock.advance(15 * 60_000);
    expect((await send('PATCH', `/comments/${id}`, { body: '灯坏了两盏' })).body.version).toBe(2);
    expect((await read()).items[0]).toMatchObject({ body: '灯坏了两盏', editedAt: garden.clock.now() });
    garden.clock.advance(1);
    expect((await send('PATCH', `/comments/${id}`, { body: '三盏' })).body.code).toBe('EDIT_WINDOW_OVER');
    expect(await bodies()).toEqual(['灯坏了两盏']);
  });

  test('that is deleted leaves its place while it has answers, and nothing of its words', async () => {
    const id = await say('我先说错了');
    const answer = await say('没关系', { parent: id }, await neighbour(1));
    expect((await send('DELETE', `/comments/${id}`)).body.state).toBe('removed');
    const [place] = (await read()).items;
    expect(place).toMatchObject({ id, state: 'removed', body: null, author: null, answerCount: 1 });
    expect(place.answers).toMatchObject([{ id: answer, body: '没关系' }]);
    expect((await read()).totals.all).toBe(1);
    await send('DELETE', `/comments/${answer}`, undefined, await neighbour(1));
    expect((await read()).items).toEqual([]);
    expect(await rows("select count(*) n from comments where body <> ''")).toEqual([{ n: 0 }]);
    expect((await send('PATCH', `/comments/${id}`, { body: '又来' })).status).toBe(404);
  });
});

describe('a thread', () => {
  test('is one level deep, oldest answer first, and long ones are read page by page', async () => {
    const id = await say('问：什么时候修？', { stance: 'question' });
    for (let n = 0; n < 25; n++) await say(`答 ${n}`, { parent: id }, await neighbour(1));
    const [item] = (await read()).items;
    expect(item.answerCount).toBe(25);
    expect(item.answers.map(({ body }: { body: string }) => body)).toEqual(['答 0', '答 1', '答 2']);
    const first = await read(`&parent=${id}`);
    expect(first.items.length).toBe(20);
    const rest = await read(`&parent=${id}&cursor=${first.next}`);
    expect(rest.items.map(({ body }: { body: string }) => body)).toEqual(['答 20', '答 21', '答 22', '答 23', '答 24']);
    const tooDeep = await send('POST', '/comments', { subject: onLamp(), body: '再答', parent: item.answers[0].id });
    expect([tooDeep.status, tooDeep.body.code]).toEqual([409, 'COMMENT_DEPTH']);
  });

  test('does not reach over to another subject', async () => {
    const id = await say('问');
    const reply = await send('POST', '/comments', { subject: { kind: 'page', id: '/park' }, body: '答', parent: id });
    expect(reply.body.code).toBe('COMMENT_DEPTH');
  });
});

describe('what is hidden', () => {
  test('a draft has no comments for anybody, and takes none', async () => {
    const draft = (await send('POST', '/proposals', { title: '草', body: '稿', state: 'draft' })).body.id;
    const other = await neighbour(1);
    const subject = { kind: 'proposal', id: draft };
    expect((await send('POST', '/comments', { subject, body: '好' }, other)).status).toBe(404);
    expect((await call(garden, 'GET', `/comments?kind=proposal&id=${draft}`)).status).toBe(404);
    const own = await call(garden, 'GET', `/comments?kind=proposal&id=${draft}`, {
      headers: { cookie: `juyi=${resident}` },
    });
    expect([own.status, own.body.items, own.headers.get('cache-control')]).toEqual([200, [], 'no-store']);
    expect((await send('POST', '/comments', { subject, body: '好' })).body.code).toBe('COMMENTS_CLOSED');
  });

  test('the database itself takes no comment on a draft or on nothing', async () => {
    const draft = (await send('POST', '/proposals', { title: '草', body: '稿', state: 'draft' })).body.id;
    const { database } = await garden.juyi.communities.open('garden');
    for (const subject of [draft, 'nothing']) {
      const insert = database.client.execute({
        sql: `insert into comments (id, kind, subject, author, state, version, body, side, masked, created_at)
              select 'x', 'proposal', ?, id, 'shown', 1, '好', 'other', 0, 0 from people limit 1`,
        args: [subject],
      });
      await expect(insert).rejects.toThrow('COMMENTS_CLOSED');
    }
  });
});

describe('helpful', () => {
  test('counts a person once, either way, and can be taken back', async () => {
    const id = await say('装感应灯更省电');
    const as = await neighbour(1);
    const mark = async (method: string, what: string) =>
      (await send(method, `/comments/${id}/${what}`, undefined, as)).body.helpful;
    expect([await mark('PUT', 'helpful'), await mark('PUT', 'helpful')]).toEqual([1, 1]);
    expect((await mine(as)).helpful).toEqual([id]);
    expect(await mark('PUT', 'unhelpful')).toBe(0);
    expect((await mine(as)).unhelpful).toEqual([id]);
    expect([await mark('DELETE', 'helpful'), await mark('DELETE', 'helpful')]).toEqual([0, 0]);
    const crowd = await Promise.all(
      Array.from({ length: 50 }, () => send('PUT', `/comments/${id}/helpful`, undefined, as)),
    );
    expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await read()).items[0].helpful).toBe(1);
  });

  test('of many at once is ranked for all of them once the dust has settled', async () => {
    const [better, worse] = [await say('甲'), await say('乙')];
    const crowd = await Promise.all(Array.from({ length: 40 }, (_, n) => neighbour(n + 1)));
    await Promise.all(crowd.map((as) => send('PUT', `/comments/${better}/helpful`, undefined, as)));
    await send('PUT', `/comments/${worse}/helpful`, undefined, crowd[0]);
    await garden.juyi.tick();
    expect(await bodies()).toEqual(['甲', '乙']);
    const [row] = await rows(`select helpful, score from comments where id = '${better}'`);
    expect(row).toEqual({ helpful: 40, score: 912_375 });
  });

  test('puts what more readers surely found helpful first, and shows both sides', async () => {
    const ids: Record<string, string> = {};
    for (const [body, stance, helpful, unhelpful] of [
      ['赞成一', 'for', 6, 0],
      ['赞成二', 'for', 5, 0],
      ['赞成三', 'for', 4, 0],
      ['反对一', 'against', 1, 0],
      ['提问', 'question', 3, 3],
    ] as const) {
      ids[body] = await say(body, { stance });
      for (let n = 0; n < helpful + unhelpful; n++)
        await send(
          'PUT',
          `/comments/${ids[body]}/${n < helpful ? 'helpful' : 'unhelpful'}`,
          undefined,
          await neighbour(n + 1),
        );
    }
    expect(await bodies()).toEqual(['赞成一', '反对一', '赞成二', '赞成三', '提问']);
    expect(await bodies('&sort=newest')).toEqual(['提问', '反对一', '赞成三', '赞成二', '赞成一']);
  });
});

test('pages neither repeat nor miss, in either order', async () => {
  for (let n = 0; n < 53; n++)
    await say(`第 ${n} 条`, { stance: ['for', 'against', 'neutral'][n % 7 === 0 ? 1 : (n % 2) * 2] });
  for (const sort of ['helpful', 'newest']) {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await read(`&sort=${sort}${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      const stances = new Set(page.items.map(({ stance }: { stance: string }) => stance));
      if (sort === 'helpful' && seen.length === 20)
        expect([stances.has('for'), stances.has('against')]).toEqual([true, true]);
      cursor = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([53, 53]);
  }
  for (const cursor of ['1.x', '~~', "1.a'~~", '1.2~3.4'])
    expect(
      (await call(garden, 'GET', `/comments?kind=proposal&id=${proposal}&cursor=${encodeURIComponent(cursor)}`)).status,
    ).toBe(cursor === '~~' ? 200 : 422);
});

test('of ten thousand comments a page reads one page', async () => {
  const { database } = await garden.juyi.communities.open('garden');
  await database.client.execute({
    sql: `with recursive n(i) as (values (1) union all select i + 1 from n where i < 10000)
      insert into comments (id, kind, subject, author, state, version, body, side, stance, masked, created_at, score)
      select printf('019b8a00-0000-7000-8000-%012x', i), 'proposal', ?, (select id from people limit 1), 'shown', 1, '第' || i,
        case i % 3 when 0 then 'for' when 1 then 'against' else 'other' end, null, 0, 0, (i * 7919) % 1000000 from n`,
    args: [proposal],
  });
  const page = await read();
  expect([page.items.length, page.totals.all]).toEqual([20, 10_000]);
  const at = { kind: 'proposal', subject: proposal, most: 21 };
  for (const [name, { sql, args }] of [
    ['comments_helpful', commentStore.best({ ...at, side: 'for', key: 500_000, id: 'x' })],
    ['comments_newest', commentStore.newest({ ...at, before: 'z' })],
  ] as const) {
    const plan = (await database.client.execute({ sql: `explain query plan ${sql}`, args: args as string[] })).rows;
    const steps = plan.map(({ detail }) => String(detail)).join('; ');
    expect(steps).toContain(`USING INDEX ${name}`);
    expect(steps).not.toMatch(/SCAN comments|TEMP B-TREE/);
  }
});

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const { database } = await garden.juyi.communities.open('garden');
  return (await database.client.execute(sql)).rows.map((row) => ({ ...row }));
}
