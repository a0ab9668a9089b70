import { call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { signInBy } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, freeze, ownersPoll } from '../polls/testing/voters.ts';
import { sealMember } from '../roll/member.ts';
import { putEstate } from '../roll/testing/estate.ts';

let garden: TestCommunity;
let member: (name: string) => string;
let worker: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  worker = await garden.signIn('worker');
  const home = { label: '3-501', area: 8850, owners: ['林梅', '林小宝'], living: ['林梅'], minors: ['林小宝'] };
  member = await putEstate(garden, [home]);
});
afterEach(() => garden.close());

const send = (method: string, path: string, as: string, body?: object): Promise<Reply> =>
  call(garden, method, path, { as, ...(body && { body }) });

async function run(sql: string, ...args: string[]): Promise<void> {
  const { database } = await garden.juyi.communities.open('garden');
  await database.commit([{ sql, args }]);
}

/** The roll says who the guardian is. */
const enterGuardian = () => run('update members set guardian = ? where id = ?', member('林梅'), member('林小宝'));

/** Somebody claims the home and a worker says who of the roll they are. */
async function claim(token: string, name: string): Promise<Reply> {
  const { items } = (await send('GET', '/me/claims', token)).body;
  const open = items.find(({ state }: { state: string }) => state === 'open');
  const { id } = open ?? (await send('POST', '/me/claims', token, { unit: '3-501', capacity: 'owner' })).body;
  return send('POST', `/claims/${id}/decision`, worker, { decision: 'confirm', member: member(name), version: 1 });
}

test('a child is joined to the roll only once the guardian is here; the guardian consents, and nobody else', async () => {
  const child = await signInBy(garden, 'bao@example.org');
  expect((await claim(child.token, '林小宝')).body.code).toBe('GUARDIAN_REQUIRED');
  await enterGuardian();
  expect((await claim(child.token, '林小宝')).body.code).toBe('GUARDIAN_REQUIRED');
  const assist = { member: member('林小宝'), name: '林小宝', reason: '没有手机' };
  expect((await send('POST', '/assisted', worker, assist)).body.code).toBe('GUARDIAN_REQUIRED');

  const mother = await signInBy(garden, 'lin@example.org');
  expect((await claim(mother.token, '林梅')).status).toBe(200);
  expect((await claim(child.token, '林小宝')).status).toBe(200);

  const consent = (as: string, more = {}) => send('PUT', '/me/consents/publish', as, { version: 1, ...more });
  const forChild = { child: child.personId };
  expect((await consent(child.token)).body.code).toBe('GUARDIAN_REQUIRED');
  expect((await consent(await garden.signIn('resident'), forChild)).body.code).toBe('GUARDIAN_REQUIRED');
  expect((await consent(mother.token, forChild)).status).toBe(200);
  const { items } = (await send('GET', '/me/consents', child.token)).body;
  expect(items.find(({ key }: { key: string }) => key === 'publish').state).toBe('given');
});

test('a child who owns a home reads and speaks, and answers for no elector: the guardian does', async () => {
  await enterGuardian();
  const [mother, child] = [await signInBy(garden, 'lin@example.org'), await signInBy(garden, 'bao@example.org')];
  await claim(mother.token, '林梅');
  await claim(child.token, '林小宝');
  garden.clock.advance(1000);
  const desk = await (await Convener.begin(garden)).open(ownersPoll(garden), await freeze(garden));
  const voices = async (as: string) => (await send('GET', `/polls/${desk.id}/mine`, as)).body.electors.length;
  expect([await voices(mother.token), await voices(child.token)]).toEqual([1, 0]);
  const proposal = await send('POST', '/proposals', mother.token, { title: '滑梯', body: '松了' });
  const said = { subject: { kind: 'proposal', id: proposal.body.id }, body: '我也这么觉得' };
  expect((await send('POST', '/comments', child.token, said)).status).toBe(201);
});

test('under eighteen one proposes and belongs to a group, and counts in no co-sign and no vote of it; from the birthday on one does', async () => {
  await enterGuardian();
  const mother = await signInBy(garden, 'lin@example.org');
  await claim(mother.token, '林梅');
  expect((await claim((await signInBy(garden, 'bao@example.org')).token, '林小宝')).status).toBe(200);
  const group = { kind: 'group', name: '球友', purpose: '打球', joining: 'open' };
  const { id: space } = (await send('POST', '/spaces', worker, group)).body;
  const child = async () => (await signInBy(garden, 'bao@example.org')).token;
  for (const as of [mother.token, await child()])
    expect((await send('PUT', `/spaces/${space}/membership`, as)).status).toBe(200);
  const own = await send('POST', '/proposals', await child(), { title: '篮筐', body: '歪了' });
  const desk = await Convener.begin(garden);
  await desk.send('POST', `/proposals/${own.body.id}/transitions`, { to: 'admitted', version: 1 });
  const cosign = async () => send('PUT', `/proposals/${own.body.id}/cosign`, await child());
  const asked = async () => {
    const hoop = { id: 'hoop', title: { 'zh-CN': '篮筐', en: 'A hoop' }, rule: 'motion' };
    const franchise = { electors: 'persons', space };
    await desk.compose(ownersPoll(garden, { kind: 'delegates', effect: 'consultative', items: [hoop], franchise }));
    await (await desk.on('rollPosted')).on('rollFrozen');
    return (await desk.send('GET', `/polls/${desk.id}`)).body.franchise.heads;
  };
  expect([(await cosign()).body.code, await asked()]).toEqual(['ADULTS_ONLY', 1]);

  const { sealing } = await garden.juyi.communities.open('garden');
  const born = { name: '林小宝', idNumber: null, phone: null, birth: '2008-01-06' };
  await run('update members set sealed = ? where id = ?', sealMember({ sealing } as never, born), member('林小宝'));
  garden.clock.set(Date.parse('2026-01-06T00:00:00+08:00'));
  await garden.juyi.tick();
  expect([(await cosign()).status, await asked()]).toEqual([200, 2]);
});

test('from fourteen on nobody need come along', async () => {
  const { sealing } = await garden.juyi.communities.open('garden');
  const born = (birth: string) =>
    sealMember({ sealing } as never, { name: '林小宝', idNumber: null, phone: null, birth });
  const child = await signInBy(garden, 'bao@example.org');
  await run('update members set sealed = ? where id = ?', born('2012-01-06'), member('林小宝'));
  expect((await claim(child.token, '林小宝')).body.code).toBe('GUARDIAN_REQUIRED');
  await run('update members set sealed = ? where id = ?', born('2012-01-05'), member('林小宝'));
  expect((await claim(child.token, '林小宝')).status).toBe(200);
});
