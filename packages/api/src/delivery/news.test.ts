import { call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { addWay } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let garden: TestCommunity;
let lin: string;
let wang: string;
let worker: string;

beforeEach(async () => {
  garden = await createTestCommunity({ site: 'https://garden.example' });
  lin = await garden.signIn('resident', 0);
  wang = await garden.signIn('resident', 1);
  worker = await garden.signIn('worker');
});
afterEach(() => garden.close());

const get = (path: string, as?: string): Promise<Reply> => call(garden, 'GET', path, { as });
const choose = (as: string, body: object) => call(garden, 'PATCH', '/me/news/settings', { as, body });
const news = async () => (await garden.messages()).filter(({ kind }) => kind.startsWith('news.'));

async function answered(title = '三号门的路灯'): Promise<string> {
  const { body } = await call(garden, 'POST', '/proposals', { as: lin, body: { title, body: '不亮了' } });
  await call(garden, 'PUT', `/proposals/${body.id}/cosign`, { as: wang });
  await call(garden, 'PUT', `/proposals/${body.id}/answer`, { as: worker, body: { body: '周三修好', version: 1 } });
  return body.id;
}

test('whoever proposed and whoever co-signed learn of the answer, once, each in their language', async () => {
  await addWay(garden, lin, 'lin@example.org');
  await addWay(garden, wang, '13800000001', 'phone');
  await choose(wang, { language: 'en' });
  await answered();
  const told = (await news()).sort((a, b) => a.channel.localeCompare(b.channel));
  expect(told).toMatchObject([
    { to: 'lin@example.org', kind: 'news.ownProposal', subject: '您提的“三号门的路灯”有答复了。' },
    { channel: 'sms', kind: 'news.cosignedProposal', text: expect.stringContaining('which you co-signed, has been') },
  ]);
  await garden.juyi.tick();
  expect(await news()).toHaveLength(2);
  expect((await get('/me/news', lin)).body.items).toMatchObject([{ kind: 'ownProposal', topic: 'proposals' }]);
});

test('what is told leads to the page of the proposal, in a message and in one’s own news', async () => {
  await addWay(garden, lin, 'lin@example.org');
  const id = await answered();
  const page = `/pages/proposals/${id}`;
  expect((await news())[0]!.text).toContain(`\nhttps://garden.example/juyi${page}?community=garden&lang=zh-CN\n`);
  expect((await get('/me/news', lin)).body.items).toMatchObject([{ page }]);
});

test('nobody is told of what they did themselves', async () => {
  const { body } = await call(garden, 'POST', '/proposals', { as: lin, body: { title: '长椅', body: '坏了' } });
  await call(garden, 'PUT', `/proposals/${body.id}/cosign`, { as: lin });
  const withdraw = { to: 'withdrawn', version: 1 };
  await call(garden, 'POST', `/proposals/${body.id}/transitions`, { as: lin, body: withdraw });
  await garden.juyi.tick();
  expect((await get('/me/news', lin)).body.items).toEqual([]);
});

test('at night a message waits for the morning', async () => {
  await addWay(garden, lin, 'lin@example.org');
  garden.clock.set('2026-01-05T23:00:00+08:00');
  await answered();
  expect(await news()).toEqual([]);
  garden.clock.set('2026-01-06T08:00:00+08:00');
  expect(await news()).toHaveLength(1);
});

test('whoever wants the day’s news together gets them at six, in one message', async () => {
  await addWay(garden, lin, 'lin@example.org');
  await choose(lin, { kind: 'ownProposal', way: 'digest' });
  await answered();
  await answered('坡道');
  expect(await news()).toEqual([]);
  garden.clock.set('2026-01-05T18:00:00+08:00');
  expect(await news()).toMatchObject([{ kind: 'news.ownProposal', subject: '花园：2 条新消息' }]);
  garden.clock.set('2026-01-06T18:00:00+08:00');
  expect(await news()).toHaveLength(1);
});

describe('the link that stops messages', () => {
  const linkIn = (text: string) =>
    /https:\/\/\S+stop=\S+/.exec(text)![0].replace('https://garden.example', 'http://localhost');
  const ask = (link: string, method: string, headers = {}) => garden.handler(new Request(link, { method, headers }));

  beforeEach(async () => {
    await addWay(garden, lin, 'lin@example.org');
    await answered();
  });

  test('does nothing when it is looked at, and stops that kind by its button, without signing in', async () => {
    const link = linkIn((await news())[0]!.text);
    const page = await ask(link, 'GET');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('不再接收“我提的议题”的消息')]);
    await answered('坡道');
    expect(await news()).toHaveLength(2);
    expect((await ask(link, 'POST')).status).toBe(200);
    await answered('长椅');
    expect(await news()).toHaveLength(2);
    expect((await get('/me/news', lin)).body.items).toHaveLength(3);
  });

  test('is in the headers by which a mail program stops messages in one click', async () => {
    const { headers, text } = (await news())[0]!;
    expect(headers).toEqual({
      'List-Unsubscribe': `<${/https:\/\/\S+stop=\S+/.exec(text)![0]}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  test('changed by one letter, or sent by another website, does nothing', async () => {
    const link = linkIn((await news())[0]!.text);
    expect((await ask(`${link.slice(0, -1)}${link.endsWith('A') ? 'Q' : 'A'}`, 'POST')).status).toBe(404);
    expect((await ask(link, 'POST', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await get('/me/news/settings', lin)).body.kinds[0]).toEqual({ kind: 'ownProposal', way: 'now' });
  });
});

test('people without an address are on the list of those to call, until somebody ticks them off', async () => {
  await answered();
  await garden.juyi.tick();
  const list = async () => (await get('/news/call-list', worker)).body.items;
  expect(await list()).toMatchObject([
    { name: 'resident 0', phone: null, texts: ['您提的“三号门的路灯”有答复了。'] },
    { name: 'resident 1', texts: ['您附议的“三号门的路灯”有答复了。'] },
  ]);
  const [{ person }] = await list();
  await call(garden, 'PUT', `/news/call-list/${person}`, { as: worker });
  expect(await list()).toMatchObject([{ name: 'resident 1' }]);
});

test('whoever reads only here is neither written to nor called', async () => {
  await choose(lin, { kind: 'ownProposal', way: 'never' });
  await choose(wang, { kind: 'cosignedProposal', way: 'never' });
  await answered();
  await garden.juyi.tick();
  expect((await get('/news/call-list', worker)).body.items).toEqual([]);
  expect((await get('/me/news', lin)).body.items).toHaveLength(1);
});

test('two processes that read the ledger at once tell everybody once', async () => {
  await addWay(garden, lin, 'lin@example.org');
  await answered();
  await Promise.all([garden.juyi.tick(), garden.juyi.tick(), garden.juyi.tick()]);
  expect(await news()).toHaveLength(1);
});

describe('on the way of a proposal', () => {
  const lights = { title: '路灯', body: '不亮了', request: '修好' };
  const texts = async (as: string) => {
    await garden.juyi.tick();
    return (await get('/me/news', as)).body.items.map(({ text }: { text: string }) => text);
  };
  const propose = async () => {
    const { id } = (await call(garden, 'POST', '/proposals', { as: lin, body: lights })).body;
    await call(garden, 'PUT', `/proposals/${id}/cosign`, { as: wang });
    return id;
  };
  const move = async (id: string, body: object, as = worker) => {
    const { version } = (await get(`/proposals/${id}`, as)).body;
    expect(
      await call(garden, 'POST', `/proposals/${id}/transitions`, { as, body: { version, ...body } }),
    ).toMatchObject({
      status: 200,
    });
  };

  test('author and co-signers learn that it was admitted, put on the agenda and decided on', async () => {
    const id = await propose();
    await move(id, { to: 'admitted' });
    for (let n = 2; n < 11; n++) {
      await call(garden, 'PUT', `/proposals/${id}/cosign`, { as: await garden.signIn('resident', n) });
    }
    await move(id, { to: 'scheduled' });
    await move(id, { to: 'decided', outcome: 'adopted' });
    expect(await texts(lin)).toEqual([
      '您提的“路灯”已有决定。',
      '您提的“路灯”已列入议程。',
      '您提的“路灯”附议人数已够。',
      '您提的“路灯”已受理。',
    ]);
    expect(await texts(wang)).toEqual([
      '您附议的“路灯”已有决定。',
      '您附议的“路灯”已列入议程。',
      '您附议的“路灯”已受理。',
    ]);
  });

  test('both learn that it was not admitted', async () => {
    const id = await propose();
    await move(id, { to: 'rejected', reasonClass: 'duplicate', reason: '已有同样的议题' });
    expect(await texts(lin)).toEqual(['您提的“路灯”不予受理，理由写在议题里。']);
    expect(await texts(wang)).toEqual(['您附议的“路灯”不予受理，理由写在议题里。']);
  });

  test('that it was returned is between the worker and the author', async () => {
    await move(await propose(), { to: 'returned', reason: '请写明哪一盏' });
    expect(await texts(lin)).toEqual(['您提的“路灯”已退回，请修改后再次提交。']);
    expect(await texts(wang)).toEqual([]);
  });

  test('both learn that too few came together in time', async () => {
    const id = await propose();
    await move(id, { to: 'admitted' });
    garden.clock.set('2027-01-05T09:00:00+08:00');
    await garden.juyi.tick();
    [lin, wang] = [await garden.signIn('resident', 0), await garden.signIn('resident', 1)];
    expect((await texts(lin))[0]).toBe('您提的“路灯”附议不足，已到期。您可以修改后再提。');
    expect((await texts(wang))[0]).toBe('您附议的“路灯”附议不足，已到期。');
  });

  test('co-signers learn of a change that asks for something else, once until they have answered', async () => {
    const id = await propose();
    const edit = async (change: object) => {
      const { version } = (await get(`/proposals/${id}`)).body;
      garden.clock.advance(60_000);
      await call(garden, 'PATCH', `/proposals/${id}`, { as: lin, body: { ...change, version } });
    };
    await edit({ body: '不亮了。' });
    expect(await texts(wang)).toEqual([]);
    await edit({ request: '换成新的' });
    await edit({ request: '换成太阳能的' });
    expect(await texts(wang)).toEqual(['您附议的“路灯”改了所要求的内容，请看看是否仍然附议。']);
    expect(await texts(lin)).toEqual([]);
  });

  test('co-signers learn that it was withdrawn, and an author who co-signed is told as the author', async () => {
    const id = await propose();
    await call(garden, 'PUT', `/proposals/${id}/cosign`, { as: lin });
    await move(id, { to: 'admitted' });
    await move(id, { to: 'withdrawn' }, lin);
    expect(await texts(wang)).toEqual(['您附议的“路灯”已由提出人撤回。', '您附议的“路灯”已受理。']);
    expect(await texts(lin)).toEqual(['您提的“路灯”已受理。']);
  });
});
