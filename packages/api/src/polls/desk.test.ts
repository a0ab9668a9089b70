import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, cast, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

let garden: TestCommunity;
let voters: Voters;

const homes = Array.from({ length: 9 }, (_, n) => `u${n}`);
const estate = homes.map((owner, n) => ({ label: `1-10${n}`, area: 10_000, owners: [owner] }));
const DAY = 86_400_000;

beforeEach(async () => {
  garden = await createTestCommunity();
  voters = await putVoters(garden, estate);
});
afterEach(() => garden.close());

const open = async (changes: object = {}, item: object = {}) =>
  (await Convener.begin(garden)).open(ownersPoll(garden, changes, item), await freeze(garden));
const vote = (poll: string, home: string, lift = 'yes') => cast(garden, poll, voters.token(home), { lift });
const electorOf = async (poll: string, home: string): Promise<string> =>
  (await call(garden, 'GET', `/polls/${poll}/mine`, { as: voters.token(home) })).body.electors[0].elector;
const close = async (desk: Convener) =>
  garden.clock.set((await desk.send('GET', `/polls/${desk.id}`)).body.closesAt + 1000);

test('a notice 16 days ahead passes, 15 is warned of and written down, 14 is refused', async () => {
  const noticed = async (days: number) => {
    const desk = await Convener.begin(garden);
    const opensAt = garden.clock.now() + days * DAY;
    await desk.compose(ownersPoll(garden, { opensAt, closesAt: opensAt + DAY }));
    await desk.on('rollPosted');
    await desk.on('rollFrozen', { snapshot: await freeze(garden) });
    return desk.move('noticed', { reason: '台风将至' });
  };
  const codes = (reply: { body: { warnings: { code: string }[] } }) => reply.body.warnings.map(({ code }) => code);
  expect(codes(await noticed(16))).toEqual([]);
  expect(codes(await noticed(15))).toEqual(['NOTICE_DOUBT']);
  expect((await noticed(14)).body.code).toBe('NOTICE_TOO_LATE');
  const { database } = await garden.juyi.communities.open('garden');
  const { rows } = await database.client.execute("select body from events where kind = 'poll.noticed' order by seq");
  expect(JSON.parse(String(rows[1]!.body))).toEqual({ reason: '台风将至', warnings: ['NOTICE_DOUBT'] });
});

test('two tellers read each paper; where they differ it waits, and a paper after an online ballot is listed', async () => {
  const desk = await open();
  const [e0, e1] = [await electorOf(desk.id, 'u0'), await electorOf(desk.id, 'u1')];
  const enter = (elector: string, lift: string, teller = 0) =>
    desk.send(
      'POST',
      `/polls/${desk.id}/papers`,
      { elector, choices: { lift }, receivedAt: garden.clock.now() },
      teller,
    );
  expect((await enter(e0, 'yes')).body).toMatchObject({ state: 'once', receipt: null });
  expect((await enter(e0, 'no', 1)).body).toMatchObject({ state: 'differs', differs: ['lift'] });
  const { papers } = (await desk.send('GET', `/polls/${desk.id}/desk`)).body;
  expect(papers).toMatchObject([{ label: '1-100', state: 'differs', differs: ['lift'], entries: 2 }]);
  const settled = await enter(e0, 'yes', 1);
  expect(settled.body).toMatchObject({ state: 'entered', differs: [] });
  expect((await call(garden, 'GET', `/receipts/${settled.body.receipt}`)).body).toEqual({ counted: true });

  await vote(desk.id, 'u1', 'no');
  garden.clock.advance(1000);
  await enter(e1, 'yes');
  expect((await enter(e1, 'yes', 1)).body).toMatchObject({ state: 'conflict', receipt: null });
  const { body } = await desk.post();
  expect(body.items[0].marks).toMatchObject({ yes: { heads: 1 }, no: { heads: 1 } });
});

test('a poll is counted by two different people, and what stands in the box is seen by nobody before the board', async () => {
  const desk = await open();
  for (const home of homes.slice(0, 7)) await vote(desk.id, home, home === 'u6' ? 'no' : 'yes');
  expect((await desk.move('counted')).body.code).toBe('POLL_TRANSITION');
  await close(desk);
  expect((await desk.move('counted')).body).toMatchObject({ state: 'closed', signatures: 1 });
  expect((await desk.move('counted')).body.code).toBe('SECOND_TELLER');
  const { database } = await garden.juyi.communities.open('garden');
  await expect(database.commit([{ sql: "UPDATE polls SET state = 'counted'", args: [] }])).rejects.toThrow(
    'SECOND_TELLER',
  );
  expect((await desk.move('counted', {}, 1)).body).toMatchObject({ state: 'counted', signatures: 2 });
  expect((await desk.send('GET', `/polls/${desk.id}/result`)).body.code).toBe('RESULT_NOT_POSTED');
  await desk.on('resultPosted');
  const { body } = await desk.send('GET', `/polls/${desk.id}/result`);
  expect(body).toMatchObject({ version: 1, base: { heads: 9 }, turnout: { heads: 7 }, items: [{ outcome: 'passed' }] });
  expect(body.items[0].trace[0]['zh-CN']).toMatch(/9/);
});

test('two accounts that turned out to be one person are one teller', async () => {
  const desk = await open();
  await close(desk);
  await desk.move('counted');
  const { database } = await garden.juyi.communities.open('garden');
  const [gone, kept] = await Promise.all(
    [0, 1].map(async (n) => (await call(garden, 'GET', '/me', { as: await garden.signIn('worker', n) })).body.id),
  );
  await database.commit([{ sql: 'insert into merges (gone, kept, at) values (?, ?, 1)', args: [gone, kept] }]);
  expect((await desk.move('counted', {}, 1)).body.code).toBe('SECOND_TELLER');
});

test('two who sign at the same moment are both taken', async () => {
  const desk = await open();
  await close(desk);
  const replies = await Promise.all([0, 1].map((teller) => desk.move('counted', {}, teller)));
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  expect(replies.map(({ body }) => body.state).sort()).toEqual(['closed', 'counted']);
  expect((await desk.move('counted', {}, 2)).body.code).toBe('POLL_TRANSITION');
});

test('a count whose two accounts turn out to be one person becomes final with a third signature, by whoever counts the same again', async () => {
  const desk = await open();
  await vote(desk.id, 'u0', 'yes');
  await desk.post();
  const { database } = await garden.juyi.communities.open('garden');
  const [gone, kept] = await Promise.all(
    [0, 1].map(async (n) => (await call(garden, 'GET', '/me', { as: await garden.signIn('worker', n) })).body.id),
  );
  expect((await desk.move('counted', {}, 2)).body.code).toBe('POLL_TRANSITION');
  await database.commit([{ sql: 'insert into merges (gone, kept, at) values (?, ?, 1)', args: [gone, kept] }]);
  garden.clock.advance(10 * DAY);
  const third = { as: await garden.signIn('worker', 2) };
  const move = (to: string, as = third.as) =>
    call(garden, 'POST', `/polls/${desk.id}/transitions`, { as, body: { to } });
  expect((await move('final')).body.code).toBe('THIRD_SIGNATURE');
  await expect(database.commit([{ sql: "UPDATE polls SET state = 'final'", args: [] }])).rejects.toThrow(
    'THIRD_SIGNATURE',
  );
  expect((await move('counted', await garden.signIn('worker', 1))).body.code).toBe('SECOND_TELLER');
  expect((await move('counted')).body).toMatchObject({ state: 'resultPosted', signatures: 2 });
  expect((await move('final')).body.state).toBe('final');
});

test('a forged ballot proved after the close is voided, and the second result stands beside the first', async () => {
  const desk = await open();
  for (const home of homes.slice(0, 6)) await vote(desk.id, home, home < 'u4' ? 'yes' : 'no');
  const { body: first } = await desk.post();
  expect(first.items[0]).toMatchObject({ outcome: 'passed', part: { heads: 6 } });
  const elector = await electorOf(desk.id, 'u0');
  const body = { kind: 'forged', elector, text: '有人用我的手机投了票' };
  const raised = await call(garden, 'POST', `/polls/${desk.id}/challenges`, { as: voters.token('u0'), body });
  const answer = { state: 'upheld', answer: '经核实，该票并非业主本人所投，作废。' };
  const answered = await desk.send('PUT', `/polls/${desk.id}/challenges/${raised.body.id}`, answer, 2);
  expect(answered.body).toEqual({ state: 'upheld', resultVersion: 2 });
  const { body: second } = await desk.send('GET', `/polls/${desk.id}/result`);
  expect(second).toMatchObject({ version: 2, reason: answer.answer, versions: [{ version: 1 }, { version: 2 }] });
  expect(second.postedUntil).not.toBeNull();
  expect(second.items[0]).toMatchObject({ outcome: 'failed', part: { heads: 5 }, invalid: { heads: 1 } });
  const { body: before } = await desk.send('GET', `/polls/${desk.id}/result?version=1`);
  expect(before).toMatchObject({ version: 1, postedUntil: null, items: [{ outcome: 'passed' }] });
  expect(second.challenges).toMatchObject([{ kind: 'forged', state: 'upheld' }]);
  expect(JSON.stringify(second)).not.toContain('手机');
});

test('silence counts by an adopted rule where delivery is proven, and no more once the delivery is disputed', async () => {
  const adopted = { silence: { text: '已送达未表态的从多数', adoptedOn: '2025-06-01' } };
  const desk = await open({ adopted });
  for (const home of homes.slice(0, 4)) await vote(desk.id, home);
  const deliveries = homes.map((_, n) => ({ unit: `1-10${n}`, channel: 'hand', proven: n < 6, warned: true }));
  const recorded = await desk.send('PUT', `/polls/${desk.id}/deliveries`, { deliveries });
  expect(recorded.body).toEqual({ units: 9, delivered: 6 });
  const { body: first } = await desk.post();
  expect(first.items[0]).toMatchObject({ outcome: 'passed', marks: { yes: { heads: 4 }, silent: { heads: 2 } } });
  const body = { kind: 'delivery', elector: await electorOf(desk.id, 'u5'), text: '我没有收到表决票' };
  const raised = await call(garden, 'POST', `/polls/${desk.id}/challenges`, { as: voters.token('u5'), body });
  const answer = { state: 'upheld', answer: '送达回执上不是业主签名。' };
  await desk.send('PUT', `/polls/${desk.id}/challenges/${raised.body.id}`, answer, 2);
  const { body: second } = await desk.send('GET', `/polls/${desk.id}/result`);
  expect(second.items[0]).toMatchObject({ outcome: 'failed', marks: { yes: { heads: 4 }, silent: { heads: 1 } } });
});

test('a secret committee election runs on paper, and the count that two tellers agree on is the result', async () => {
  const people = ['安', '柏', '陈'].map((name, n) => ({ id: `c${n}`, name: { 'zh-CN': name, en: name } }));
  const item = { rule: 'committee-election', seats: 3, options: people, params: { minimum: 3 } };
  const secret = { channels: ['paper'] };
  const desk = await open(secret, item);
  await close(desk);
  const count = (heads: number) => ({
    counts: { lift: [{ choice: ['c0', 'c1', 'c2'], heads, area: heads * 10_000 }] },
    invalid: { heads: 1, area: 10_000 },
  });
  const enter = (heads: number, teller: number) =>
    desk.send('PUT', `/polls/${desk.id}/paper-count`, count(heads), teller);
  expect((await enter(7, 0)).body).toEqual({ state: 'once', differs: [] });
  expect((await enter(6, 1)).body).toEqual({ state: 'differs', differs: ['lift'] });
  expect((await desk.move('counted')).body.code).toBe('COUNT_MISSING');
  expect((await enter(7, 1)).body).toEqual({ state: 'entered', differs: [] });
  const { body } = await desk.post();
  expect(body.items[0]).toMatchObject({ outcome: 'passed', winners: ['c0', 'c1', 'c2'], part: { heads: 7 } });
});

test('the committee meets by those who hold the office when its roll is settled, and a council too', async () => {
  const desk = await Convener.begin(garden);
  const motion = {
    id: 'shed',
    title: { 'zh-CN': '车棚', en: 'Bike shed' },
    rule: 'motion',
    params: { quorum: [1, 2] },
  };
  const council = { kind: 'council', effect: 'binding', franchise: { electors: 'persons' }, items: [motion] };
  await desk.open(ownersPoll(garden, council));
  for (const n of [0, 1]) {
    const as = await garden.signIn('councilMember', n);
    expect((await cast(garden, desk.id, as, { shed: n === 0 ? 'yes' : 'abstain' })).status).toBe(200);
  }
  const { body } = await desk.post();
  expect(body.items[0]).toMatchObject({ outcome: 'passed', part: { heads: 2 }, abstained: { heads: 1 } });
});

test('what a decision costs is reckoned for the notice and for each home from the amount and the roll', async () => {
  const cost = { 'zh-CN': '从维修资金里出。', en: 'From the maintenance fund.' };
  const desk = await open({ cost, charge: { total: 9_000_000, by: 'area' } });
  const { body } = await call(garden, 'GET', `/polls/${desk.id}`);
  expect(body.cost['zh-CN']).toBe(
    '从维修资金里出。\n共需 90,000\u00a0元，按专有部分面积分摊。每平方米 100\u00a0元，100 平方米的房子 10,000\u00a0元。',
  );
  const mine = await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: voters.token('u0') });
  expect(mine.body.electors[0].share).toBe(1_000_000);
  for (const total of [0, -5, 0.5, 1e15, '5']) {
    const refused = await desk.send('POST', '/polls', ownersPoll(garden, { charge: { total, by: 'area' } }));
    expect(refused.body.errors).toMatchObject([{ pointer: '/charge/total' }]);
  }
});

test('a poll that is put off while voting goes on keeps its ballots, once, and tells why', async () => {
  const desk = await open();
  await vote(desk.id, 'u0');
  const { closesAt, opensAt } = (await desk.send('GET', `/polls/${desk.id}`)).body;
  expect((await desk.move('postponed', { closesAt: closesAt + 15 * DAY })).body.errors).toEqual([
    { pointer: '/reason', code: 'required' },
  ]);
  await desk.on('postponed', { reason: '参与面积还差一点', opensAt: opensAt - DAY, closesAt: closesAt + 15 * DAY });
  const { body } = await desk.send('GET', `/polls/${desk.id}`);
  expect(body).toMatchObject({ state: 'open', opensAt, closesAt: closesAt + 15 * DAY, reason: '参与面积还差一点' });
  expect((await vote(desk.id, 'u0', 'no')).body.code).toBe('CHANGE_LIMIT');
  garden.clock.set(closesAt + DAY);
  expect((await vote(desk.id, 'u1')).status).toBe(200);
  expect((await desk.move('postponed', { reason: '再延', closesAt: closesAt + 30 * DAY })).body.code).toBe(
    'POSTPONED_ONCE',
  );
});

test('a result that is revoked says why, in the list too', async () => {
  const desk = await open();
  await desk.post();
  expect((await desk.move('revoked')).body.errors).toEqual([{ pointer: '/reason', code: 'required' }]);
  await desk.on('revoked', { reason: '法院判决' });
  const listed = (await desk.send('GET', '/polls?state=revoked')).body.items;
  expect(listed).toMatchObject([{ id: desk.id, reason: '法院判决' }]);
  expect((await desk.send('GET', `/polls/${desk.id}/result`)).body.postedUntil).toBeNull();
});
