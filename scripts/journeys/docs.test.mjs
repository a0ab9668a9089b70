import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenLinks } from '../../docs/links.mjs';
import { createClient } from '../../packages/client/dist/client.js';
import { root } from '../kit/house.mjs';
import { openStage } from './stage.mjs';
import { barriers, objections, phone, sideways } from './visit.mjs';

const pages = ['index', 'owners', 'workers', 'votes', 'developers', 'widgets', 'operations', 'problems'];
const manifest = JSON.parse(readFileSync(join(root, 'packages/elements/dist/custom-elements.json'), 'utf8'));
const tags = manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName)).filter(Boolean);
const stage = openStage();

const AsyncFunction = (async () => {}).constructor;

/** The client of a program that acts for the n-th person of a role. */
async function clientOf(role, n) {
  const token = await stage.token(role, n);
  const api = `${stage.address}/juyi`;
  return createClient({ api, community: 'sunshine', tokens: { get: () => token, set: () => {} } });
}

const built = (path) => readFileSync(join(root, 'docs/dist', path), 'utf8');

test('no link of the documentation leads nowhere', () => {
  expect(brokenLinks(join(root, 'docs/dist'))).toEqual([]);
});

describe.each(['zh-CN', 'en'])('the documentation in %s', (language) => {
  test('lists each problem that the api can answer with', async () => {
    const described = await (await fetch(`${stage.address}/juyi/openapi.json`)).json();
    const operations = Object.values(described.paths).flatMap((methods) => Object.values(methods));
    const codes = new Set(operations.flatMap((operation) => operation['x-problems']));
    const page = built(`${language}/problems.html`);
    for (const code of codes) expect(page).toContain(`id="${code}"`);
  });

  test('says of each widget what it is', () => {
    const page = built(`${language}/widgets.html`);
    for (const tag of tags) expect(page).toContain(`<section id="${tag}">`);
  });

  describe('on a phone', () => {
    let visitor;
    beforeAll(async () => {
      visitor = await stage.visit({ viewport: phone });
    });
    afterAll(() => visitor.context.close());

    test.each(pages)('%s fits, has no barriers and asks nobody else', async (name) => {
      visitor.forget();
      await visitor.page.goto(`/docs/${language}/${name}.html`);
      expect(await sideways(visitor.page)).toBe(0);
      if (name !== 'widgets') expect(await barriers(visitor.page)).toEqual([]);
      expect(objections(visitor)).toEqual([]);
    });
  });

  test('holds a vote by the code of its page for developers', async () => {
    const written = readFileSync(join(root, 'docs/pages', language, 'developers.md'), 'utf8');
    const code = /```js\n([^`]*pollDesk[^`]*)```/.exec(written)[1];
    const holdVote = new AsyncFunction('client', 'opensAt', 'closesAt', `${code}return id;`);
    const [opensAt, closesAt] = [Date.now() - 60_000, Date.now() + 3_600_000];
    const id = await holdVote(await clientOf('worker', 0), opensAt, closesAt);
    const { polls } = await clientOf('resident', 3);
    const { electors } = await polls.mine(id);
    const ballot = { elector: electors[0].elector, choices: { lamps: 'yes' } };
    expect(await polls.cast(id, ballot)).toEqual(await polls.cast(id, ballot));
  });

  test('shows each widget at work', async () => {
    const { page, context } = await stage.visit();
    await page.goto(`/docs/${language}/widgets.html`);
    const live = page.locator('.live > [api]');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.live > [api]')].every(({ dataset }) =>
        ['ready', 'empty'].includes(dataset.state),
      ),
    );
    expect(await live.count()).toBeGreaterThanOrEqual(5);
    await context.close();
  });
});
