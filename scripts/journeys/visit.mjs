import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../kit/chromium.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const phone = { width: 360, height: 740 };
/** The widgets that stand on pages of the demo. */
const placed = [
  'juyi-proposals',
  'juyi-proposal',
  'juyi-proposal-form',
  'juyi-comments',
  'juyi-polls',
  'juyi-poll',
  'juyi-sign-in',
  'juyi-me',
];

export const desk = { width: 1280, height: 900 };

let shared;

/**
 * Chromium draws its own buttons as web pages, one more process for each window, which nobody sees here and which cost
 * as much as the pages themselves. Naming these anew takes back what playwright names, so the part of it that matters
 * here stands along.
 */
const unneeded = [
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'WebUIReloadButton',
  'WebUIToolbar',
  'SpareRendererForSitePerProcess',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

/** The browser that all visitors of this process share, and that ends with it. It keeps other sites' cookies out. */
export function openBrowser() {
  const args = [...chromiumFlags, '--test-third-party-cookie-phaseout', `--disable-features=${unneeded}`];
  shared ??= chromium.launch({ executablePath: findChromium(), args });
  return shared;
}

/**
 * One person at one screen, with a session of their own. Everything that the page asks for, complains of or moves
 * is noted, for `expectQuiet` to read.
 * @param {import('playwright-core').Browser} browser
 */
export async function visit(browser, address, { viewport = desk, ...settings } = {}) {
  const context = await browser.newContext({ viewport, baseURL: address, ...settings });
  const notes = { hosts: new Set(), complaints: [], moves: [] };
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) notes.hosts.add(host);
  });
  await context.exposeFunction('noteComplaint', (text) => notes.complaints.push(text));
  await context.exposeFunction('noteMove', (text) => notes.moves.push(text));
  await context.addInitScript(watch);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => notes.complaints.push(String(error)));
  return { page, context, notes, host: new URL(address).host, forget: () => forget(notes) };
}

/** What was noted of one page is of no concern to the next. */
function forget({ hosts, complaints, moves }) {
  hosts.clear();
  complaints.length = 0;
  moves.length = 0;
}

/** Runs in the page: reports what moved by itself, and what the content security policy refused. */
function watch() {
  const place = ({ x, y, width, height }) => `${x},${y} ${width}×${height}`;
  const name = (node) => (node?.nodeType === 1 ? node.outerHTML.slice(0, 80) : node?.textContent?.trim().slice(0, 80));
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      for (const { node, previousRect, currentRect } of sources) {
        window.noteMove(`${name(node)} from ${place(previousRect)} to ${place(currentRect)}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) => {
    window.noteComplaint(`policy: ${event.violatedDirective} refused ${event.blockedURI || event.sample}`);
  });
}

/** What a careful visitor would object to, one line each; empty for a page that behaves. */
export function objections({ notes, host }) {
  const strangers = [...notes.hosts].filter((asked) => asked !== host).map((asked) => `asked ${asked}`);
  return [...strangers, ...notes.complaints];
}

/** Barriers that axe finds on the page as it stands, each with the element; empty for none. */
export async function barriers(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  // Of what axe would load beforehand, style sheets serve an experiment alone, and are half of the work.
  const options = { resultTypes: ['violations'], preload: { assets: ['media'] } };
  const found = await page.evaluate((how) => window.axe.run(document, how), options);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

/** How far the page can be scrolled sideways, in px. */
export function sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Every widget on the page has drawn what it has to say. */
export async function settled(page) {
  await page.waitForLoadState('load');
  await page.waitForFunction((tags) => {
    const widgets = [...document.querySelectorAll(tags)];
    return widgets.every(({ dataset }) => ['ready', 'empty'].includes(dataset.state));
  }, placed.join());
}
