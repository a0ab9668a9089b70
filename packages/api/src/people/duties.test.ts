import { type CallOptions, call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, freeze, ownersPoll } from '../polls/testing/voters.ts';
import { estateRoll, putEstate } from '../roll/testing/estate.ts';

let garden: TestCommunity;
let worker: string;
let colleague: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  [worker, colleague] = [await garden.signIn('worker', 0), await garden.signIn('worker', 1)];
});
afterEach(() => garden.close());

function send(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
  return call(garden, method, path, options);
}

/** The worker owns a home here as well. */
async function ownHome(): Promise<void> {
  const member = await putEstate(garden, [{ label: '1-101', area: 8000, owners: ['林梅'] }]);
  const { body } = await send('GET', '/session', { as: worker });
  const { database } = await garden.juyi.communities.open('garden');
  await database.client.execute(`update members set person = '${body.person.id}' where id = '${member('林梅')}'`);
}

/** Tried by the one whose own matter it is, then by somebody else. */
async function tried(act: (as: string) => Promise<Reply>, other = colleague): Promise<unknown[]> {
  const own = await act(worker);
  return [own.status, own.body.code, (await act(other)).status];
}

test('nobody answers their own challenge to a result', async () => {
  await ownHome();
  const desk = await (await Convener.begin(garden)).open(ownersPoll(garden), await freeze(garden));
  await desk.post();
  const challenge = { kind: 'count', text: '请重新计票' };
  const { body } = await send('POST', `/polls/${desk.id}/challenges`, { as: worker, body: challenge });
  const answer = { state: 'dismissed', answer: '已核对' };
  const path = `/polls/${desk.id}/challenges/${body.id}`;
  const third = await garden.signIn('worker', 2);
  expect(await tried((as) => send('PUT', path, { as, body: answer }), third)).toEqual([403, 'DUTIES_APART', 200]);
});

test('nobody who signed a count answers a challenge to it, by no account of theirs', async () => {
  await ownHome();
  const desk = await (await Convener.begin(garden)).open(ownersPoll(garden), await freeze(garden));
  await desk.post();
  const challenge = { kind: 'count', text: '请重新计票' };
  const { body } = await send('POST', `/polls/${desk.id}/challenges`, { as: worker, body: challenge });
  const tellsHasSigned = async (teller: number) =>
    (await desk.send('GET', `/polls/${desk.id}/desk`, undefined, teller)).body.signed;
  expect([await tellsHasSigned(1), await tellsHasSigned(2)]).toEqual([true, false]);
  const path = `/polls/${desk.id}/challenges/${body.id}`;
  const answer = { state: 'dismissed', answer: '已核对' };
  const [second, another, third] = await Promise.all(
    [1, 2, 3].map(async (n) => {
      const as = await garden.signIn('worker', n);
      return { as, id: (await send('GET', '/session', { as })).body.person.id as string };
    }),
  );
  const { database } = await garden.juyi.communities.open('garden');
  await database.client.execute(`insert into merges (gone, kept, at) values ('${second!.id}', '${another!.id}', 1)`);
  const refused = await send('PUT', path, { as: another!.as, body: answer });
  expect([refused.status, refused.body.code]).toEqual([403, 'DUTIES_APART']);
  expect((await send('PUT', path, { as: third!.as, body: answer })).status).toBe(200);
});

test('nobody answers their own objection to a roll', async () => {
  await ownHome();
  const posted = await send('POST', `/rolls/${estateRoll}/postings`, { as: colleague, body: { purpose: '选举' } });
  const objection = { text: '面积不对' };
  const { body } = await send('POST', `/postings/${posted.body.id}/objections`, { as: worker, body: objection });
  const answer = { state: 'rejected', answer: '已核对' };
  expect(await tried((as) => send('PUT', `/objections/${body.id}/answer`, { as, body: answer }))).toEqual([
    403,
    'DUTIES_APART',
    200,
  ]);
});

test('nobody decides whether their own proposal is taken up', async () => {
  const { body } = await send('POST', '/proposals', { as: worker, body: { title: '路灯', body: '不亮了' } });
  const step = { to: 'admitted', version: body.version };
  const path = `/proposals/${body.id}/transitions`;
  expect(await tried((as) => send('POST', path, { as, body: step }))).toEqual([403, 'DUTIES_APART', 200]);
});

test('nobody moderates their own comment', async () => {
  const proposal = await send('POST', '/proposals', { as: colleague, body: { title: '路灯', body: '不亮了' } });
  const said = { subject: { kind: 'proposal', id: proposal.body.id }, body: '说得对' };
  const { body } = await send('POST', '/comments', { as: worker, body: said });
  const hide = { act: 'hide', reason: 'insult' };
  const path = `/comments/${body.id}/moderation`;
  expect((await tried((as) => send('POST', path, { as, body: hide })))[1]).toBe('SAME_MODERATOR');
});

test('nobody confirms a home of their own', async () => {
  await ownHome();
  const claim = { unit: '1-101', capacity: 'owner' };
  const { body } = await send('POST', '/me/claims', { as: worker, body: claim });
  const { items } = (await send('GET', '/claims', { as: colleague })).body;
  const confirm = { decision: 'confirm', member: items[0].roll[0].member, version: 1 };
  expect(await tried((as) => send('POST', `/claims/${body.id}/decision`, { as, body: confirm }))).toEqual([
    403,
    'DUTIES_APART',
    200,
  ]);
});
