import { beforeAll, expect, test } from 'vitest';
import { chooseRole, words } from './acts.mjs';
import { openStage } from './stage.mjs';
import { desk, objections, phone, settled } from './visit.mjs';

/** Every part of a widget and every answer comes late, each by its own share of this many milliseconds. */
const latest = 300;
const ways = [
  ['on a phone, in elder mode', 'mode=elder', { viewport: phone }],
  ['at a desk, in English', 'lang=en', { viewport: desk }],
];
const people = ['a stranger', 'an owner who comes back'];
const pages = ['/', '/proposals/', '/proposals/?new', '/vote/', '/me/', 'a proposal', 'a result', 'a vote'];

const stage = openStage();
let readers;
const addresses = {};
beforeAll(async () => {
  addresses['a proposal'] = `/proposals/?id=${await stage.first('proposals', 'answered')}`;
  addresses['a result'] = `/vote/?id=${await stage.first('polls', 'resultPosted')}`;
  addresses['a vote'] = `/vote/?id=${await stage.first('polls', 'open')}`;
  const all = people.flatMap((who, known) => ways.map((way, turn) => openReader(who, way, known * 10 + turn + 1)));
  readers = await Promise.all(all);
});

test.each(pages)(
  '%s keeps its place, whatever comes late, for strangers and owners, on a phone and at a desk',
  async (page) => {
    const found = await Promise.all(readers.map((reader) => read(reader, addresses[page] ?? page)));
    expect(found).toEqual(readers.map(({ who }) => ({ who, moves: [], objections: [] })));
  },
);

async function openReader(who, [where, query, settings], seed) {
  const visitor = await stage.visit(settings);
  const { page } = visitor;
  if (who !== 'a stranger') {
    await page.goto('/me/?lang=en');
    await chooseRole(page, 'owner', words.en);
    await page.getByText(words.en.signedIn).waitFor();
  }
  await page.route('**/juyi/**', async (route) => {
    await new Promise((go) => setTimeout(go, lateness(seed, route.request().url())));
    await route.continue();
  });
  return { ...visitor, query, who: `${who}, ${where}` };
}

async function read({ who, query, ...visitor }, path) {
  visitor.forget();
  await visitor.page.goto(path + (query && (path.includes('?') ? '&' : '?') + query));
  await settled(visitor.page);
  // What stands last on a page asks for its own answers, and these come late too.
  await visitor.page.waitForLoadState('networkidle');
  return { who, moves: [...visitor.notes.moves], objections: objections(visitor) };
}

/** The same share for the same address in the same order, in whatever order a browser asks. */
function lateness(seed, url) {
  const { pathname, search } = new URL(url);
  if (pathname.endsWith('/live')) return 0;
  let mixed = seed * 0x9e3779b1;
  for (const letter of pathname + search) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % latest;
}
