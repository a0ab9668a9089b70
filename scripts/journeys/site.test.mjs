import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemo } from './served.mjs';
import { barriers, desk, objections, openBrowser, phone, settled, sideways, visit } from './visit.mjs';

let demo;
let browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const oneProposal = '/proposals/?id=';
const oneVote = '/vote/?id=';
const paths = ['/', '/proposals/', oneProposal, '/proposals/?new', '/vote/', oneVote, '/about/', '/me/'];
const ways = [
  ['on a phone, in Chinese', '', { viewport: phone }],
  ['on a phone, in English', 'lang=en', { viewport: phone }],
  ['on a phone, in elder mode', 'mode=elder', { viewport: phone }],
  ['on a phone, in English and elder mode', 'lang=en&mode=elder', { viewport: phone }],
  ['at a desk, by night', '', { viewport: desk, colorScheme: 'dark' }],
];

describe.each(ways)('%s', (_, query, settings) => {
  test.each(paths)('%s stays still, asks nobody else, fits the screen and has no barriers', async (path) => {
    const visitor = await visit(browser, demo.address, settings);
    const { page } = visitor;
    const id = path === oneProposal ? await firstAnswered() : path === oneVote ? await firstPosted() : '';
    await page.goto(path + id + (query && (path.includes('?') ? '&' : '?') + query));
    await settled(page);
    expect(await sideways(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(visitor.notes.moves).toEqual([]);
    expect(objections(visitor)).toEqual([]);
    await visitor.context.close();
  });
});

test('the loader is looked at again each day, and what it loads is kept for good', async () => {
  const loader = await fetch(`${demo.address}/juyi/assets/juyi.js`);
  expect(loader.headers.get('cache-control')).not.toContain('immutable');
  const mark = /-[0-9A-F]{8}\.js/.exec(await loader.text())[0];
  for (const name of ['core', 'poll', 'kernel.zh-CN']) {
    const chunk = await fetch(`${demo.address}/juyi/assets/chunks/${name}${mark}`);
    expect([name, chunk.status, chunk.headers.get('cache-control')]).toEqual([
      name,
      200,
      expect.stringContaining('immutable'),
    ]);
  }
});

describe('a reader’s choice', () => {
  test('English and large type stay chosen from page to page, and can be given back', async () => {
    const { page, context } = await visit(browser, demo.address);
    await page.goto('/');
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await page.getByRole('link', { name: 'Large type' }).click();
    await page.getByRole('link', { name: 'About', exact: true }).click();
    await page.getByRole('heading', { name: 'About Sunshine Garden' }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('24px');
    await page.getByRole('link', { name: 'Standard type' }).click();
    await page.getByRole('link', { name: '中文' }).click();
    await page.getByRole('heading', { name: '关于阳光花园' }).waitFor();
    await context.close();
  });

  test('without JavaScript every page reads in Chinese and says whom to call', async () => {
    const { page, context } = await visit(browser, demo.address, { javaScriptEnabled: false });
    for (const path of paths) {
      await page.goto(path);
      expect(
        await page
          .locator('main')
          .getByText(/服务站/)
          .first()
          .isVisible(),
      ).toBe(true);
      expect(await page.locator('.en').first().isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: '010-5555 0100' }).last().isVisible()).toBe(true);
    }
    await context.close();
  });
});

/** A proposal with text, co-signs and an answer. */
async function firstAnswered() {
  const answer = await fetch(`${demo.address}/juyi/api/proposals?community=sunshine&state=answered`);
  return (await answer.json()).items[0].id;
}

/** A vote whose result hangs on the board. */
async function firstPosted() {
  const answer = await fetch(`${demo.address}/juyi/api/polls?community=sunshine&state=resultPosted`);
  return (await answer.json()).items[0].id;
}
