import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite } from '../../examples/second-site/server.mjs';
import { words, write } from './acts.mjs';
import { Stage } from './stage.mjs';
import { barriers, objections, phone, sideways } from './visit.mjs';

const say = words['zh-CN'];
const title = '西门的台阶旁加一条坡道';
const stage = new Stage();
let folder;
let site;

/** Juyi lives at 127.0.0.1 and the site at localhost: to a browser these are two sites, not two ports of one. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juyi-second-site-'));
  const waiting = await startSite({ port: 0, juyi: 'http://127.0.0.1:1', folder });
  const { sites, origin } = waiting;
  await stage.open(['--sites', sites]);
  await waiting.stop();
  site = await startSite({ port: Number(new URL(origin).port), juyi: elsewhere(), folder });
});
afterAll(async () => {
  await Promise.all([stage.close(), site?.stop()]);
  rmSync(folder, { recursive: true });
});

const elsewhere = () => stage.address.replace('localhost', '127.0.0.1');
const logIn = (page, name = '12 号 林女士') => page.getByRole('button', { name }).click();

/** What a careful visitor would object to, beside the one other origin that the site names. */
function faults(visitor) {
  const host = new URL(elsewhere()).host;
  return objections(visitor).filter((objection) => objection !== `asked ${host}`);
}

describe('on a website of another origin, with third-party cookies blocked', () => {
  test('a member who is logged in there proposes and is known, and nothing of Juyi’s is kept but a token', async () => {
    const visitor = await stage.visit({ viewport: phone }, site.origin);
    const { page, context } = visitor;
    await page.goto('/');
    await page.getByRole('link', { name: '电梯上个月停了四次，请把检修记录贴出来' }).waitFor();
    await logIn(page);
    await page.getByRole('button', { name: '退出' }).waitFor();
    await page.getByRole('link', { name: say.propose }).click();
    await write(page, { title, body: '推轮椅的邻居上不来。' }, say);
    await page.getByRole('button', { name: say.submit }).click();
    await page.getByText(say.done).waitFor();
    await page.goto('/');
    await page.getByRole('link', { name: title }).click();
    await page.getByText('12 号 林女士').last().waitFor();
    await page.getByText('这是您提出的').waitFor();
    const cookies = await context.cookies();
    expect(cookies.map(({ name }) => name)).toEqual(['session']);
    expect(await sideways(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(faults(visitor)).toEqual([]);
    await context.close();
  });

  test('a neighbour co-signs there, and whoever reads on the first site sees it arrive', async () => {
    const reader = await stage.visit({ viewport: phone });
    await reader.page.goto('/proposals/');
    await reader.page.getByRole('link', { name: title }).click();
    await reader.page.getByRole('heading', { name: title }).waitFor();
    const visitor = await stage.visit({ viewport: phone }, site.origin);
    await visitor.page.goto('/');
    await logIn(visitor.page, '14 号 周师傅');
    await visitor.page.getByRole('link', { name: title }).click();
    await visitor.page.getByRole('button', { name: say.cosign }).click();
    await visitor.page.getByText(say.counted(1)).waitFor();
    await reader.page.locator('juyi-proposal').getByText('1', { exact: true }).waitFor();
    expect(faults(visitor)).toEqual([]);
    await Promise.all([visitor.context.close(), reader.context.close()]);
  });

  test('a member comments on a page of that site; where every first reply gets lost, it still stands there once', async () => {
    const visitor = await stage.visit({ viewport: phone }, site.origin);
    const { page, context } = visitor;
    const sent = [];
    await page.route('**/juyi/api/comments?**', async (route) => {
      const request = route.request();
      if (request.method() !== 'POST') return route.continue();
      const key = request.headers()['idempotency-key'];
      const again = sent.includes(key);
      sent.push(key);
      if (again) return route.continue();
      // The server hears it and answers, and the answer never arrives.
      await route.fetch();
      return route.abort('connectionreset');
    });
    const word = '绕开它吧，夏天全靠这点阴凉。';
    await page.goto('/tree.html?lang=zh-CN');
    await logIn(page);
    await page.getByRole('button', { name: '退出' }).waitFor();
    await page.getByRole('button', { name: '说说您的看法' }).click();
    await page.getByLabel('说说您的看法').fill(word);
    await page.getByRole('button', { name: '发出' }).click();
    await page.getByText('您的评论已发出。').waitFor();
    expect(await page.locator('li.comment', { hasText: word }).count()).toBe(1);
    expect([sent.length, new Set(sent).size]).toEqual([2, 1]);
    await page.reload();
    await page.locator('li.comment', { hasText: word }).waitFor();
    expect(await page.locator('li.comment', { hasText: word }).count()).toBe(1);
    await page.locator('li.comment', { hasText: word }).getByText('12 号 林女士').waitFor();
    expect(await sideways(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await context.close();
  });

  test('who logs out there is a visitor here', async () => {
    const { page, context } = await stage.visit({}, site.origin);
    await page.goto('/');
    await logIn(page);
    await page.getByRole('link', { name: title }).click();
    await page.getByText('这是您提出的').waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录后附议' }).waitFor();
    await context.close();
  });

  test.each(['?lang=en', '?mode=elder'])(
    'its pages fit a phone, have no barriers and keep a strict policy: %s',
    async (query) => {
      const visitor = await stage.visit({ viewport: phone }, site.origin);
      for (const path of ['/', '/poll.html', '/tree.html']) {
        await visitor.page.goto(path + query);
        await visitor.page.waitForLoadState('networkidle');
        expect(await sideways(visitor.page)).toBe(0);
        expect(await barriers(visitor.page)).toEqual([]);
      }
      expect(faults(visitor)).toEqual([]);
      await visitor.context.close();
    },
  );

  test('what is put to the vote is listed on its page, and opens there', async () => {
    const { page, context } = await stage.visit({}, site.origin);
    await page.goto('/poll.html?lang=en');
    await page.locator('juyi-polls').getByRole('link').first().click();
    await page.locator('juyi-poll[data-state="ready"]').waitFor();
    expect(new URL(page.url()).pathname).toBe('/poll.html');
    await context.close();
  });
});

test('a website that is not listed is refused, and its page says which are', async () => {
  const stranger = await startSite({ port: 0, juyi: elsewhere(), folder: join(folder, 'stranger') });
  const { page, context } = await stage.visit({}, stranger.origin);
  await page.goto('/');
  await page.getByText('这个网站不在允许名单里').waitFor();
  await page.getByText(`received Origin ${stranger.origin}; allowed: ${site.origin}`).waitFor();
  expect(await page.locator('juyi-proposals').getAttribute('data-state')).toBe('error');
  await context.close();
  await stranger.stop();
});
