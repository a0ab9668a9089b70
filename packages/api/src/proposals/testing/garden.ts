import type { CommunityOptions } from '@juyi/api/options';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';

const communities: CommunityOptions[] = [
  {
    id: 'garden',
    name: { 'zh-CN': '花园', en: 'Garden' },
    proposals: { bases: { households: 480, owners: 333, adults: 1000 } },
  },
  { id: 'river', name: { 'zh-CN': '河畔', en: 'River' } },
];

/** The garden of a test, who proposes in it, and who deals with what is proposed. */
export let garden: TestCommunity;
export let author: string;
export let worker: string;

export async function begin(): Promise<void> {
  garden = await createTestCommunity({ communities });
  await signIn();
}

export const end = () => garden.close();

/** Goes to a moment and does what is due; sessions may have ended meanwhile. */
export async function at(moment: string): Promise<void> {
  garden.clock.set(moment);
  await garden.juyi.tick();
  await signIn();
}

async function signIn(): Promise<void> {
  author = await garden.signIn('resident', 100);
  worker = await garden.signIn('worker');
}

export const bench = { title: '水池边的长椅坏了', body: '断了两根木条，请换上。' };

export const propose = async (body: object = bench, as = author) =>
  (await call(garden, 'POST', '/proposals', { as, body })).body;

export const read = async (id: string, as?: string) => (await call(garden, 'GET', `/proposals/${id}`, { as })).body;

export const stateOf = async (id: string) => (await read(id)).state;

/** What has happened to it, in order. */
export const kinds = async (id: string) => (await read(id)).history.map((line: { kind: string }) => line.kind);

/** The titles on the board. */
export const listed = async (query = '') =>
  (await call(garden, 'GET', `/proposals${query}`)).body.items.map((item: { title: string }) => item.title);

export async function move(id: string, body: object, as = worker) {
  const { version } = await read(id, as);
  return call(garden, 'POST', `/proposals/${id}/transitions`, { as, body: { version, ...body } });
}

export async function admitted(body: object = bench, as = author): Promise<string> {
  const { id } = await propose(body, as);
  await move(id, { to: 'admitted' });
  return id;
}

export const cosign = async (id: string, n: number) =>
  call(garden, 'PUT', `/proposals/${id}/cosign`, { as: await garden.signIn('resident', n) });

export const cosigns = (id: string, from: number, to: number) =>
  Promise.all(Array.from({ length: to - from }, (_, n) => cosign(id, from + n)));

/** How many rows a table holds. */
export async function count(table: string): Promise<number> {
  const { database } = await garden.juyi.communities.open('garden');
  return Number((await database.client.execute(`select count(*) n from ${table}`)).rows[0]!.n);
}
