import { createHmac, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { createTestCommunity } from '@juyi/testing/community';

const types = { '.js': 'text/javascript', '.json': 'application/json' };
const issuer = { issuer: 'http://host.example', algorithm: 'HS256', key: 'only the host and the garden know this' };
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** A test community behind the test runner's server: its api, the built assets, and pages as a careful host has them. */
export async function openGarden() {
  const garden = await createTestCommunity({ clock: Date.now, issuers: [issuer] });
  return { middleware, close: () => garden.close() };

  /** `/host/tick`: what is due is done. */
  async function tick(context) {
    await garden.juyi.tick();
    context.status = 204;
  }

  async function middleware(context, next) {
    const { path } = context;
    if (path.startsWith('/juyi/assets/')) return asset(context, path.slice('/juyi/'.length));
    if (path === '/outbox') return text(context, 'json', JSON.stringify(await garden.messages()));
    if (path === '/host/tick') return tick(context);
    if (path.startsWith('/host/')) return page(context);
    if (!path.startsWith('/juyi/')) return next();
    const { req } = context;
    const request = new Request(`http://${req.headers.host}${req.url}`, {
      method: req.method,
      headers: Object.entries(req.headers).map(([name, value]) => [name, String(value)]),
      ...(req.method !== 'GET' && { body: Readable.toWeb(req), duplex: 'half' }),
    });
    const response = await garden.handler(request);
    context.status = response.status;
    for (const [name, value] of response.headers) if (name !== 'set-cookie') context.set(name, value);
    context.set('set-cookie', response.headers.getSetCookie());
    context.body = response.body === null ? null : Readable.fromWeb(response.body);
  }
}

async function asset(context, path) {
  context.type = types[extname(path)];
  context.body = await readFile(new URL(`../dist/${path}`, import.meta.url));
}

/** `/host/TAG?lang=…&mode=…&id=…`, or `&kind=…&subject=…`: a page of another's, with a strict policy and something below the widget. */
async function page(context) {
  const { lang = 'zh-CN', mode, id, kind = 'page', subject, plain } = context.query;
  const tag = context.path.slice('/host/'.length);
  if (tag === 'token') return token(context);
  if (tag === 'page.css') return text(context, 'css', pageStyle);
  if (tag === 'watch.js') return text(context, 'js', watch);
  if (tag === 'axe.js') return text(context, 'js', await readFile(createRequire(import.meta.url).resolve('axe-core')));
  context.set('content-security-policy', strict);
  const attributes = `${mode ? ` mode="${mode}"` : ''}`;
  const named = tag.startsWith('juyi-poll') ? 'poll-id' : 'proposal-id';
  const about = subject
    ? ` kind="${kind}" subject-id="${subject.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`
    : '';
  const widget = `<${tag}${id ? ` ${named}="${id}"` : ''}${about}><a href="/">Fallback</a></${tag}>`;
  return text(
    context,
    'html',
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>
    <meta name="viewport" content="width=device-width">
    <script src="/host/watch.js"></script><script src="/host/axe.js"></script><link rel="stylesheet" href="/host/page.css">
    <script type="module" src="/juyi/assets/juyi.js"></script></head>
    <body><main><h1>${lang === 'en' ? 'Garden' : '花园'}</h1>${plain ? '' : `<juyi-community api="/juyi"${attributes}>`}${widget}${plain ? '' : '</juyi-community>'}
    </main><footer>Below</footer></body></html>`,
  );
}

/** `/host/token?person=…`: what the host says of whoever is logged in there; 401 for nobody. */
function token(context) {
  const { person } = context.query;
  if (!person) {
    context.status = 401;
    return;
  }
  const now = Math.floor(Date.now() / 1000);
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: issuer.issuer,
    sub: person,
    aud: 'garden',
    name: person,
    iat: now,
    exp: now + 60,
    jti: randomUUID(),
  };
  const signed = `${part({ alg: 'HS256' })}.${part(claims)}`;
  context.body = { token: `${signed}.${createHmac('sha256', issuer.key).update(signed).digest('base64url')}` };
}

function text(context, type, body) {
  context.type = type;
  context.body = body;
}

/** A host that sets type by the root's size, as many do, and keeps room for what is not here yet. */
const pageStyle = `
html { font-size: 62.5% }
body { margin: 0; padding: 0 16px }
juyi-proposals:not(:defined), juyi-proposal:not(:defined), juyi-proposal-form:not(:defined), juyi-polls:not(:defined), juyi-poll:not(:defined), juyi-comments:not(:defined) { display: block; min-height: 100vh }
`;

const watch = `
window.violations = [];
window.shift = 0;
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));
addEventListener('error', (event) => violations.push(event.message));
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
`;
