import { call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';

let garden: TestCommunity;
let worker: string;
let residents: string[];

beforeEach(async () => {
  garden = await createTestCommunity();
  worker = await garden.signIn('worker');
  residents = await Promise.all([0, 1, 2, 3].map((n) => garden.signIn('resident', n)));
});
afterEach(() => garden.close());

const ask = (method: string, path: string, as?: string, body?: object): Promise<Reply> =>
  call(garden, method, path, { as, ...(body && { body }) });
const create = async (more: object) =>
  (await ask('POST', '/spaces', worker, { name: '绿化小组', purpose: '种花', ...more })).body.id as string;
const join = (id: string, as: string) => ask('PUT', `/spaces/${id}/membership`, as);
const read = async (id: string) => (await ask('GET', `/spaces/${id}`)).body;
const personOf = async (as: string) => (await ask('GET', '/session', as)).body.person.id as string;

test('an open group is joined at once, however often one asks, and left again', async () => {
  const id = await create({ kind: 'group', joining: 'open' });
  await Promise.all([join(id, residents[0]!), join(id, residents[0]!), join(id, residents[0]!)]);
  expect(await read(id)).toMatchObject({ members: 1, people: null });
  await ask('DELETE', `/spaces/${id}/membership`, residents[0]);
  expect((await read(id)).members).toBe(0);
  expect((await join(id, residents[0]!)).body).toEqual({ state: 'member' });
});

test('where one has to ask, a worker lets in or not; whoever may not read the requests cannot', async () => {
  const id = await create({ kind: 'group', joining: 'request' });
  expect((await join(id, residents[0]!)).body).toEqual({ state: 'asked' });
  await join(id, residents[1]!);
  expect((await ask('GET', `/spaces/${id}/requests`, residents[0])).status).toBe(403);
  const [one, other] = (await ask('GET', `/spaces/${id}/requests`, worker)).body.items;
  await ask('PUT', `/spaces/${id}/requests/${one.id}`, worker, { accept: true });
  await ask('PUT', `/spaces/${id}/requests/${other.id}`, worker, { accept: false });
  expect((await read(id)).members).toBe(1);
  expect((await ask('GET', '/me/spaces', residents[0])).body.items).toMatchObject([{ space: id, state: 'member' }]);
  expect((await ask('GET', '/me/spaces', residents[1])).body.items).toEqual([]);
});

test('four who want the last two seats at the same moment: two sit', async () => {
  const id = await create({ kind: 'group', joining: 'open', seats: 2 });
  const answers = await Promise.all(residents.map((as) => join(id, as)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
  expect((await read(id)).members).toBe(2);
});

test('a council member holds the role until the term is over, and everybody reads who sits there', async () => {
  const id = await create({ kind: 'council', joining: 'election', seats: 15 });
  const until = garden.clock.now() + 86_400_000;
  const body = { person: await personOf(residents[0]!), office: 'chair', until };
  expect((await ask('POST', `/spaces/${id}/members`, worker, body)).status).toBe(201);
  const roles = async () => (await ask('GET', '/session', residents[0])).body.roles;
  expect(await roles()).toContain('councilMember');
  expect((await read(id)).people).toMatchObject([{ name: 'resident 0', office: 'chair', until }]);
  garden.clock.advance(86_400_000);
  await garden.juyi.tick();
  expect(await roles()).not.toContain('councilMember');
  expect((await read(id)).people).toEqual([]);
});

test('nobody joins a council by a button, and nobody is put into a group', async () => {
  const council = await create({ kind: 'council', joining: 'appointment' });
  expect((await join(council, residents[0]!)).body.code).toBe('SPACE_BY_ELECTION');
  const group = await create({ kind: 'group', joining: 'open' });
  const body = { person: await personOf(residents[0]!) };
  expect((await ask('POST', `/spaces/${group}/members`, worker, body)).body.code).toBe('SPACE_JOINING');
});

test('what a council has before it stands on its agenda', async () => {
  const id = await create({ kind: 'council', joining: 'election' });
  const lamp = { title: '路灯', body: '坏了', target: 'council' };
  const proposal = (await ask('POST', '/proposals', residents[0], lamp)).body.id;
  await ask('POST', `/proposals/${proposal}/transitions`, worker, { to: 'admitted', version: 1 });
  expect((await read(id)).agenda).toEqual([]);
  const neighbours = await Promise.all(Array.from({ length: 10 }, (_, n) => garden.signIn('resident', n + 1)));
  for (const as of neighbours) await ask('PUT', `/proposals/${proposal}/cosign`, as);
  expect((await read(id)).agenda).toEqual([{ id: proposal, title: '路灯', state: 'qualified' }]);
});
