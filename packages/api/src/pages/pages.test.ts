import { words as en } from '@juyi/core/proposals/words.en';
import { words as zh } from '@juyi/core/proposals/words.zh-CN';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Browsing } from './testing/browsing.ts';
import { hostileTexts, suspicious } from './testing/hostile.ts';

let garden: TestCommunity;
let author: string;

beforeEach(async () => {
  garden = await createTestCommunity({ origins: ['https://partner.example'] });
  author = await garden.signIn('resident');
});
afterEach(() => garden.close());

const lamp = { title: '三号门的路灯不亮了', body: '晚上回家**看不见**台阶。\n\n- 换灯\n- 加一盏' };
const propose = async (body: object = lamp) =>
  (await call(garden, 'POST', '/proposals', { as: author, body })).body.id as string;
const cosigns = async (id: string) => (await call(garden, 'GET', `/proposals/${id}`)).body.cosigns;

describe('somebody whose browser runs no script', () => {
  test('finds what is being discussed, opens it, and reads it', async () => {
    await propose();
    const visitor = new Browsing(garden);
    await visitor.open('/juyi/pages/proposals?community=garden');
    await visitor.follow(lamp.title);
    expect(visitor.status).toBe(200);
    for (const words of [
      lamp.title,
      '<strong>看不见</strong>',
      '<li>换灯</li>',
      zh.states.submitted,
      'resident 0 提出',
    ])
      expect(visitor.html).toContain(words);
  });

  test('reads what is asked for, what it costs, and why something was not admitted', async () => {
    const asked = { request: '换成感应灯', place: '三号门', budget: 200_000 };
    const id = await propose({ ...lamp, ...asked });
    const worker = await garden.signIn('worker');
    const body = { to: 'rejected', reasonClass: 'outsidePower', reason: '这盏灯归供电局管。', version: 1 };
    await call(garden, 'POST', `/proposals/${id}/transitions`, { as: worker, body });
    const visitor = new Browsing(garden);
    await visitor.open(`/juyi/pages/proposals/${id}`);
    for (const words of ['换成感应灯', '三号门', '2,000.00', '这盏灯归供电局管。'])
      expect(visitor.html).toContain(words);
  });

  test('signs in, is led back, co-signs, and takes it back', async () => {
    const id = await propose();
    const resident = new Browsing(garden);
    await resident.open(`/juyi/pages/proposals/${id}`);
    await resident.follow('登录后附议');
    await resident.send('/demo-session', { role: 'resident', n: '3' });
    expect(resident.path).toBe(`/juyi/pages/proposals/${id}`);
    await resident.send('/cosign');
    expect(resident.html).toContain('您的附议已计入，共 1 人。');
    expect(await cosigns(id)).toBe(1);
    await resident.send('/cosign');
    expect(resident.html).toContain('您的附议已取消，共 0 人。');
    await resident.follow('我的');
    await resident.send('/sign-out');
    expect(resident.html).not.toContain('resident 3');
  });

  test('sends a form twice and is counted once', async () => {
    const id = await propose();
    const resident = new Browsing(garden);
    await resident.signIn('resident', 3);
    await resident.open(`/juyi/pages/proposals/${id}`);
    const form = resident.formTo('/cosign');
    await Promise.all([resident.sendForm(form), resident.sendForm(form)]);
    expect(await cosigns(id)).toBe(1);
    // Somebody took it back in between: the old form, sent once more, does not give it again.
    await resident.open(`/juyi/pages/proposals/${id}`);
    await resident.send('/cosign');
    await resident.sendForm(form);
    expect(await cosigns(id)).toBe(0);
  });

  test('is told why not, in the page, with the status of the refusal', async () => {
    const id = await propose();
    const newcomer = new Browsing(garden);
    await newcomer.signIn('visitor', 0);
    await newcomer.open(`/juyi/pages/proposals/${id}`);
    await newcomer.send('/cosign');
    expect(newcomer.status).toBe(403);
    expect(newcomer.html).toContain('需要先确认您住在这里');
  });

  test('says something about it, takes a side, and reads both', async () => {
    const id = await propose();
    const neighbour = new Browsing(garden);
    await neighbour.signIn('resident', 4);
    await neighbour.open(`/juyi/pages/proposals/${id}?lang=zh-CN`);
    const form = neighbour.formTo('/comments');
    const said = { ...form, fields: { ...form.fields, body: '台阶上**摔过人**。', stance: 'for' } };
    await Promise.all([neighbour.sendForm(said), neighbour.sendForm(said)]);
    await neighbour.open(`/juyi/pages/proposals/${id}?lang=zh-CN`);
    expect(neighbour.html.match(/<strong>摔过人<\/strong>/g)).toHaveLength(1);
    const list = await call(garden, 'GET', `/comments?kind=proposal&id=${id}`);
    expect(list.body.items).toMatchObject([{ stance: 'for' }]);
  });

  test('is asked before a telephone number is covered, and nothing written is lost', async () => {
    const id = await propose();
    const neighbour = new Browsing(garden);
    await neighbour.signIn('resident', 4);
    await neighbour.open(`/juyi/pages/proposals/${id}?lang=zh-CN`);
    const body = '找电工老王，13812345678。';
    await neighbour.send('/comments', { body });
    expect([neighbour.status, neighbour.html.includes(`${body}</textarea>`)]).toEqual([422, true]);
    await neighbour.send('/comments', { body, masked: 'yes' });
    expect(neighbour.status).toBe(200);
    expect(neighbour.html).toContain('找电工老王');
    expect(neighbour.html).not.toContain('13812345678');
  });

  test('signs in with a code from a message, and a wrong one is told so', async () => {
    const resident = new Browsing(garden);
    await resident.open('/juyi/pages/me?community=garden&lang=zh-CN');
    await resident.send('/sign-in-code', { to: 'lin@example.org' });
    expect(resident.html).toContain('收到的验证码');
    const digits = /\b\d{6}\b/.exec((await garden.messages())[0]!.text)![0];
    await resident.send('/sign-in-proof', { digits: digits === '000000' ? '111111' : '000000' });
    expect([resident.status, resident.html.includes('收到的验证码')]).toEqual([403, true]);
    await resident.send('/sign-in-proof', { digits });
    expect(resident.path).toBe('/juyi/pages/me');
    expect(resident.html).toContain('已登录');
  });

  test('searches, filters and turns the pages of the list', async () => {
    for (let n = 0; n < 25; n++) await propose({ title: `议题 ${n}`, body: '内容' });
    await propose();
    const visitor = new Browsing(garden);
    await visitor.open('/juyi/pages/proposals?q=%E8%B7%AF%E7%81%AF&lang=zh-CN');
    expect(visitor.titles()).toEqual([lamp.title]);
    expect(visitor.html.match(/<option value="[a-z]+">[a-zA-Z]+</g)).toBeNull();
    await visitor.open('/juyi/pages/proposals?lang=zh-CN');
    const first = visitor.titles();
    await visitor.follow('再看一些');
    expect(new Set([...first, ...visitor.titles()]).size).toBe(26);
    await visitor.open('/juyi/pages/proposals?sort=author&lang=zh-CN');
    expect([visitor.status, visitor.html.includes('有些内容需要修改')]).toEqual([422, true]);
  });

  test('reads in the language the browser asks for, or the one chosen, and keeps the choice', async () => {
    const id = await propose();
    const visitor = new Browsing(garden, { 'accept-language': 'en-GB,en;q=0.8' });
    await visitor.open(`/juyi/pages/proposals/${id}`);
    expect(visitor.html).toContain('<html lang="en">');
    expect(visitor.html).toContain(en.states.submitted);
    await visitor.follow('Read this in Chinese');
    expect(visitor.html).toContain('<html lang="zh-CN">');
    await visitor.follow('长辈版');
    expect(visitor.html).toContain('<html lang="zh-CN" class="elder">');
    await visitor.follow('所有议题');
    expect(visitor.html).toContain('<html lang="zh-CN" class="elder">');
  });

  test('stays in the community that the address names', async () => {
    await propose();
    const visitor = new Browsing(garden);
    await visitor.open('/juyi/pages/proposals?community=river');
    expect(visitor.titles()).toEqual([]);
    expect(visitor.html).toContain('河畔');
    await visitor.follow('我的');
    expect(visitor.html).toContain('河畔');
    await visitor.open('/juyi/pages/proposals?community=atlantis');
    expect(visitor.status).toBe(404);
  });
});

describe('what is not for everybody', () => {
  test('a draft is on no page, not even its author’s', async () => {
    const id = await propose({ ...lamp, state: 'draft' });
    const writer = new Browsing(garden);
    await writer.signIn('resident', 0);
    for (const path of ['/proposals', '/proposals?state=draft', '/proposals?q=%E8%B7%AF', `/proposals/${id}`]) {
      await writer.open(`/juyi/pages${path}`);
      expect(writer.html).not.toContain(lamp.title);
    }
    expect(writer.status).toBe(404);
    await writer.post(`/juyi/pages/proposals/${id}/cosign`, { wish: 'give' });
    expect(writer.html).not.toContain(lamp.title);
  });

  test.each(['https://evil.example', 'https://partner.example', 'null'])(
    'a form on a page of %s changes nothing',
    async (origin) => {
      const id = await propose();
      const resident = new Browsing(garden);
      await resident.signIn('resident', 3);
      await resident.post(`/juyi/pages/proposals/${id}/cosign`, { wish: 'give' }, { origin });
      expect(resident.status).toBe(403);
      expect(await cosigns(id)).toBe(0);
    },
  );

  test.each(['text/plain', 'application/json', 'multipart/form-data; boundary=x'])(
    'a form sent as %s is not read',
    async (type) => {
      const id = await propose();
      const resident = new Browsing(garden);
      await resident.signIn('resident', 3);
      await resident.post(`/juyi/pages/proposals/${id}/cosign`, { wish: 'give' }, { 'content-type': type });
      expect([resident.status, await cosigns(id)]).toEqual([415, 0]);
    },
  );

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/proposals/../../x'])(
    'signing in never leads to %s',
    async (next) => {
      const resident = new Browsing(garden);
      const query = new URLSearchParams({ next });
      await resident.post(`/juyi/pages/demo-session?${query}`, { role: 'resident', n: '1' });
      expect(resident.path).toBe('/juyi/pages/me');
    },
  );
});

describe('what people write stays text', () => {
  test('whatever it holds, in titles, bodies, answers and comments', async () => {
    const worker = await garden.signIn('worker');
    for (const text of hostileTexts) {
      const id = await propose({ title: text.slice(0, 120), body: text });
      await call(garden, 'PUT', `/proposals/${id}/answer`, { as: worker, body: { body: text, version: 1 } });
      const said = { subject: { kind: 'proposal', id }, body: text, masked: true };
      expect((await call(garden, 'POST', '/comments', { as: author, body: said })).status).toBe(201);
      const visitor = new Browsing(garden);
      await visitor.open(`/juyi/pages/proposals/${id}`);
      expect(visitor.status).toBe(200);
      expect(suspicious(visitor.html), text).toEqual([]);
    }
    const list = new Browsing(garden);
    await list.open('/juyi/pages/proposals?state=answered');
    expect(suspicious(list.html)).toEqual([]);
  }, 120_000);

  test('in whatever an address asks for', async () => {
    for (const text of hostileTexts) {
      const visitor = new Browsing(garden);
      const value = encodeURIComponent(text.slice(0, 100));
      for (const name of ['q', 'state', 'sort', 'cursor', 'lang', 'mode', 'said', 'next']) {
        await visitor.open(`/juyi/pages/proposals?${name}=${value}`);
        expect(suspicious(visitor.html), `${name} ${text}`).toEqual([]);
      }
      await visitor.open(`/juyi/pages/proposals/${value}`);
      expect(suspicious(visitor.html), text).toEqual([]);
    }
  }, 120_000);

  test('and no script runs on these pages, whoever wrote it', async () => {
    const visitor = new Browsing(garden);
    await visitor.open('/juyi/pages/proposals');
    const policy = visitor.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(visitor.headers.get('x-frame-options')).toBe('DENY');
  });
});
