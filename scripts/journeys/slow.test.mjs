import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage } from './stage.mjs';
import { desk, phone, settled } from './visit.mjs';

const stage = openStage();

/** Hands on what the demo answers, its pages piece by piece, as they arrive over a bad line. */
async function badLine({ url, headers }, response) {
  const answer = await fetch(stage.address + url, { headers: { accept: headers.accept ?? '*/*' } });
  for (const [name, value] of answer.headers) {
    if (!/^(content-encoding|content-length|transfer-encoding|connection)$/.test(name)) response.setHeader(name, value);
  }
  response.statusCode = answer.status;
  const whole = Buffer.from(await answer.arrayBuffer());
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return response.end(whole);
  for (const piece of String(whole).split(/(?<=<\/(?:script|span|a|nav|div|header|p|main|footer)>)/)) {
    response.write(piece);
    await pause(12);
  }
  response.end();
}

let line;
beforeAll(async () => {
  const server = createServer((request, response) => badLine(request, response).catch(() => response.destroy()));
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  line = { server, address: `http://127.0.0.1:${server.address().port}` };
});
afterAll(() => line.server.close());

const paths = ['/', '/proposals/', '/proposals/?id=', '/proposals/?new', '/vote/', '/vote/?id=', '/about/', '/me/'];
const kinds = { '/proposals/?id=': ['proposals', 'answered'], '/vote/?id=': ['polls', 'resultPosted'] };

describe.each([
  ['on a phone', '', { viewport: phone }],
  ['at a desk, in English', 'lang=en', { viewport: desk }],
])('over a line that brings a page piece by piece, %s', (_, query, settings) => {
  test.each(paths)('%s stays still while the rest of it comes', async (path) => {
    const { page, notes, context } = await stage.visit(settings, line.address);
    const id = path in kinds ? await stage.first(...kinds[path]) : '';
    await page.goto(path + id + (query && (path.includes('?') ? '&' : '?') + query));
    await settled(page);
    expect(notes.moves).toEqual([]);
    await context.close();
  });
});
