import { operations } from '@juyi/core/contract';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { telephonePng } from '@juyi/testing/pictures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Convener, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

const title = { 'zh-CN': '拆除荷花池', en: 'Take the lotus pond away' };
const said = /拆除荷花池|lotus pond/;

let garden: TestCommunity;
let voters: Voters;
let desk: Convener;
let file: string;

/** A draft with a paper that is called off before its roll was ever on the board. */
beforeAll(async () => {
  garden = await createTestCommunity();
  voters = await putVoters(garden, [{ label: '1-101', area: 10_000, owners: ['an'] }]);
  const picture = new File([telephonePng()], 'a.png');
  file = (await call(garden, 'POST', '/files', { as: await garden.signIn('worker'), file: picture })).body.id;
  const poll = ownersPoll(garden, { title, attachments: [file] }, { title });
  desk = await (await Convener.begin(garden)).compose(poll);
  await desk.on('cancelled');
});
afterAll(() => garden.close());

const callers: Readonly<Record<string, () => Promise<string | undefined>>> = {
  nobody: async () => undefined,
  'a resident': () => garden.signIn('resident'),
  'an owner': async () => voters.token('an'),
};
const fill = (path: string) => path.replace(/:\w+/g, desk.id);

describe.each(Object.entries(callers))('a draft that was called off: %s', (_, token) => {
  test('finds it in nothing that can be read, neither its words nor that there was one', async () => {
    const as = await token();
    for (const { method, path, action } of operations.filter((one) => one.method === 'GET')) {
      const address = `${fill(path)}?community=garden&elector=none&kind=poll&id=${desk.id}`;
      for (const asked of [address, `${address}&state=cancelled`]) {
        const { status, text } = await call(garden, method, asked, { as });
        expect(text, `${action} ${asked}`).not.toMatch(said);
        if (path.startsWith('/polls/:id')) expect([401, 404], `${action} ${status}`).toContain(status);
        if (path === '/polls') expect(text, asked).not.toContain(desk.id);
      }
    }
    expect((await call(garden, 'GET', `/files/${file}`, { as })).status).toBeGreaterThanOrEqual(401);
  });
});

test('no page, no live message and no news tells of it', async () => {
  await garden.juyi.tick();
  const ask = (path: string) => garden.handler(new Request(`http://localhost/juyi${path}`));
  for (const path of ['/pages/', '/pages/polls', `/pages/polls/${desk.id}`]) {
    expect(await (await ask(`${path}?community=garden`)).text(), path).not.toMatch(said);
  }
  const live = (await ask('/live?after=0&community=garden')).body!.getReader();
  const { value } = await live.read();
  await live.cancel();
  expect(new TextDecoder().decode(value)).not.toContain(desk.id);
  expect(JSON.stringify(await garden.messages())).not.toMatch(said);
});

test('nobody says anything about it', async () => {
  const body = { subject: { kind: 'poll', id: desk.id }, body: '荷花池要留着', stance: 'against' };
  expect((await call(garden, 'POST', '/comments', { as: voters.token('an'), body })).status).toBe(404);
  const worker = await garden.signIn('worker');
  expect((await call(garden, 'POST', '/comments', { as: worker, body })).body.code).toBe('COMMENTS_CLOSED');
});

test('the desk reads it as it was, in its own list, kept by nobody on the way', async () => {
  const { body, headers } = await desk.send('GET', `/polls/${desk.id}`);
  expect(body).toMatchObject({ state: 'cancelled', title });
  expect(headers.get('cache-control')).toMatch(/no-store|private/);
  expect((await desk.send('GET', '/me/polls')).body.items).toMatchObject([{ id: desk.id, state: 'cancelled' }]);
});

test('one called off after its roll was posted stays on the board, and says so and why', async () => {
  const second = await (await Convener.begin(garden)).compose(ownersPoll(garden));
  await second.on('rollPosted');
  await second.on('cancelled', { reason: '方案改了' });
  const told = { id: second.id, state: 'cancelled', reason: '方案改了' };
  expect((await call(garden, 'GET', `/polls/${second.id}`)).body).toMatchObject(told);
  expect((await call(garden, 'GET', '/polls?state=cancelled')).body.items).toMatchObject([told]);
});
