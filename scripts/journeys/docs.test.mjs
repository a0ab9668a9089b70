import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenLinks } from '../../docs/links.mjs';
import { root } from '../kit/house.mjs';
import { startDemo } from './served.mjs';
import { barriers, objections, openBrowser, phone, sideways, visit } from './visit.mjs';

const pages = ['index', 'owners', 'workers', 'developers', 'widgets', 'operations', 'problems'];
const manifest = JSON.parse(readFileSync(join(root, 'packages/elements/dist/custom-elements.json'), 'utf8'));
const tags = manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName)).filter(Boolean);
let demo;
let browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const built = (path) => readFileSync(join(root, 'docs/dist', path), 'utf8');

test('no link of the documentation leads nowhere', () => {
  expect(brokenLinks(join(root, 'docs/dist'))).toEqual([]);
});

describe.each(['zh-CN', 'en'])('the documentation in %s', (language) => {
  test('lists each problem that the api can answer with', async () => {
    const described = await (await fetch(`${demo.address}/juyi/openapi.json`)).json();
    const operations = Object.values(described.paths).flatMap((methods) => Object.values(methods));
    const codes = new Set(operations.flatMap((operation) => operation['x-problems']));
    const page = built(`${language}/problems.html`);
    for (const code of codes) expect(page).toContain(`id="${code}"`);
  });

  test('says of each widget what it is', () => {
    const page = built(`${language}/widgets.html`);
    for (const tag of tags) expect(page).toContain(`<section id="${tag}">`);
  });

  test.each(pages)('%s fits a phone, has no barriers and asks nobody else', async (name) => {
    const visitor = await visit(browser, demo.address, { viewport: phone });
    await visitor.page.goto(`/docs/${language}/${name}.html`);
    await visitor.page.waitForLoadState('load');
    expect(await sideways(visitor.page)).toBe(0);
    if (name !== 'widgets') expect(await barriers(visitor.page)).toEqual([]);
    expect(objections(visitor)).toEqual([]);
    await visitor.context.close();
  });

  test('shows each widget at work', async () => {
    const { page, context } = await visit(browser, demo.address);
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
