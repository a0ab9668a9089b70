import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseRole, words } from './acts.mjs';
import { startDemo } from './served.mjs';
import { desk, objections, openBrowser, phone, settled, visit } from './visit.mjs';

/** Every part of a widget and every answer comes late, each by its own share of this many milliseconds. */
const latest = 300;
const ways = [
  ['on a phone, in elder mode', 'mode=elder', { viewport: phone }],
  ['at a desk, in English', 'lang=en', { viewport: desk }],
];

let demo;
let browser;
let pages;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  const [answered, posted, open] = await Promise.all([
    first('proposals', 'answered'),
    first('polls', 'resultPosted'),
    first('polls', 'open'),
  ]);
  pages = {
    'a proposal': `/proposals/?id=${answered}`,
    'a result': `/vote/?id=${posted}`,
    'a vote': `/vote/?id=${open}`,
  };
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const names = ['/', '/proposals/', '/proposals/?new', '/vote/', '/me/', 'a proposal', 'a result', 'a vote'];

describe.each(ways)('whatever comes late %s', (way, query, settings) => {
  const turn = ways.findIndex(([name]) => name === way);

  test.each(names)('%s keeps its place for a stranger', async (name) => {
    const visitor = await visit(browser, demo.address, settings);
    await expectStill(visitor, pages[name] ?? name, query, 1 + turn);
  });

  test.each(names)('%s keeps its place for an owner who comes back', async (name) => {
    const visitor = await visit(browser, demo.address, settings);
    const { page, notes } = visitor;
    await page.goto('/me/?lang=en');
    await chooseRole(page, 'owner', words.en);
    await page.getByText(words.en.signedIn).waitFor();
    notes.moves.length = 0;
    await expectStill(visitor, pages[name] ?? name, query, 11 + turn);
  });
});

async function expectStill(visitor, path, query, seed) {
  const { page, notes, context } = visitor;
  await page.route('**/juyi/**', async (route) => {
    await new Promise((go) => setTimeout(go, lateness(seed, route.request().url())));
    await route.continue();
  });
  await page.goto(path + (query && (path.includes('?') ? '&' : '?') + query));
  await settled(page);
  expect(notes.moves).toEqual([]);
  expect(objections(visitor)).toEqual([]);
  await context.close();
}

/** The same share for the same address in the same order, in whatever order a browser asks. */
function lateness(seed, url) {
  const { pathname, search } = new URL(url);
  if (pathname.endsWith('/live')) return 0;
  let mixed = seed * 0x9e3779b1;
  for (const letter of pathname + search) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % latest;
}

async function first(kind, state) {
  const answer = await fetch(`${demo.address}/juyi/api/${kind}?community=sunshine`);
  return (await answer.json()).items.find((item) => item.state === state).id;
}
