import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { members } from './login.mjs';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

/** Reads the site's files once. Where Juyi lives is written into them, and into the policy they are sent with. */
export function loadPages(folder, { juyi, community }) {
  const files = new Map();
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    files.set(name, text.replaceAll('http://localhost:4600', juyi).replaceAll('"sunshine"', `"${community}"`));
  }
  return { files, policy: policyFor(juyi) };
}

/** A strict policy: beside the site itself only Juyi's scripts run, and only Juyi is asked. */
function policyFor(juyi) {
  return [
    "default-src 'none'",
    `script-src ${juyi}`,
    `connect-src 'self' ${juyi}`,
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** One file, in the language and size asked for, with who is logged in. */
export function pageResponse({ files, policy }, pathname, query, member) {
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  const text = name === 'frame.html' ? undefined : files.get(name);
  if (text === undefined) return { status: 404, headers: { 'content-type': 'text/plain' }, body: '404\n' };
  const headers = {
    'content-type': types[extname(name)],
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  };
  return { status: 200, headers, body: name.endsWith('.html') ? fill(framed(files, text), query, member) : text };
}

/** A page within what all pages share; its title is its first heading. */
function framed(files, text) {
  const [, title] = /<h1><span class="zh">(.*?)<\/span>/.exec(text);
  return files.get('frame.html').replace('<!-- title -->', title).replace('<!-- page -->', text);
}

function fill(text, query, member) {
  const english = query.get('lang') === 'en';
  const elder = query.get('mode') === 'elder';
  return text
    .replace('<html lang="zh-CN">', `<html lang="${english ? 'en' : 'zh-CN'}"${elder ? ' class="elder"' : ''}>`)
    .replaceAll('<juyi-community ', elder ? '<juyi-community mode="elder" ' : '<juyi-community ')
    .replaceAll(/href="(\/[\w.]*)"(?! rel)/g, (_, path) => `href="${path}${keep(english, elder)}"`)
    .replace('<!-- login -->', () => (member ? whoIs(member) : choices()));
}

function keep(english, elder) {
  const kept = new URLSearchParams({ ...(english && { lang: 'en' }), ...(elder && { mode: 'elder' }) });
  return kept.size > 0 ? `?${kept}` : '';
}

function whoIs({ name }) {
  return `<form method="post" action="/logout"><span>${name}</span> <button><span class="zh">退出</span><span class="en">Log out</span></button></form>`;
}

function choices() {
  return members
    .map(({ id, name }) => `<form method="post" action="/login?member=${id}"><button>${name}</button></form>`)
    .join('');
}
