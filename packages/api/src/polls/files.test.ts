import { call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { telephonePng } from '@juyi/testing/pictures';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { peopleStore } from '../people/store.ts';
import { Convener, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

let garden: TestCommunity;
let voters: Voters;
let workers: string[];

const estate = ['an', 'bo', 'cy', 'di', 'ed'].map((owner, n) => ({ label: `1-10${n}`, area: 10_000, owners: [owner] }));

beforeEach(async () => {
  garden = await createTestCommunity();
  voters = await putVoters(garden, estate);
  workers = [await garden.signIn('worker', 0), await garden.signIn('worker', 1)];
});
afterEach(() => garden.close());

const bring = async (as: string): Promise<string> =>
  (await call(garden, 'POST', '/files', { as, file: new File([telephonePng()], '扫描.png') })).body.id;
const opened = async (file: string, as?: string): Promise<number> =>
  (await call(garden, 'GET', `/files/${file}?community=garden`, { as })).status;
const open = async (changes: object = {}) =>
  (await Convener.begin(garden)).open(ownersPoll(garden, changes), await freeze(garden));
const electorOf = async (poll: string, home: string): Promise<string> =>
  (await call(garden, 'GET', `/polls/${poll}/mine`, { as: voters.token(home) })).body.electors[0].elector;
const place = (reply: Reply) => reply.body.errors?.[0]?.pointer;

test('what a poll shows is the desk’s alone while it is a draft, and everybody’s once it is on the board', async () => {
  const [plan, sheet, other] = [await bring(workers[0]!), await bring(workers[0]!), await bring(workers[0]!)];
  const desk = await Convener.begin(garden);
  await desk.compose(ownersPoll(garden, { attachments: [plan] }, { attachments: [sheet] }));
  for (const id of [desk.id, '019b8a00-0000-7000-8000-000000000000'])
    expect((await call(garden, 'GET', `/polls/${id}/files`)).status).toBe(404);
  expect([await opened(plan), await opened(sheet, workers[1]), await opened(sheet, voters.token('an'))]).toEqual([
    401, 200, 403,
  ]);
  const edited = { ...ownersPoll(garden, { attachments: [other] }, { attachments: [sheet] }), version: 1 };
  expect((await desk.send('PUT', `/polls/${desk.id}`, edited)).status).toBe(200);
  await desk.on('rollPosted');
  expect([await opened(other), await opened(sheet), await opened(plan, voters.token('an'))]).toEqual([200, 200, 404]);
  const { body } = await call(garden, 'GET', `/polls/${desk.id}`);
  expect([body.attachments, body.items[0].attachments]).toEqual([[other], [sheet]]);
  const listed = await call(garden, 'GET', `/polls/${desk.id}/files`);
  expect(listed.body.items.sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1))).toEqual(
    [sheet, other].sort().map((id) => ({ id, name: '扫描.png', kind: 'png', size: expect.any(Number) })),
  );
});

test('a file that is somebody else’s, nowhere or in use is none that a poll can show', async () => {
  const foreign = await bring(workers[1]!);
  const used = await bring(workers[0]!);
  const desk = await (await Convener.begin(garden)).compose(ownersPoll(garden, { attachments: [used] }));
  for (const file of [foreign, used, '019b8a00-0000-7000-8000-000000000000', "'; DROP TABLE files", '../../etc']) {
    const refused = await desk.send('POST', '/polls', ownersPoll(garden, { attachments: [file] }));
    expect([refused.status, place(refused)]).toEqual([422, '/attachments']);
  }
});

test('the scan of a paper shows a choice: only the two who read that paper can open it, and whoever inspects, for a day', async () => {
  const desk = await open();
  const scan = await bring(workers[0]!);
  const paper = { elector: await electorOf(desk.id, 'an'), choices: { lift: 'yes' }, receivedAt: garden.clock.now() };
  const enter = (more: object, teller: number) =>
    desk.send('POST', `/polls/${desk.id}/papers`, { ...paper, ...more }, teller);
  const foreign = await enter({ scan }, 1);
  expect([foreign.status, place(foreign)]).toEqual([422, '/scan']);
  expect((await enter({ scan }, 0)).body.state).toBe('once');
  expect((await enter({ scan }, 0)).body.state).toBe('once');
  expect([await opened(scan, workers[0]), await opened(scan, workers[1])]).toEqual([200, 404]);
  const papersFor = async (teller: number) =>
    (await desk.send('GET', `/polls/${desk.id}/desk`, undefined, teller)).body.papers;
  expect(await papersFor(1)).toMatchObject([{ scanned: true, scans: [] }]);
  expect((await enter({}, 1)).body.state).toBe('entered');
  expect(await papersFor(1)).toMatchObject([{ scans: [scan], state: 'entered' }]);
  await desk.post();
  workers = [await garden.signIn('worker', 0), await garden.signIn('worker', 1)];
  expect([
    await opened(scan, workers[0]),
    await opened(scan, workers[1]),
    await opened(scan, voters.token('bo')),
  ]).toEqual([200, 200, 404]);
  const inspect = { reason: '核对纸质票' };
  const inspected = await call(garden, 'POST', `/polls/${desk.id}/inspections`, {
    as: voters.token('bo'),
    body: inspect,
  });
  const found = inspected.body.openings.filter(({ scans }: { scans: string[] }) => scans.length > 0);
  expect(found).toMatchObject([{ scans: [scan] }]);
  expect([await opened(scan, voters.token('bo')), await opened(scan, voters.token('cy'))]).toEqual([200, 404]);
  garden.clock.advance(86_400_000 + 1);
  expect([await opened(scan, voters.token('bo')), await opened(scan, await garden.signIn('worker', 1))]).toEqual([
    404, 200,
  ]);
});

test('the committee that convenes opens what comes with a challenge, and learns whom it may ask to count', async () => {
  const desk = await open();
  await desk.post();
  const photo = await bring(voters.token('bo'));
  const challenge = { kind: 'count', text: '请核对', files: [photo] };
  await call(garden, 'POST', `/polls/${desk.id}/challenges`, { as: voters.token('bo'), body: challenge });
  const { database } = await garden.juyi.communities.open('garden');
  const role = { role: 'ownersCommittee', place: '', starts: garden.clock.now(), ends: null } as const;
  const cy = voters.id('cy');
  expect(await opened(photo, voters.token('cy'))).toBe(403);
  await database.commit([peopleStore.addRole({ id: 'committee of cy', person: cy, ...role })]);
  expect([await opened(photo, voters.token('cy')), await opened(photo, voters.token('di'))]).toEqual([200, 403]);
  const { body } = await call(garden, 'GET', '/me/polls/tellers', { as: voters.token('cy') });
  const { person } = (await call(garden, 'GET', '/session', { as: await garden.signIn('worker') })).body;
  expect(body.items.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([cy, person.id]));
  expect(body.items.map(({ id }: { id: string }) => id)).not.toContain(voters.id('di'));
});

test('a mandate, a proof of delivery and what comes with a challenge are for the desk’s eyes', async () => {
  const desk = await open();
  const elector = await electorOf(desk.id, 'an');
  const [mandate, proof, photo] = [await bring(workers[0]!), await bring(workers[0]!), await bring(voters.token('bo'))];
  const proxy = { elector, agent: voters.id('bo'), document: mandate };
  expect((await desk.send('POST', `/polls/${desk.id}/proxies`, proxy)).status).toBe(201);
  const units = ['1-100', '1-101'].map((unit) => ({ unit, channel: 'hand', proven: true, warned: true, proof }));
  const deliver = () => desk.send('PUT', `/polls/${desk.id}/deliveries`, { deliveries: units });
  expect([(await deliver()).status, (await deliver()).status]).toEqual([200, 200]);
  await desk.post();
  workers = [await garden.signIn('worker', 0), await garden.signIn('worker', 1)];
  const raise = (as: string, files: string[]) =>
    call(garden, 'POST', `/polls/${desk.id}/challenges`, { as, body: { kind: 'count', text: '请核对', files } });
  expect(place(await raise(voters.token('cy'), [photo]))).toBe('/files');
  expect((await raise(voters.token('bo'), [photo])).status).toBe(201);
  const { challenges } = (await desk.send('GET', `/polls/${desk.id}/desk`)).body;
  expect(challenges).toMatchObject([{ files: [photo], answer: null }]);
  for (const file of [mandate, proof, photo]) {
    expect([await opened(file, workers[1]), await opened(file, voters.token('cy')), await opened(file)]).toEqual([
      200, 403, 401,
    ]);
  }
});
