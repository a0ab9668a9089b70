import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectSound, openStage } from './stage.mjs';
import { desk, phone, settled } from './visit.mjs';

const stage = openStage();

const oneProposal = '/proposals/?id=';
const oneVote = '/vote/?id=';
/** A proposal with text, co-signs and an answer, and a vote whose result hangs on the board. */
const shown = { [oneProposal]: ['proposals', 'answered'], [oneVote]: ['polls', 'resultPosted'] };
const paths = ['/', '/proposals/', oneProposal, '/proposals/?new', '/vote/', oneVote, '/about/', '/me/'];
const ways = [
  ['on a phone, in Chinese', '', { viewport: phone }],
  ['on a phone, in English', 'lang=en', { viewport: phone }],
  ['on a phone, in elder mode', 'mode=elder', { viewport: phone }],
  ['on a phone, in English and elder mode', 'lang=en&mode=elder', { viewport: phone }],
  ['at a desk, by night', '', { viewport: desk, colorScheme: 'dark' }],
];

describe.each(ways)('%s', (_, query, settings) => {
  let visitor;
  beforeAll(async () => {
    visitor = await stage.visit(settings);
  });
  afterAll(() => visitor.context.close());

  test.each(paths)('%s stays still, asks nobody else, fits the screen and has no barriers', async (path) => {
    visitor.forget();
    const { page, notes } = visitor;
    const id = path in shown ? await stage.first(...shown[path]) : '';
    await page.goto(path + id + (query && (path.includes('?') ? '&' : '?') + query));
    await settled(page);
    await expectSound(visitor);
    expect(notes.moves).toEqual([]);
  });
});

test('the loader is looked at again each day, and what it loads is kept for good', async () => {
  const loader = await fetch(`${stage.address}/juyi/assets/juyi.js`);
  expect(loader.headers.get('cache-control')).not.toContain('immutable');
  const mark = /-[0-9A-F]{8}\.js/.exec(await loader.text())[0];
  for (const name of ['core', 'poll', 'kernel.zh-CN']) {
    const chunk = await fetch(`${stage.address}/juyi/assets/chunks/${name}${mark}`);
    expect([name, chunk.status, chunk.headers.get('cache-control')]).toEqual([
      name,
      200,
      expect.stringContaining('immutable'),
    ]);
  }
});

describe('a reader’s choice', () => {
  test('English and large type stay chosen from page to page, and can be given back', async () => {
    const { page, context } = await stage.visit();
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
    const { page, context } = await stage.visit({ javaScriptEnabled: false });
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
