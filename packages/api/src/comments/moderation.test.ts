import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let garden: TestCommunity;
let resident: string;
let neighbour: string;
let zhou: string;
let he: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  [resident, neighbour, zhou, he] = await Promise.all([
    garden.signIn('resident'),
    garden.signIn('resident', 1),
    garden.signIn('worker', 0),
    garden.signIn('worker', 1),
  ]);
});
afterEach(() => garden.close());

const park = { kind: 'page', id: '/park' };
const send = (method: string, path: string, body?: object, as = resident) => call(garden, method, path, { as, body });
const say = async (body: string, more: object = {}, as = resident) =>
  (await send('POST', '/comments', { subject: park, body, ...more }, as)).body.id as string;
const read = async (query = '') => (await call(garden, 'GET', `/comments?kind=page&id=%2Fpark${query}`)).body;
const bodies = async () => (await read()).items.map((item: { body: string }) => item.body);
const mine = async (as = resident) =>
  (await send('GET', '/me/comments?kind=page&id=%2Fpark', undefined, as)).body.written;
const moderate = (id: string, body: object, as = zhou) => send('POST', `/comments/${id}/moderation`, body, as);
const hide = (id: string, as = zhou) => moderate(id, { act: 'hide', reason: 'insult' }, as);
const appeal = (id: string) => send('POST', `/comments/${id}/appeal`, { text: '我说的是停车，不是人' });
const queue = async (which: string, as = zhou) =>
  (await send('GET', `/moderation/comments?queue=${which}`, undefined, as)).body;
const events = async () => {
  const { database } = await garden.juyi.communities.open('garden');
  const { rows } = await database.client.execute(
    "select kind, topic, body, actor from events where kind like 'comment%' order by seq",
  );
  return rows.map((row) => ({ ...row }));
};

describe('from a report to the last word', () => {
  test('a neighbour reports, a moderator hides, the author appeals, another moderator decides', async () => {
    const id = await say('这帮人没救了');
    expect((await send('POST', `/comments/${id}/reports`, { reason: 'insult' }, neighbour)).status).toBe(201);
    const reported = await queue('reported');
    expect(reported.counts).toEqual({ reported: 1, waiting: 0, appeals: 0 });
    expect(reported.items).toMatchObject([
      { id, body: '这帮人没救了', subject: park, reports: [{ reason: 'insult', count: 1 }] },
    ]);

    expect((await hide(id)).body).toMatchObject({ state: 'hidden', version: 2 });
    expect([await bodies(), (await read()).totals.all]).toEqual([[], 0]);
    expect((await queue('reported')).items).toEqual([]);
    expect(await mine()).toMatchObject([{ id, body: '这帮人没救了', state: 'hidden', reason: 'insult', appeal: null }]);

    expect((await appeal(id)).status).toBe(201);
    const [waiting] = (await queue('appeals', he)).items;
    expect(waiting).toMatchObject({
      hiding: { reason: 'insult', by: 'worker 0', mine: false },
      appeal: { text: '我说的是停车，不是人' },
    });
    expect((await queue('appeals', zhou)).items[0].hiding.mine).toBe(true);
    const own = await moderate(id, { act: 'restore' }, zhou);
    expect([own.status, own.body.code]).toEqual([403, 'SAME_MODERATOR']);
    expect((await moderate(id, { act: 'restore' }, he)).body.state).toBe('shown');

    expect(await bodies()).toEqual(['这帮人没救了']);
    expect((await queue('appeals', he)).counts.appeals).toBe(0);
    expect((await events()).map(({ kind }) => kind)).toEqual([
      'comment.posted',
      'comment.reported',
      'comment.hidden',
      'comment.appealed',
      'comment.appealDecided',
    ]);
  });

  test('an upheld hiding stays, and cannot be appealed again', async () => {
    const id = await say('骂人的话');
    await hide(id);
    await appeal(id);
    expect((await moderate(id, { act: 'uphold' }, he)).body.state).toBe('hidden');
    expect(await mine()).toMatchObject([{ state: 'hidden', appeal: { outcome: 'upheld' } }]);
    expect((await appeal(id)).body.code).toBe('ALREADY_APPEALED');
    expect((await moderate(id, { act: 'restore' }, he)).body.code).toBe('COMMENT_TRANSITION');
  });

  test('appealed on Saturday at 18:00, it is shown again on Tuesday at 18:00 if nobody has decided', async () => {
    garden.clock.set('2026-01-09T18:00:00+08:00');
    resident = await garden.signIn('resident');
    const id = await say('有人不高兴的话');
    await hide(id, await garden.signIn('worker', 0));
    garden.clock.set('2026-01-10T18:00:00+08:00');
    await appeal(id);
    const [{ appeal: waiting }] = await mine();
    expect(new Date(waiting.due).toISOString()).toBe('2026-01-13T10:00:00.000Z');
    garden.clock.set('2026-01-13T17:59:59+08:00');
    await garden.juyi.tick();
    expect(await bodies()).toEqual([]);
    garden.clock.set('2026-01-13T18:00:00+08:00');
    await garden.juyi.tick();
    expect(await bodies()).toEqual(['有人不高兴的话']);
    expect((await events()).at(-1)).toMatchObject({ kind: 'comment.appealDecided', body: '{"outcome":"lapsed"}' });
  });

  test('whoever was overruled does not hide it again, another may, and then the author may appeal once more', async () => {
    const id = await say('话');
    await hide(id, zhou);
    await appeal(id);
    await moderate(id, { act: 'restore' }, he);
    expect((await hide(id, zhou)).body.code).toBe('SAME_MODERATOR');
    expect((await hide(id, he)).status).toBe(200);
    expect((await appeal(id)).status).toBe(201);
    expect((await moderate(id, { act: 'restore' }, he)).body.code).toBe('SAME_MODERATOR');
    expect((await moderate(id, { act: 'uphold' }, zhou)).status).toBe(200);
  });

  test('the database itself lets nobody decide on an own hiding', async () => {
    const id = await say('话');
    await hide(id);
    await appeal(id);
    const { database } = await garden.juyi.communities.open('garden');
    const cheat = `update comment_appeals set outcome = 'upheld', decided_by = (select "by" from comment_hidings)`;
    await expect(database.client.execute(cheat)).rejects.toThrow('SAME_MODERATOR');
  });

  test('two moderators who decide at once: one decision stands', async () => {
    const id = await say('话');
    const replies = await Promise.all([hide(id, zhou), hide(id, he)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a moderator neither hides what they wrote nor decides on it', async () => {
    const id = await say('站里的通知', {}, zhou);
    expect((await hide(id, zhou)).body.code).toBe('SAME_MODERATOR');
    await hide(id, he);
    await send('POST', `/comments/${id}/appeal`, { text: '这是通知' }, zhou);
    expect((await moderate(id, { act: 'restore' }, zhou)).body.code).toBe('SAME_MODERATOR');
  });

  test('reports that prove wrong are settled, and the comment stays', async () => {
    const id = await say('长椅该换了');
    await send('POST', `/comments/${id}/reports`, { reason: 'offTopic' }, neighbour);
    expect((await moderate(id, { act: 'keep' })).status).toBe(200);
    expect([(await queue('reported')).counts.reported, await bodies()]).toEqual([0, ['长椅该换了']]);
    expect((await send('POST', `/comments/${id}/reports`, { reason: 'offTopic' }, neighbour)).body.code).toBe(
      'ALREADY_REPORTED',
    );
  });

  test('why comments are hidden and how often is open to everybody', async () => {
    const id = await say('话');
    await hide(id);
    await appeal(id);
    await moderate(id, { act: 'restore' }, he);
    const { reasons } = (await call(garden, 'GET', '/comments/policy')).body;
    const insult = reasons.find(({ code }: { code: string }) => code === 'insult');
    expect(insult).toEqual({
      code: 'insult',
      title: { 'zh-CN': '辱骂他人', en: 'Insults somebody' },
      hidden: 1,
      restored: 1,
    });
  });
});

describe('where a moderator reads first', () => {
  beforeEach(() => send('PUT', '/comments/policy', { premoderation: true }, zhou));

  test('nobody else meets a comment before that', async () => {
    const id = await say('等一等');
    expect([await bodies(), (await read()).premoderation]).toEqual([[], true]);
    expect((await send('PUT', `/comments/${id}/helpful`, undefined, neighbour)).status).toBe(404);
    expect((await send('POST', '/comments', { subject: park, body: '答', parent: id }, neighbour)).body.code).toBe(
      'COMMENT_DEPTH',
    );
    expect(await mine()).toMatchObject([{ id, state: 'waiting' }]);
    expect((await events()).filter(({ topic }) => topic === 'comments')).toEqual([]);
    expect((await queue('waiting')).items).toMatchObject([{ id, body: '等一等' }]);
    expect((await moderate(id, { act: 'admit' })).body.state).toBe('shown');
    expect(await bodies()).toEqual(['等一等']);
  });

  test('a changed comment is read again', async () => {
    const id = await say('好话');
    await moderate(id, { act: 'admit' });
    expect((await send('PATCH', `/comments/${id}`, { body: '坏话' })).body.state).toBe('waiting');
    expect(await bodies()).toEqual([]);
  });

  test('a refused one can be appealed like any other', async () => {
    const id = await say('不合适的话');
    expect((await hide(id)).body.state).toBe('hidden');
    await appeal(id);
    await moderate(id, { act: 'restore' }, he);
    expect(await bodies()).toEqual(['不合适的话']);
  });

  test('the switch is a moderators’ act that the ledger tells, once', async () => {
    await send('PUT', '/comments/policy', { premoderation: true }, he);
    await send('PUT', '/comments/policy', { premoderation: false }, he);
    expect((await events()).map(({ kind, body }) => [kind, body])).toEqual([
      ['comments.premoderation', '{"on":true}'],
      ['comments.premoderation', '{"on":false}'],
    ]);
    await say('直接发出');
    expect(await bodies()).toEqual(['直接发出']);
  });
});

describe('what is hidden is nowhere', () => {
  const secret = '谁也不该再看到的话';

  test('no list, search, stream, own page of others or event holds it', async () => {
    const id = await say(secret);
    await send('PUT', `/comments/${id}/helpful`, undefined, neighbour);
    await hide(id);
    const { database, live } = await garden.juyi.communities.open('garden');
    const stream = (await live.follow(0)).getReader();
    const told = [await stream.read(), await stream.read()]
      .map(({ value }) => new TextDecoder().decode(value))
      .join('');
    await stream.cancel();
    const found = [
      await read(),
      await read('&sort=newest'),
      await read(`&parent=${id}`),
      (await call(garden, 'GET', `/proposals?q=${encodeURIComponent(secret)}`)).body,
      (await send('GET', '/me/comments?kind=page&id=%2Fpark', undefined, neighbour)).body.written,
      (await send('GET', '/moderation/comments?queue=reported', undefined, neighbour)).body,
      (await database.client.execute('select * from events')).rows.map((row) => ({ ...row, subject: '' })),
      told,
    ].map((one) => JSON.stringify(one));
    for (const text of found) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(id);
    }
  });

  test('with answers its place stays, saying why it went and nothing else', async () => {
    const id = await say(secret);
    await say('不要这样说', { parent: id }, neighbour);
    await hide(id);
    const [place] = (await read()).items;
    expect(place).toMatchObject({
      id,
      body: null,
      author: null,
      stance: null,
      state: 'hidden',
      reason: 'insult',
      helpful: 0,
    });
    expect(place.answers).toMatchObject([{ body: '不要这样说' }]);
  });
});
