import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileLimits } from '@juyi/core/files/limits';
import { call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { paper, secrets, telephoneJpeg, telephonePng } from '@juyi/testing/pictures';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Community } from '../community.ts';
import { type FileUse, releaseFile, useFile } from './use.ts';

let garden: TestCommunity;
let community: Community;
let lin: string;
let wang: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  community = await garden.juyi.communities.open('garden');
  [lin, wang] = [await garden.signIn('resident', 0), await garden.signIn('resident', 1)];
});
afterEach(() => garden.close());

const photo = (name = '坡道.jpg') => new File([telephoneJpeg()], name, { type: 'image/png' });
const bring = (file = photo(), as = lin): Promise<Reply> => call(garden, 'POST', '/files', { as, file });
const open = (id: string, as?: string, more = '') =>
  call(garden, 'GET', `/files/${id}?community=garden${more}`, { as });
const ticketFor = async (id: string, as: string) =>
  (await call(garden, 'POST', `/files/${id}/tickets`, { as })).body.ticket as string;
const use = async (file: string, more: Partial<FileUse> = {}) => {
  const { rows } = await community.database.client.execute({
    sql: 'select owner from files where id = ?',
    args: [file],
  });
  const by = String(rows[0]?.owner);
  return community.database.commit([
    useFile({ file, kind: 'proposal', subject: 'p1', audience: 'everyone', by, ...more }),
  ]);
};

/** All bytes that lie in the storage, by the ids of their files. */
function stored(): string[] {
  const folder = join(dirname(garden.file), 'files', 'garden');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /-/.test(path))
    : [];
}

test('a picture is kept as what it is, whatever it calls itself, and without where and by whom it was taken', async () => {
  const { status, body } = await bring(photo('../<b>坡道</b>.exe'));
  expect([status, body]).toEqual([201, { id: body.id, kind: 'jpeg', size: expect.any(Number), name: 'b.exe.jpg' }]);
  const reply = await open(body.id, lin);
  expect(reply.headers.get('content-type')).toBe('image/jpeg');
  for (const secret of secrets) expect(reply.text).not.toContain(secret);
});

test('an opened file can do nothing: no script, no sniffing, no frame, no keeping', async () => {
  const { body } = await bring(new File([paper()], 'plan.pdf'));
  const { headers } = await open(body.id, lin);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="plan.pdf"/);
  expect(headers.get('cache-control')).toBe('private, no-store');
});

describe('what is refused leaves nothing behind:', () => {
  test.each([
    [
      'a page that calls itself a picture',
      new File(['<script>alert(1)</script>'], 'a.png', { type: 'image/png' }),
      'FILE_KIND',
    ],
    ['a picture that is cut off', new File([telephonePng().slice(0, 60)], 'a.png'), 'FILE_DAMAGED'],
    ['nothing at all', new File([], 'a.png'), 'FILE_KIND'],
    [
      'more than ten megabytes',
      new File([telephoneJpeg(), new Uint8Array(fileLimits.size)], 'a.jpg'),
      'FILE_TOO_LARGE',
    ],
  ])('%s', async (_, file, code) => {
    expect((await bring(file)).body.code).toBe(code);
    expect(stored()).toEqual([]);
  });

  test('two hundred megabytes are not even read', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(stream) {
        sent += 1 << 20;
        stream.enqueue(new Uint8Array(1 << 20));
        if (sent >= 200 << 20) stream.close();
      },
    });
    const headers = { authorization: `Bearer ${lin}`, 'content-type': 'multipart/form-data; boundary=x' };
    const request = new Request('http://localhost/juyi/api/files', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    expect((await garden.handler(request)).status).toBe(413);
    expect(sent).toBeLessThan(20 << 20);
  });
});

describe('who may open a file is asked at each download:', () => {
  const who = async () => [undefined, wang, await garden.signIn('visitor'), await garden.signIn('worker')];

  test.each([
    ['owner', [401, 404, 404, 404]],
    ['staff', [401, 403, 403, 200]],
    ['residents', [401, 200, 403, 200]],
    ['everyone', [200, 200, 200, 200]],
  ] as const)('%s', async (audience, expected) => {
    const { id } = (await bring()).body;
    await use(id, { audience });
    const answers = await Promise.all((await who()).map((as) => open(id, as)));
    expect(answers.map(({ status }) => status)).toEqual(expected);
    expect((await open(id, lin)).status).toBe(200);
  });

  test('what is no longer shown is its owner’s alone again', async () => {
    const { id } = (await bring()).body;
    await use(id);
    await community.database.commit([releaseFile({ file: id, subject: 'p1' })]);
    expect([(await open(id, wang)).status, (await open(id, lin)).status]).toEqual([404, 200]);
  });
});

describe('a link for one download', () => {
  test('works once, for its file, within a minute', async () => {
    const [one, other] = [(await bring()).body.id, (await bring()).body.id];
    const ticket = await ticketFor(one, lin);
    expect((await open(other, undefined, `&ticket=${ticket}`)).status).toBe(410);
    expect((await open(one, undefined, `&ticket=${ticket}`)).status).toBe(200);
    expect((await open(one, undefined, `&ticket=${ticket}`)).status).toBe(410);
    const late = await ticketFor(one, lin);
    garden.clock.advance(fileLimits.ticket);
    expect((await open(one, undefined, `&ticket=${late}`)).status).toBe(410);
  });

  test('opened by many at once serves one', async () => {
    const { id } = (await bring()).body;
    const ticket = await ticketFor(id, lin);
    const answers = await Promise.all(Array.from({ length: 8 }, () => open(id, undefined, `&ticket=${ticket}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(410)]);
  });

  test('dies with the session it was given to, and is not given for what one may not see', async () => {
    const { id } = (await bring()).body;
    const ticket = await ticketFor(id, lin);
    await call(garden, 'DELETE', '/session', { as: lin });
    expect((await open(id, undefined, `&ticket=${ticket}`)).status).toBe(401);
    expect((await call(garden, 'POST', `/files/${id}/tickets`, { as: wang })).status).toBe(404);
  });
});

describe('a file', () => {
  test('that nothing uses within a day is thrown away, bytes and all; one that is used stays', async () => {
    const [unused, used] = [(await bring()).body.id, (await bring()).body.id];
    await use(used);
    garden.clock.advance(fileLimits.unused);
    await garden.juyi.tick();
    expect(stored()).toEqual([expect.stringContaining(used)]);
    lin = await garden.signIn('resident', 0);
    expect([(await open(unused, lin)).status, (await open(used, lin)).status]).toEqual([404, 200]);
  });

  test('is removed by whoever brought it, while nothing uses it', async () => {
    const { id } = (await bring()).body;
    await use(id);
    const remove = (as: string) => call(garden, 'DELETE', `/files/${id}`, { as });
    expect([(await remove(wang)).status, (await remove(lin)).body.code]).toEqual([404, 'FILE_IN_USE']);
    await community.database.commit([releaseFile({ file: id, subject: 'p1' })]);
    expect((await remove(lin)).status).toBe(204);
    await garden.juyi.tick();
    expect(stored()).toEqual([]);
  });

  test('serves one thing, and only whoever brought it can give it', async () => {
    const { id } = (await bring()).body;
    await expect(use(id, { by: 'somebody else' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await use(id);
    await expect(use(id, { subject: 'p2' })).rejects.toMatchObject({ code: 'FILE_IN_USE' });
  });
});
