import { beforeAll, describe, expect, test } from 'vitest';
import { chooseRole, words } from './acts.mjs';
import { buildOldBundle } from './old-bundle.mjs';
import { openStage } from './stage.mjs';

const say = words['zh-CN'];
const old = '<script type="module" src="/two/old.js"></script>';
const current = '<script type="module" src="/juyi/assets/juyi.js"></script>';
const stage = openStage();
let oldBundle;
beforeAll(async () => {
  oldBundle = await buildOldBundle();
});

/** A page that a theme and a plugin have each given their own copy of the widgets. */
async function openPage(scripts, policy = "'allow-duplicates'") {
  const visitor = await stage.visit();
  const warnings = [];
  visitor.page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  const headers = {
    'content-security-policy': `default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html ${policy}`,
  };
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Two</title>${scripts}
    <juyi-community api="/juyi" community="sunshine"><juyi-sign-in></juyi-sign-in><juyi-proposals></juyi-proposals></juyi-community>`;
  await visitor.context.route(/\/two\/(\?.*)?$/, (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: html }),
  );
  await visitor.context.route('**/two/old.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: oldBundle }),
  );
  await visitor.page.goto('/two/');
  return { ...visitor, warnings };
}

describe('two versions of the widgets on one page', () => {
  test.each([
    ['the older one first', old + current],
    ['the newer one first', current + old],
    ['the newer one twice', current + current.replace('juyi.js', 'juyi.js?again') + old],
  ])('%s: both draw, and who signs in with one is known to the other', async (_order, scripts) => {
    const { page, context, notes, warnings } = await openPage(scripts);
    await chooseRole(page, 'resident', say);
    await page.getByText(say.signedIn).waitFor();
    await page.getByRole('link', { name: /电梯上个月停了四次/ }).click();
    await page.getByRole('button', { name: say.cosign }).waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录后附议' }).waitFor();
    expect(notes.complaints).toEqual([]);
    expect(warnings.filter((text) => text.includes('0.0.9')).length).toBeGreaterThan(0);
    await context.close();
  });

  test('where the page allows only one of them, that one works and the other’s places keep their own words', async () => {
    const { page, context } = await openPage(old + current, '');
    await page.getByRole('link', { name: /电梯上个月停了四次/ }).waitFor();
    expect(await page.locator('juyi-sign-in').getAttribute('data-state')).toBe(null);
    await context.close();
  });
});
