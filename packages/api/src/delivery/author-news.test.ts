import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { addWay } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let garden: TestCommunity;
let lin: string;
let wang: string;
let zhou: string;
let he: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  [lin, wang, zhou, he] = await Promise.all([
    garden.signIn('resident', 0),
    garden.signIn('resident', 1),
    garden.signIn('worker', 0),
    garden.signIn('worker', 1),
  ]);
});
afterEach(() => garden.close());

const send = (as: string, method: string, path: string, body?: object) => call(garden, method, path, { as, body });
const propose = async (title: string, as = lin): Promise<string> =>
  (await send(as, 'POST', '/proposals', { title, body: '不亮了' })).body.id;
const move = async (id: string, to: string, as = zhou, more = {}) => {
  const { version } = (await send(as, 'GET', `/proposals/${id}`)).body;
  expect((await send(as, 'POST', `/proposals/${id}/transitions`, { to, version, ...more })).status).toBe(200);
};
const texts = async (as: string) => {
  await garden.juyi.tick();
  return (await send(as, 'GET', '/me/news')).body.items.map(({ text }: { text: string }) => text);
};

describe('whoever wrote a comment', () => {
  const say = async (subject: object) =>
    (await send(lin, 'POST', '/comments', { subject, body: '这帮人没救了' })).body.id as string;
  const moderate = (as: string, id: string, body: object) => send(as, 'POST', `/comments/${id}/moderation`, body);
  const appeal = (id: string) => send(lin, 'POST', `/comments/${id}/appeal`, { text: '我说的是停车' });

  test('is told why it was hidden and how to appeal, and what came of the appeal, in their language', async () => {
    await addWay(garden, lin, 'lin@example.org');
    await send(lin, 'PATCH', '/me/news/settings', { language: 'en' });
    const id = await say({ kind: 'proposal', id: await propose('路灯', wang) });
    await moderate(zhou, id, { act: 'hide', reason: 'insult' });
    const hidden = '您在“路灯”下的发言已被隐藏，理由：辱骂他人。您在原处仍看得到，可以在那里申诉，由另一位管理员决定。';
    expect(await texts(lin)).toEqual([hidden]);
    const [message] = (await garden.messages()).filter(({ kind }) => kind === 'news.ownComment');
    expect(message!.text).toContain('Your comment on “路灯” has been hidden. Reason: Insults somebody.');
    await appeal(id);
    await moderate(he, id, { act: 'restore' });
    expect(await texts(lin)).toEqual(['您在“路灯”下的发言已重新显示：您的申诉成立。', hidden]);
  });

  test('of a page of the host’s own learns that it stays hidden, or that nobody decided in time', async () => {
    const park = { kind: 'page', id: '/park' };
    const [upheld, lapsed] = [await say(park), await say(park)];
    for (const id of [upheld, lapsed]) {
      await moderate(zhou, id, { act: 'hide', reason: 'offTopic' });
      await appeal(id);
    }
    await moderate(he, upheld, { act: 'uphold' });
    expect((await texts(lin))[0]).toBe('您的发言仍然隐藏：另一位管理员看过您的申诉。');
    garden.clock.set('2026-01-12T09:00:00+08:00');
    await garden.juyi.tick();
    lin = await garden.signIn('resident', 0);
    expect((await texts(lin))[0]).toBe('您的发言已重新显示：申诉没有按时处理。');
  });

  test('is the only one told, and the ledger holds neither words nor name', async () => {
    const id = await say({ kind: 'page', id: '/park' });
    await moderate(zhou, id, { act: 'hide', reason: 'insult' });
    expect([await texts(wang), await texts(zhou)]).toEqual([[], []]);
    const { database } = await garden.juyi.communities.open('garden');
    const told = JSON.stringify(
      (await database.client.execute('select * from events')).rows.map((row) => ({ ...row })),
    );
    expect(told).not.toContain('没救');
    expect(told).not.toContain('resident 0');
  });
});

describe('whoever proposed something', () => {
  test('learns that work began, goes on, is said to be done and is closed; co-signers of the first and the last', async () => {
    const id = await propose('路灯');
    await send(wang, 'PUT', `/proposals/${id}/cosign`);
    await send(zhou, 'PUT', `/proposals/${id}/answer`, { body: '周三修', version: 1 });
    const pledge = { what: '换灯', who: '物业', due: garden.clock.now() + 86_400_000 };
    const made = (await send(zhou, 'POST', `/proposals/${id}/pledges`, pledge)).body.id;
    await send(zhou, 'POST', `/pledges/${made}/updates`, { body: '灯已买来', photos: [] });
    await move(id, 'done');
    expect((await texts(lin)).toReversed()).toEqual([
      '您提的“路灯”有答复了。',
      '您提的“路灯”开始办理了。',
      '您提的“路灯”有了新进展。',
      '您提的“路灯”说是办好了。请在 7 天内确认，没办好可以退回。',
    ]);
    expect((await texts(wang)).toReversed()).toEqual([
      '您附议的“路灯”有答复了。',
      '您附议的“路灯”开始办理了。',
      '您附议的“路灯”说是办好了。',
    ]);
    garden.clock.set('2026-01-14T09:00:00+08:00');
    await garden.juyi.tick();
    lin = await garden.signIn('resident', 0);
    expect((await texts(lin))[0]).toBe('您提的“路灯”7 天内没有人提出异议，已办结。');
  });

  test('is asked before a merge and told after it, as are those whose co-signs went along', async () => {
    const [from, into] = [await propose('路灯'), await propose('亮化', wang)];
    const mei = await garden.signIn('resident', 2);
    await send(mei, 'PUT', `/proposals/${from}/cosign`);
    await send(zhou, 'POST', `/proposals/${from}/merge`, { into, version: 1 });
    const asked = '有人建议把“路灯”并入另一个议题，请两位提出人看看是否同意。';
    expect([await texts(lin), await texts(wang)]).toEqual([[asked], [asked]]);
    await send(lin, 'PUT', `/proposals/${from}/merge`);
    await send(wang, 'PUT', `/proposals/${from}/merge`);
    expect((await texts(lin))[0]).toBe('您提的“路灯”已并入另一个议题，附议一起转过去了。');
    expect(await texts(mei)).toEqual(['您附议的“路灯”已并入另一个议题，您的附议一起转过去了。']);
  });
});
