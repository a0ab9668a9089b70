import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp } from '../../examples/react/server.mjs';
import { words, write } from '../journeys/acts.mjs';
import { startDemo } from '../journeys/served.mjs';
import { openBrowser, phone, visit } from '../journeys/visit.mjs';
import { root } from '../kit/house.mjs';
import { startProgram } from './program.mjs';

let browser;
let folder;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juyi-examples-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

test('Express: whoever is logged in on the website is known to Juyi in the same process', async () => {
  const say = words.en;
  const site = await startProgram(join(root, 'examples/express/server.mjs'), { PORT: '0', JUYI_DATA: folder });
  const { page, context } = await visit(browser, site.origin, { viewport: phone });
  await page.goto('/');
  await page.getByText('Nobody has proposed anything yet').waitFor();
  await page.getByRole('button', { name: 'Log in as Ms Ames' }).click();
  await page.getByText('Signed in as Ms Ames').waitFor();
  await page.getByRole('link', { name: say.propose }).first().click();
  await write(page, { title: 'A bench at the corner', body: 'To rest on the way.' }, say);
  await page.getByRole('button', { name: say.submit }).click();
  await page.getByText('First we need to know that you live here').waitFor();
  await context.close();
  await site.stop();
});

test('React: attributes go down, events come up, in both languages', async () => {
  const waiting = await startApp({ port: 0, juyi: 'http://localhost:1' });
  const { origin } = waiting;
  await waiting.stop();
  const sites = join(folder, 'sites.json');
  writeFileSync(sites, JSON.stringify([{ origin }]));
  const demo = await startDemo(['--sites', sites]);
  const app = await startApp({ port: Number(new URL(origin).port), juyi: demo.address });
  const { page, context, notes } = await visit(browser, app.origin, { viewport: phone });
  await page.goto('/');
  await page.getByRole('button', { name: 'Resident', exact: true }).click();
  await page.getByText('has signed in.').waitFor();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('heading', { name: '正在商量的事' }).waitFor();
  await page.getByRole('link', { name: /电梯上个月停了四次/ }).click();
  await page.getByRole('button', { name: /Co-sign this|我附议/ }).click();
  await page.getByText('141 have co-signed.').waitFor();
  expect(notes.complaints).toEqual([]);
  await context.close();
  await Promise.all([app.stop(), demo.stop()]);
});
