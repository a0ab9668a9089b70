import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { telephonePng } from '@juyi/testing/pictures';
import { afterEach, beforeEach, expect, test } from 'vitest';

let garden: TestCommunity;
let worker: string;
let resident: string;
let proposal: string;
let pledge: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  [worker, resident] = await Promise.all([garden.signIn('worker'), garden.signIn('resident')]);
  proposal = (await send(resident, 'POST', '/proposals', { title: '路灯', body: '坏了' })).body.id;
  await send(worker, 'PUT', `/proposals/${proposal}/answer`, { body: '修', version: 1 });
  const promise = { what: '换灯', who: '物业', due: garden.clock.now() + 86_400_000 };
  pledge = (await send(worker, 'POST', `/proposals/${proposal}/pledges`, promise)).body.id;
});
afterEach(() => garden.close());

const send = (as: string, method: string, path: string, body?: object) => call(garden, method, path, { as, body });
const bring = async (as: string, content: Uint8Array<ArrayBuffer> = telephonePng()) =>
  (await call(garden, 'POST', '/files', { as, file: new File([content], '灯.png') })).body.id as string;
const tell = (photos: object[]) => send(worker, 'POST', `/pledges/${pledge}/updates`, { body: '换好了一盏', photos });
const shown = async () => (await call(garden, 'GET', `/proposals/${proposal}`)).body.pledges[0].updates;

test('the photos a worker brings stand beside what is new, and everybody may look at them', async () => {
  const file = await bring(worker);
  expect((await call(garden, 'GET', `/files/${file}`)).status).toBe(401);
  expect((await tell([{ file, alt: '新的灯' }])).status).toBe(201);
  expect(await shown()).toMatchObject([{ body: '换好了一盏', photos: [{ file, alt: '新的灯' }] }]);
  const seen = await garden.handler(new Request(`http://localhost/juyi/api/files/${file}`));
  expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await send(worker, 'DELETE', `/files/${file}`)).body.code).toBe('FILE_IN_USE');
  garden.clock.advance(3 * 86_400_000);
  await garden.juyi.tick();
  expect((await call(garden, 'GET', `/files/${file}`)).status).not.toBe(404);
});

test('a file that is nowhere, somebody else’s, no picture or shown already is none, and nothing is told', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
  const used = await bring(worker);
  await tell([{ file: used, alt: '灯' }]);
  const others = ['019b8a00-0000-7000-8000-000000000000', 'x', await bring(resident), await bring(worker, pdf), used];
  for (const file of others) {
    const reply = await tell([{ file, alt: '灯' }]);
    expect([file, reply.status, reply.body.errors]).toEqual([file, 422, [{ pointer: '/photos', code: 'file' }]]);
  }
  const twice = await bring(worker);
  expect((await tell([twice, twice].map((file) => ({ file, alt: '灯' })))).status).toBe(422);
  expect(await shown()).toHaveLength(1);
});

test('a photo is not taken without words for those who cannot see it', async () => {
  const reply = await tell([{ file: await bring(worker), alt: ' ' }]);
  expect([reply.status, reply.body.errors]).toEqual([422, [{ pointer: '/photos/0/alt', code: 'required' }]]);
});

test('told again with the same key, it is told once', async () => {
  const body = { body: '换好了', photos: [{ file: await bring(worker), alt: '灯' }] };
  const again = () =>
    call(garden, 'POST', `/pledges/${pledge}/updates`, { as: worker, body, headers: { 'idempotency-key': 'one act' } });
  expect([(await again()).status, (await again()).status]).toEqual([201, 201]);
  expect(await shown()).toHaveLength(1);
});
