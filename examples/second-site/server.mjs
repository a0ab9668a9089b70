// The website of a house on the next street: its own login, its own pages, its own look. The widgets on it come from a
// Juyi elsewhere, which believes its tokens because it was given this site's public key.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { login, logout, memberOf } from './login.mjs';
import { loadPages, pageResponse } from './pages.mjs';
import { openKey, signToken } from './token.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Starts the site. `juyi` is the origin of the Juyi it embeds, `community` the community there. Beside its key in
 * `folder` it writes `sites.json`, which Juyi is started with.
 */
export async function startSite({ port, juyi, community = 'sunshine', folder = join(here, 'data') }) {
  const pages = loadPages(join(here, 'site'), { juyi, community });
  const server = createServer((request, response) => {
    const { status, headers, body } = answer(request);
    response.writeHead(status, headers).end(body);
  });
  await new Promise((ready) => server.listen(port, ready));
  const origin = `http://localhost:${server.address().port}`;
  const key = openKey(folder, origin);

  function answer(request) {
    const { pathname, searchParams } = new URL(request.url, origin);
    if (pathname === '/token') return tokenFor(memberOf(request));
    if (request.method === 'POST' && pathname === '/login') return login(request, searchParams.get('member'));
    if (request.method === 'POST' && pathname === '/logout') return logout(request);
    return pageResponse(pages, pathname, searchParams, memberOf(request));
  }

  /** Only pages of this origin can read it: no CORS header, and nobody but the logged-in member gets one. */
  function tokenFor(member) {
    const headers = { 'cache-control': 'no-store', 'content-type': 'application/json' };
    if (!member) return { status: 204, headers };
    return {
      status: 200,
      headers,
      body: JSON.stringify({ token: signToken(key, { issuer: origin, community, member }) }),
    };
  }

  return { origin, sites: join(folder, 'sites.json'), stop: () => new Promise((done) => server.close(done)) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4700' }, juyi: { type: 'string', default: 'http://localhost:4600' } },
  });
  const { origin, sites } = await startSite({ port: Number(values.port), juyi: values.juyi });
  console.log(`The second site is at ${origin}\nJuyi must know it: npm start -- --sites ${sites}`);
}
