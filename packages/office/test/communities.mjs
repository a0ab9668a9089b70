import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createTestCommunity } from '@juyi/testing/community';

const types = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/**
 * Puts real communities beside the tests: `POST /communities` opens one and tells where its api is mounted, such as
 * `/communities/1/juyi`. Each has a database, a clock and cookies of its own, and what it sent lies in `/communities/1/outbox`.
 */
export function communities() {
  const open = [];
  const middleware = async (context, next) => {
    const [, number, path] = /^\/communities(?:\/(\d+)(\/(?:juyi|outbox)\b.*))?$/.exec(context.url) ?? [];
    if (path === '/outbox') {
      context.body = await open[number - 1].messages();
      return;
    }
    if (number !== undefined) return forward(context, open[number - 1], number, path);
    if (context.url !== '/communities') return next();
    open.push(await createTestCommunity({ assets }));
    context.body = `/communities/${open.length}/juyi`;
  };
  const serverStop = () => Promise.all(open.map((community) => community.close()));
  return { middleware, plugin: { name: 'communities', serverStop } };
}

async function forward(context, community, number, path) {
  const { req } = context;
  const body = ['GET', 'HEAD'].includes(req.method) ? null : await new Response(Readable.toWeb(req)).arrayBuffer();
  const request = new Request(`http://${req.headers.host}${path}`, {
    method: req.method,
    headers: req.headers,
    body,
  });
  const response = await community.handler(request);
  context.status = response.status;
  for (const [name, value] of response.headers)
    context.set(name, value.replace('Path=/', `Path=/communities/${number}/`));
  context.respond = false;
  context.res.writeHead(response.status, context.response.headers);
  if (response.body)
    Readable.fromWeb(response.body)
      .on('error', () => {})
      .pipe(context.res);
  else context.res.end();
}

/** The built desk, as a server would have it. */
function assets(path) {
  try {
    const body = new Uint8Array(readFileSync(join(import.meta.dirname, '../dist', path)));
    return { body, type: types[path.split('.').at(-1)], etag: `"${body.length}"`, immutable: false };
  } catch {
    return undefined;
  }
}
