import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Browsing } from './testing/browsing.ts';
import { hostileTexts, suspicious } from './testing/hostile.ts';

let garden: TestCommunity;
let writer: Browsing;

beforeEach(async () => {
  garden = await createTestCommunity();
  writer = new Browsing(garden);
});
afterEach(() => garden.close());

const table = { title: '花坛边放一张棋桌', body: '老人下棋\r\n不用自己搬凳子。' };
const form = '/proposals';
const open = () => writer.open('/juyi/pages/proposals/new?lang=zh-CN');
const board = async () => (await call(garden, 'GET', '/proposals')).body.items;
const signIn = async (role = 'resident') => {
  await writer.signIn(role, 0);
  await open();
};

test('a neighbour without script comes from the board, signs in, is led back and proposes', async () => {
  await writer.open('/juyi/pages/proposals?lang=zh-CN');
  await writer.follow('我有话说');
  expect(writer.html).not.toContain('<textarea');
  await writer.follow('登录');
  await writer.send('/demo-session', { role: 'resident', n: '2' });
  expect(writer.path).toBe('/juyi/pages/proposals/new');
  await writer.send(form, { ...table, request: '一张石桌', place: '中心花园', budget: '2,000.50', target: 'council' });
  expect(writer.status).toBe(200);
  expect(writer.html).toContain('您的议题已贴出');
  const [{ id }] = await board();
  expect((await call(garden, 'GET', `/proposals/${id}`)).body).toMatchObject({
    ...{ title: table.title, body: '老人下棋\n不用自己搬凳子。', request: '一张石桌', place: '中心花园' },
    ...{ budget: 200_050, target: 'council', state: 'submitted', author: { name: 'resident 2' } },
  });
});

test('a form sent twice proposes once', async () => {
  await signIn();
  const { action, fields } = writer.formTo(form);
  const filled = { action, fields: { ...fields, ...table, seen: 'yes' } };
  await Promise.all([writer.sendForm(filled), writer.sendForm(filled)]);
  expect(await board()).toHaveLength(1);
});

test.each([
  ['without a title', { ...table, title: ' ' }, '请写点内容。'],
  ['with too long a title', { ...table, title: '长'.repeat(121) }, '请缩短一些。'],
  ['at a cost that is no sum', { ...table, budget: '两千' }, '请修改这里。'],
  ['for a hearing nobody has counted a fifth for', { ...table, target: 'hearing' }, '请修改这里。'],
])('what is sent %s is refused with its place, and nothing that was typed is lost', async (_, fields, fault) => {
  await signIn();
  await writer.send(form, { place: '东门', ...fields });
  expect(writer.status).toBe(422);
  expect(writer.html).toContain(fault);
  expect(writer.html).toContain('老人下棋');
  expect(writer.html).toContain('value="东门"');
  expect(await board()).toEqual([]);
  await writer.send(form, { ...table, budget: '2000' });
  expect(await board()).toHaveLength(1);
});

test('whose session is over keeps the text, signs in beside it, and sends it', async () => {
  await signIn();
  const { action, fields } = writer.formTo(form);
  const visitor = new Browsing(garden);
  await visitor.post(action, { ...fields, ...table });
  expect(visitor.status).toBe(401);
  expect(visitor.html).toContain('老人下棋');
  const kept = visitor.formTo(form);
  await visitor.signIn('resident', 3);
  await visitor.post(kept.action, { ...kept.fields, ...table });
  expect(await board()).toHaveLength(1);
});

test('what sounds like a danger is sent to the telephone first, and proposed where it is none', async () => {
  await signIn();
  const smell = { title: '5号楼2门有煤气味', body: '请查一查管道。' };
  await writer.send(form, smell);
  expect(writer.html).toContain('href="tel:119"');
  expect(writer.html).toContain('请查一查管道。');
  expect(await board()).toEqual([]);
  await writer.send(form, { ...smell, seen: 'yes' });
  expect(await board()).toHaveLength(1);
});

test('what sounds alike is shown before a second one is made', async () => {
  await signIn();
  await writer.send(form, table);
  await open();
  await writer.send(form, { ...table, title: '花坛边放一张石棋桌' });
  expect(writer.html).toContain(`${table.title}</a>`);
  expect(await board()).toHaveLength(1);
  await writer.send(form, { ...table, title: '花坛边放一张石棋桌', seen: 'yes' });
  expect(await board()).toHaveLength(2);
});

test('only a building lead is offered to write for a neighbour', async () => {
  await signIn();
  expect(writer.html).not.toContain('forNeighbour');
  await writer.send(form, { ...table, forNeighbour: 'yes' });
  expect(writer.status).toBe(403);
  await signIn('buildingLead');
  await writer.send(form, { ...table, forNeighbour: 'yes' });
  expect((await board())[0]).toMatchObject({ forNeighbour: true });
});

test('whoever does not live here yet is told so, with the text kept', async () => {
  await signIn('visitor');
  await writer.send(form, table);
  expect([writer.status, writer.html.includes('老人下棋')]).toEqual([403, true]);
});

test('a form on a page of another website proposes nothing', async () => {
  await signIn();
  const { action, fields } = writer.formTo(form);
  await writer.post(action, { ...fields, ...table }, { origin: 'https://evil.example' });
  expect([writer.status, await board()]).toEqual([403, []]);
});

test('whatever is typed stays text in the form that comes back', async () => {
  await signIn();
  for (const text of hostileTexts) {
    await writer.post('/juyi/pages/proposals?lang=zh-CN', {
      ...{ title: '', body: text, place: text, request: text, budget: text, target: text, key: text.slice(0, 40) },
    });
    expect([400, 422]).toContain(writer.status);
    expect(suspicious(writer.html), text).toEqual([]);
  }
});
