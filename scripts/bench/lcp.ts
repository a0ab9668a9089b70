import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, findChromium, howToGetChromium } from '../kit/chromium.mjs';
import { command, serveDemo } from './http.ts';
import { type Figure, median } from './measured.ts';
import { startServer } from './process.ts';

const rounds = 5;
const slowdown = 4;
const pages = ['/', '/proposals/'];

/** When a demo page's largest content is painted on a phone-sized, four times slower machine with an empty cache. */
export async function benchLcp(): Promise<Figure[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(howToGetChromium);
  const data = mkdtempSync(join(tmpdir(), 'juyi-bench-'));
  const juyi = await startServer(command, serveDemo(data));
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const figures: Figure[] = [];
    for (const page of pages) figures.push(await compare(browser, page, `http://localhost:${juyi.port}${page}`));
    return figures;
  } finally {
    await browser.close();
    await juyi.stop();
    rmSync(data, { recursive: true });
  }
}

/** Beside it, a page without scripts that brings as many bytes in one answer. */
async function compare(browser: Browser, page: string, address: string): Promise<Figure> {
  const plain = await servePlain((await visit(browser, address)).bytes);
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round++) {
    baseline.push((await visit(browser, plain.address)).lcp);
    ours.push((await visit(browser, address)).lcp);
  }
  plain.close();
  const [value, base] = [median(ours), median(baseline)];
  return {
    name: `LCP of ${page}`,
    value: Math.round(value),
    unit: 'ms',
    baseline: Math.round(base),
    ratio: value / base,
  };
}

/** One first visit: the last largest paint, in ms after the visit began, and the bytes of all answers' bodies. */
async function visit(browser: Browser, address: string): Promise<{ lcp: number; bytes: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let bytes = 0;
  await devtools.send('Network.enable');
  devtools.on('Network.dataReceived', ({ dataLength }) => {
    bytes += dataLength;
  });
  // The live stream stays open, so the network is never idle: a while without a larger paint is the end.
  await page.goto(address, { waitUntil: 'load' });
  const lcp = await page.evaluate(
    (quiet) =>
      new Promise<number>((done) => {
        let last = 0;
        let timer = setTimeout(() => done(last), quiet);
        new PerformanceObserver((list) => {
          last = list.getEntries().at(-1)!.startTime;
          clearTimeout(timer);
          timer = setTimeout(() => done(last), quiet);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
    2000,
  );
  await context.close();
  return { lcp, bytes };
}

async function servePlain(bytes: number): Promise<{ address: string; close(): void }> {
  const words = '居民议事，先看清楚，再说自己的话。';
  const paragraph = `<p>${words.repeat(8)}</p>\n`;
  const body = paragraph.repeat(Math.ceil(bytes / Buffer.byteLength(paragraph)));
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${words}</title>${body}`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}
