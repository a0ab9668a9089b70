import { type ProblemCode, problems } from '@juyi/core/problems';
import { call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { telephonePng } from '@juyi/testing/pictures';
import { addWay, codeFor, letterFor, prove, proveLetter, signInBy } from '@juyi/testing/sign-in';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commentWays } from './comments/testing/problem-ways.ts';
import { useFile } from './files/use.ts';
import { pollWays } from './polls/testing/problem-ways.ts';
import { estateRoll, putEstate } from './roll/testing/estate.ts';

let garden: TestCommunity;
let resident: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  resident = await garden.signIn('resident');
});
afterEach(() => garden.close());

const lamp = { title: '路灯', body: '坏了' };
const send = (method: string, path: string, options: object = {}) =>
  call(garden, method, path, { as: resident, ...options });
const propose = async () => (await send('POST', '/proposals', { body: lamp })).body.id as string;
const formWith = (text: string) => {
  const form = new FormData();
  form.append('file', new File([text], 'roll.csv'));
  return form;
};
const step = (id: string, body: object, as = resident) => send('POST', `/proposals/${id}/transitions`, { as, body });
const postedRoll = async () => {
  await putEstate(garden, [{ label: '1-101', area: 8850, owners: ['anna'] }]);
  const as = await garden.signIn('worker');
  const { body } = await send('POST', `/rolls/${estateRoll}/postings`, { as, body: { purpose: '换物业' } });
  return { as, posting: body.id as string };
};
const answered = async () => {
  const id = await propose();
  await send('PUT', `/proposals/${id}/answer`, { as: await garden.signIn('worker'), body: { body: '好', version: 1 } });
  return id;
};

const home = () =>
  putEstate(garden, [{ label: '3-501', area: 8850, building: '3 幢', owners: ['林梅'], living: ['林梅'] }]);
const claim = (as: string) => send('POST', '/me/claims', { as, body: { unit: '3-501', capacity: 'resident' } });
const settle = async (id: string, body: object) =>
  send('POST', `/claims/${id}/decision`, { as: await garden.signIn('worker'), body });
const appoint = async (change: object) => {
  const { body } = await send('GET', '/me');
  return send('POST', '/roles', { as: await garden.signIn('worker'), body: { person: body.id, ...change } });
};
const space = async (more: object) =>
  (
    await send('POST', '/spaces', {
      as: await garden.signIn('worker'),
      body: { name: '议事会', purpose: '议事', ...more },
    })
  ).body.id as string;
const council = () => space({ kind: 'council', joining: 'election' });

/** How to meet each problem. A code without a way to it fails the test: then it should not exist. */
const ways: Record<ProblemCode, () => Promise<Reply>> = {
  ...pollWays(() => garden),
  ...commentWays(
    () => garden,
    () => resident,
  ),
  VALIDATION: () => send('POST', '/proposals', { body: {} }),
  MALFORMED_JSON: () => send('POST', '/proposals', { raw: '{', headers: { 'content-type': 'application/json' } }),
  MEDIA_TYPE: () => send('POST', '/proposals', { raw: '{}' }),
  BODY_TOO_LARGE: () => send('POST', '/proposals', { body: lamp, headers: { 'content-length': '999999' } }),
  NOT_FOUND: () => send('GET', '/proposals/none'),
  METHOD_NOT_ALLOWED: () => send('PATCH', '/proposals'),
  UNKNOWN_COMMUNITY: () => send('GET', '/proposals?community=atlantis'),
  ORIGIN_NOT_ALLOWED: () => send('POST', '/proposals', { body: lamp, headers: { origin: 'https://evil.example' } }),
  SIGN_IN_REQUIRED: () => send('POST', '/proposals', { as: undefined, body: lamp }),
  SESSION_EXPIRED: () => send('GET', '/session', { as: 'garden.nobody' }),
  OTHER_COMMUNITY: () => send('GET', '/session?community=river'),
  TOKEN_REFUSED: () => send('POST', '/session', { as: undefined, body: { token: 'x' } }),
  LEVEL_REQUIRED: async () => send('POST', '/proposals', { as: await garden.signIn('visitor'), body: lamp }),
  ADULTS_ONLY: async () => {
    const member = await putEstate(garden, [{ label: '3-502', area: 8850, owners: ['林小宝'], minors: ['林小宝'] }]);
    const { id: person } = (await send('GET', '/me')).body;
    const { database } = await garden.juyi.communities.open('garden');
    await database.commit([{ sql: 'update members set person = ? where id = ?', args: [person, member('林小宝')] }]);
    return send('PUT', `/proposals/${await propose()}/cosign`);
  },
  ROLE_REQUIRED: async () => send('PUT', `/proposals/${await propose()}/answer`, { body: { body: 'x', version: 1 } }),
  NOT_YOURS: async () =>
    send('PATCH', `/proposals/${await propose()}`, {
      as: await garden.signIn('resident', 1),
      body: { title: 'x', version: 1 },
    }),
  STALE_VERSION: async () => send('PATCH', `/proposals/${await propose()}`, { body: { title: 'x', version: 9 } }),
  IDEMPOTENCY_KEY_REUSED: async () => {
    const headers = { 'idempotency-key': 'k' };
    await send('POST', '/proposals', { body: lamp, headers });
    return send('POST', '/proposals', { body: { ...lamp, title: '别的' }, headers });
  },
  RATE_LIMITED: async () => {
    const strict = await createTestCommunity({ rateLimit: true });
    const as = await strict.signIn('resident');
    for (let n = 0; n < 60; n++) await call(strict, 'POST', '/proposals', { as, body: lamp });
    const reply = await call(strict, 'POST', '/proposals', { as, body: lamp });
    await strict.close();
    return reply;
  },
  DATABASE_BUSY: async () => {
    const holder = createClient({ url: `file:${garden.file}` });
    const held = await holder.transaction('write');
    const reply = await send('POST', '/proposals', { body: lamp });
    await held.rollback();
    holder.close();
    return reply;
  },
  INTERNAL: async () => {
    const { database } = await garden.juyi.communities.open('garden');
    await database.client.execute('drop table answers');
    return send('GET', '/proposals/019b8a00-0000-7000-8000-000000000000');
  },
  NO_SUCH_PERSON: () => send('POST', '/demo/session', { body: { community: 'garden', role: 'worker', n: 99 } }),
  NOT_ASSISTED: async () => {
    const { database } = await garden.juyi.communities.open('garden');
    await database.client.execute(`update sessions set kind = 'assisted', officer = person`);
    garden.clock.advance(1000);
    return send('PATCH', '/me', { body: { name: '林女士' } });
  },
  WAY_NOT_OFFERED: async () => {
    const closed = await createTestCommunity({ signIn: { phone: false } });
    const reply = await call(closed, 'POST', '/sign-in/codes', { body: { way: 'phone', to: '13800138000' } });
    await closed.close();
    return reply;
  },
  CODE_WRONG: () => send('POST', '/sign-in/codes/none/proof', { body: { digits: '000000' } }),
  CODE_LOCKED: async () => {
    const { id, digits } = await codeFor(garden, 'lin@example.org');
    const wrong = digits === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n++) await prove(garden, { id, digits: wrong });
    return prove(garden, { id, digits });
  },
  WAY_TAKEN: async () => {
    const { token } = await signInBy(garden, 'lin@example.org');
    return addWay(garden, token, 'lin@example.org');
  },
  LAST_WAY: async () => {
    const { token } = await signInBy(garden, 'lin@example.org');
    const { body } = await send('GET', '/me', { as: token });
    return send('DELETE', `/me/ways/${body.ways[0].id}`, { as: token });
  },
  TWO_PEOPLE: async () => {
    const [one, other] = [await signInBy(garden, 'lin@example.org'), await signInBy(garden, '13800138000', 'phone')];
    const { database } = await garden.juyi.communities.open('garden');
    for (const { personId } of [one, other])
      await database.client.execute(
        `insert into person_facts (id, person, kind, source, member, starts) values ('${personId}', '${personId}', 'title', 'letter', '${personId}', 1)`,
      );
    const { ticket } = (await addWay(garden, one.token, '13800138000', 'phone')).body;
    return send('POST', '/me/merge', { as: one.token, body: { ticket, person: other.personId } });
  },
  PROVIDER_FAILED: async () => {
    const response = await garden.handler(new Request('http://localhost/juyi/pages/provider?code=x&state=y'));
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
  },
  LETTER_WRONG: async () => {
    const letter = await letterFor(garden, (await home())('林梅'));
    return proveLetter(garden, { ...letter, code: 'ACDE-FGHJ-KMNP' });
  },
  LETTER_LOCKED: async () => {
    const letter = await letterFor(garden, (await home())('林梅'));
    for (let n = 0; n < 10; n++) await proveLetter(garden, { ...letter, code: 'ACDE-FGHJ-KMNP' });
    return proveLetter(garden, letter);
  },
  NO_SUCH_UNIT: () => send('POST', '/me/claims', { body: { unit: '9-999', capacity: 'resident' } }),
  CLAIM_OPEN: async () => {
    await home();
    await claim(resident);
    return claim(resident);
  },
  CLAIM_SETTLED: async () => {
    const member = (await home())('林梅');
    const { id } = (await claim(resident)).body;
    await settle(id, { decision: 'confirm', member, version: 1 });
    return settle(id, { decision: 'confirm', member, version: 2 });
  },
  MEMBER_TAKEN: async () => {
    const member = (await home())('林梅');
    await settle((await claim(resident)).body.id, { decision: 'confirm', member, version: 1 });
    const other = await claim(await garden.signIn('resident', 1));
    return settle(other.body.id, { decision: 'confirm', member, version: 1 });
  },
  DUTIES_APART: async () => {
    const member = (await home())('林梅');
    const worker = await garden.signIn('worker');
    return settle((await claim(worker)).body.id, { decision: 'confirm', member, version: 1 });
  },
  ROLE_NOT_YOURS_TO_GIVE: async () => appoint({ role: 'worker' }),
  ROLE_FOR_ONESELF: async () => {
    const { body } = await send('GET', '/me', { as: await garden.signIn('worker') });
    return appoint({ person: body.id, role: 'councilMember', until: Date.parse('2027-01-01') });
  },
  ROLES_APART: async () => {
    const { database } = await garden.juyi.communities.open('garden');
    await database.client.execute(`update person_roles set role = 'supervisor' where role = 'councilMember'`);
    const { body } = await send('GET', '/me', { as: await garden.signIn('councilMember') });
    return appoint({ person: body.id, role: 'ownersCommittee', until: Date.parse('2027-01-01') });
  },
  KIOSK_RETIRED: async () => {
    const code = await codeFor(garden, 'lin@example.org');
    const headers = { 'juyi-kiosk': 'a screen that was retired' };
    return send('POST', `/sign-in/codes/${code.id}/proof`, { body: { digits: code.digits }, headers });
  },
  NAME_DIFFERS: async () => {
    const body = { member: (await home())('林梅'), name: '王刚', reason: '没有手机' };
    return send('POST', '/assisted', { as: await garden.signIn('worker'), body });
  },
  PROPOSAL_LOCKED: async () => send('PATCH', `/proposals/${await answered()}`, { body: { title: 'x', version: 2 } }),
  PROPOSAL_TRANSITION: async () =>
    send('POST', `/proposals/${await answered()}/transitions`, { body: { to: 'withdrawn', version: 2 } }),
  COSIGN_CLOSED: async () => send('PUT', `/proposals/${await answered()}/cosign`),
  OWNERS_ONLY: async () => {
    await home();
    const { id } = (await send('POST', '/proposals', { body: { ...lamp, target: 'ownersMeeting' } })).body;
    return send('PUT', `/proposals/${id}/cosign`);
  },
  COSIGN_REQUIRED: async () => {
    const id = await propose();
    await step(id, { to: 'withdrawn', version: 1 });
    return step(id, { to: 'qualified', version: 2 }, await garden.signIn('resident', 1));
  },
  CHANGE_FIRST: async () => {
    const id = await propose();
    await step(id, { to: 'admitted', version: 1 }, await garden.signIn('worker'));
    garden.clock.advance(31 * 86_400_000);
    await garden.juyi.tick();
    return step(id, { to: 'submitted', version: 3 }, await garden.signIn('resident'));
  },
  OVERTURN_GIVEN: async () => {
    const id = await propose();
    await step(id, { to: 'rejected', reasonClass: 'duplicate', version: 1 }, await garden.signIn('worker'));
    const member = await garden.signIn('councilMember');
    await step(id, { to: 'admitted', version: 2 }, member);
    return step(id, { to: 'admitted', version: 3 }, member);
  },
  MERGE_OPEN: async () => {
    const [id, into] = [await propose(), await propose()];
    const as = await garden.signIn('worker');
    await send('POST', `/proposals/${id}/merge`, { as, body: { into, version: 1 } });
    return send('POST', `/proposals/${id}/merge`, { as, body: { into, version: 2 } });
  },
  NO_MERGE: async () => send('PUT', `/proposals/${await propose()}/merge`),
  AMENDMENT_DECIDED: async () => {
    const id = await propose();
    const { body } = await send('POST', `/proposals/${id}/amendments`, { body: { part: 'title', wording: '两盏灯' } });
    const decline = { to: 'declined', reason: '只有一盏', version: 1 };
    await send('POST', `/amendments/${body.id}/transitions`, { body: decline });
    return send('POST', `/amendments/${body.id}/transitions`, { body: decline });
  },
  PLEDGE_ENDED: async () => {
    const as = await garden.signIn('worker');
    const promise = { what: '换灯', who: '物业', due: 0 };
    const { body } = await send('POST', `/proposals/${await answered()}/pledges`, { as, body: promise });
    await send('POST', `/pledges/${body.id}/transitions`, { as, body: { to: 'kept' } });
    return send('POST', `/pledges/${body.id}/updates`, { as, body: { body: '又坏了' } });
  },
  GATE_CLOSED: async () =>
    send('POST', `/proposals/${await propose()}/gates`, {
      as: await garden.signIn('worker'),
      body: { gate: 'branchProposed', version: 1 },
    }),
  REVIEW_FAILED: async () => {
    const id = (await send('POST', '/proposals', { body: { ...lamp, byGates: true } })).body.id;
    const as = await garden.signIn('worker');
    const pass = (body: object) => send('POST', `/proposals/${id}/gates`, { as, body });
    await pass({ gate: 'branchProposed', version: 1 });
    await pass({ gate: 'committeesDiscussed', version: 2 });
    return pass({ gate: 'membersReviewed', version: 3, figures: { members: 60, present: 40, agreed: 29 } });
  },
  ANSWER_REQUIRED: async () =>
    send('POST', `/proposals/${await propose()}/transitions`, {
      as: await garden.signIn('worker'),
      body: { to: 'answered', version: 1 },
    }),
  FILE_EXPECTED: async () => send('POST', '/rolls/import', { as: await garden.signIn('worker'), body: {} }),
  FILE_TOO_LARGE: async () =>
    send('POST', '/rolls/import', {
      as: await garden.signIn('worker'),
      raw: formWith('房号,面积'),
      headers: { 'content-length': '200000000' },
    }),
  ROLL_FILE_UNREADABLE: async () =>
    send('POST', '/rolls/import', { as: await garden.signIn('worker'), raw: formWith('PK\u0003\u0004 broken') }),
  ROLL_ROWS_FAULTY: async () =>
    send('POST', '/rolls/import', { as: await garden.signIn('worker'), raw: formWith('房号,面积\n101,-5\n') }),
  ROLL_STILL_POSTED: async () => {
    const { as } = await postedRoll();
    return send('POST', `/rolls/${estateRoll}/freeze`, { as, body: { purpose: '换物业' } });
  },
  OBJECTIONS_OPEN: async () => {
    const { posting } = await postedRoll();
    await send('POST', `/postings/${posting}/objections`, { body: { text: '面积不对' } });
    garden.clock.advance(9 * 86_400_000);
    const as = await garden.signIn('worker');
    return send('POST', `/rolls/${estateRoll}/freeze`, { as, body: { purpose: '换物业' } });
  },
  POSTING_CLOSED: async () => {
    const { posting } = await postedRoll();
    garden.clock.advance(9 * 86_400_000);
    return send('POST', `/postings/${posting}/objections`, { body: { text: '面积不对' } });
  },
  OBJECTION_ANSWERED: async () => {
    const { as, posting } = await postedRoll();
    const { id } = (await send('POST', `/postings/${posting}/objections`, { body: { text: '面积不对' } })).body;
    const body = { state: 'upheld', answer: '已改正' };
    await send('PUT', `/objections/${id}/answer`, { as, body });
    return send('PUT', `/objections/${id}/answer`, { as, body });
  },
  ROLL_EMPTY: async () => {
    await putEstate(garden, []);
    const as = await garden.signIn('worker');
    return send('POST', `/rolls/${estateRoll}/freeze`, { as, body: { purpose: '换物业' } });
  },
  FILE_KIND: () => send('POST', '/files', { file: new File(['<svg/>'], 'a.png') }),
  FILE_DAMAGED: () => send('POST', '/files', { file: new File([telephonePng().slice(0, 40)], 'a.png') }),
  FILE_IN_USE: async () => {
    const file = (await send('POST', '/files', { file: new File([telephonePng()], 'a.png') })).body.id;
    const { database } = await garden.juyi.communities.open('garden');
    const { rows } = await database.client.execute('select owner from files');
    const by = String(rows[0]!.owner);
    await database.commit([useFile({ file, kind: 'proposal', subject: 'p', audience: 'everyone', by })]);
    return send('DELETE', `/files/${file}`);
  },
  TICKET_USED: async () => {
    const { body } = await send('POST', '/files', { file: new File([telephonePng()], 'a.png') });
    return send('GET', `/files/${body.id}?ticket=used`);
  },
  CONSENT_OUTDATED: () => send('PUT', '/me/consents/share', { body: { version: 9 } }),
  GUARDIAN_REQUIRED: () =>
    send('PUT', '/me/consents/share', { body: { version: 1, child: '019b8a00-0000-7000-8000-000000000000' } }),
  SPACE_BY_ELECTION: async () => send('PUT', `/spaces/${await council()}/membership`),
  SPACE_FULL: async () => {
    const id = await space({ kind: 'group', joining: 'open', seats: 1 });
    await send('PUT', `/spaces/${id}/membership`);
    return send('PUT', `/spaces/${id}/membership`, { as: await garden.signIn('resident', 1) });
  },
  SPACE_JOINING: async () =>
    send('POST', '/spaces', {
      as: await garden.signIn('worker'),
      body: { kind: 'council', name: '议事会', purpose: '议事', joining: 'open' },
    }),
  ALREADY_MEMBER: async () => {
    const [as, id] = [await garden.signIn('worker'), await council()];
    const body = { person: (await send('GET', '/session')).body.person.id };
    await send('POST', `/spaces/${id}/members`, { as, body });
    return send('POST', `/spaces/${id}/members`, { as, body });
  },
};

test.each(Object.entries(ways))(
  '%s tells what happened and what to do, in the reader’s language',
  async (code, meet) => {
    const reply = await meet();
    const { status, title, advice } = problems[code as ProblemCode];
    expect(reply.body).toMatchObject({
      code,
      status,
      title: title['zh-CN'],
      detail: advice['zh-CN'],
      type: `/juyi/problems#${code}`,
    });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(reply.headers.get('x-request-id')).toBe(reply.body.requestId);
  },
  20_000,
);

test('every problem has a way to it', () => {
  expect(Object.keys(ways).sort()).toEqual(Object.keys(problems).sort());
});
