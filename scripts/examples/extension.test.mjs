import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../examples/extension/src/server.ts';
import { openBrowser, phone, sideways, visit } from '../journeys/visit.mjs';
import { root, run } from '../kit/house.mjs';

let place;
let browser;
beforeAll(async () => {
  [place, browser] = await Promise.all([startServer({ port: 0, database: ':memory:' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await place?.stop();
});

/** One call as a program makes it. */
async function send(method, path, { as, body } = {}) {
  const answer = await fetch(`${place.origin}/juyi/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(as && { authorization: `Bearer ${as}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: answer.status === 204 ? null : await answer.json() };
}

const signIn = async (role) => (await send('POST', '/demo/session', { body: { role } })).body.token;
const propose = async (as, meetAt) => {
  const more = meetAt === undefined ? {} : { more: { sitevisit: { meetAt } } };
  const body = { title: '槐树根顶起了路面', body: '轮椅过不去。', ...more };
  return (await send('POST', '/proposals', { as, body })).body;
};

test('what the extension uses of the house is published, with its types', async () => {
  const { code, output } = await run(['tsc', '-p', join(root, 'examples/extension')]);
  expect([code, output]).toEqual([0, '']);
});

test('nobody answers before somebody has been to look; then anybody may', async () => {
  const [resident, worker] = [await signIn('resident'), await signIn('worker')];
  const { id, version } = await propose(resident, '东门岗亭');
  const answer = (body) => send('PUT', `/proposals/${id}/answer`, { as: worker, body: { body, version } });
  expect((await answer('下周修')).body).toMatchObject({ code: 'SITEVISIT_FIRST', status: 409 });
  const report = (as) =>
    send('PUT', `/x/sitevisit/proposals/${id}/visit`, { as, body: { note: '根高出路面八厘米。' } });
  expect((await report(resident)).body.code).toBe('ROLE_REQUIRED');
  expect(await report(worker)).toMatchObject({ status: 200, body: { state: 'visited' } });
  expect((await report(worker)).status).toBe(409);
  const { more } = (await send('GET', `/proposals/${id}`)).body;
  expect(more.sitevisit).toEqual({ state: 'visited', meetAt: '东门岗亭', note: '根高出路面八厘米。' });
  expect((await answer('下周三铺平。')).status).toBe(200);
});

test('a proposal that asks for no visit is answered as before', async () => {
  const [resident, worker] = [await signIn('resident'), await signIn('worker')];
  const { id, version } = await propose(resident);
  const body = { body: '好。', version };
  expect((await send('PUT', `/proposals/${id}/answer`, { as: worker, body })).status).toBe(200);
});

test('the list tells the meeting point, names the state in both languages, and is filtered by it', async () => {
  const [resident, worker] = [await signIn('resident'), await signIn('worker')];
  const { id } = await propose(resident, '南门');
  const list = async (query) => (await send('GET', `/proposals?${query}`)).body;
  const wanted = { state: 'sitevisit.wanted', text: { 'zh-CN': '等人踏勘', en: 'Visit wanted' } };
  const { items, added } = await list('state=sitevisit.wanted');
  expect(items[0]).toMatchObject({ id, state: 'submitted', added: [wanted], more: { sitevisit: { meetAt: '南门' } } });
  expect(added.map(({ state }) => state)).toEqual(['sitevisit.wanted', 'sitevisit.visited']);
  expect((await send('GET', `/proposals/${id}`)).body.added).toEqual([wanted]);
  await send('PUT', `/x/sitevisit/proposals/${id}/visit`, { as: worker, body: { note: '看过了。' } });
  const ids = async (query) => (await list(query)).items.map((item) => item.id);
  expect(await ids('state=sitevisit.wanted')).not.toContain(id);
  for (const query of [
    'state=sitevisit.visited',
    'state=sitevisit.visited&q=槐',
    'state=sitevisit.visited&sort=cosigns',
  ])
    expect(await ids(query)).toContain(id);
  expect(await ids('state=sitevisit.nowhere')).toEqual([]);
  expect((await send('GET', '/proposals?state=a.b;drop')).status).toBe(422);
});

test('a withdrawn proposal calls the visit off, after the fact', async () => {
  const resident = await signIn('resident');
  const { id, version } = await propose(resident, '东门岗亭');
  await send('POST', `/proposals/${id}/transitions`, { as: resident, body: { to: 'withdrawn', version } });
  await place.juyi.tick();
  expect((await send('GET', `/proposals/${id}`)).body.more.sitevisit.state).toBe('calledOff');
});

test('its widget stands beside the house’s own, and a neighbour sees the report arrive', async () => {
  const { id } = await propose(await signIn('resident'), '东门岗亭');
  const neighbour = await visit(browser, place.origin, { viewport: phone });
  await neighbour.page.goto(`/?id=${id}&lang=en`);
  await neighbour.page.getByText('Waiting for somebody to come').waitFor();
  await neighbour.page.locator('juyi-proposal').getByText('Visit wanted').waitFor();
  const worker = await visit(browser, place.origin, { viewport: phone });
  await worker.page.goto(`/?id=${id}`);
  await worker.page.getByRole('button', { name: '社区工作者' }).click();
  await worker.page.getByLabel('现场看到什么？').fill('根高出路面八厘米。');
  await worker.page.getByRole('button', { name: '记录踏勘' }).click();
  await worker.page.getByText('已踏勘').waitFor();
  await neighbour.page.locator('site-visit').getByText('Visited', { exact: true }).waitFor();
  await neighbour.page.locator('juyi-proposal').getByText('Visited', { exact: true }).waitFor();
  for (const { page, context, notes } of [neighbour, worker]) {
    expect(await sideways(page)).toBe(0);
    expect(notes.complaints).toEqual([]);
    await context.close();
  }
});
