import { operations } from '@juyi/core/contract';
import { call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { telephonePng } from '@juyi/testing/pictures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commentCases } from './comments/testing/role-cases.ts';
import { newsCases } from './delivery/testing/role-cases.ts';
import { fileCases } from './files/testing/role-cases.ts';
import { type Caller, callers, open, type RoleCase, toldTo } from './http/testing/role-case.ts';
import { peopleStore } from './people/store.ts';
import { peopleCases } from './people/testing/role-cases.ts';
import { bringScan, furnishPolls, type Polls, pollCases, runningSecrets } from './polls/testing/role-cases.ts';
import { privacyCases } from './privacy/testing/role-cases.ts';
import { type Places as ProposalPlaces, putProposals } from './proposals/testing/places.ts';
import { proposalCases } from './proposals/testing/role-cases.ts';
import { putEstate } from './roll/testing/estate.ts';
import { furnishRoll, type RollPlaces, rollCases } from './roll/testing/role-cases.ts';
import { spaceCases } from './spaces/testing/role-cases.ts';

type Case = RoleCase<Places>;

interface Places extends ProposalPlaces {
  file: string;
  group: string;
  /** A comment on `gathering`. */
  comment: string;
  /** A comment that a moderator has hidden. */
  hidden: string;
}

const picture = new File([telephonePng()], 'a.png');

/** Every operation and what each caller is told. A missing or superfluous line fails. */
const table: Readonly<Record<string, Case>> = {
  'session.read': { path: () => '/session', expected: open },
  'session.exchange': {
    path: () => '/session',
    body: { token: 'x' },
    expected: [401, 401, 401, 401, 401, 401, 401, 403, 401],
  },
  'session.end': { path: () => '/session', expected: [401, 204, 204, 204, 204, 204, 204, 403, 401] },
  ...peopleCases,
  'demo.session': {
    path: () => '/demo/session',
    body: { role: 'resident', n: 0 },
    expected: [201, 201, 201, 201, 201, 201, 201, 403, 401],
  },
  'demo.clock': {
    path: () => '/demo/clock',
    body: { now: '2026-01-05T09:00:00+08:00' },
    expected: [204, 204, 204, 204, 204, 204, 204, 403, 401],
  },
  ...proposalCases,
  ...fileCases,
  ...commentCases,
  ...newsCases,
  ...privacyCases,
  ...spaceCases,
};

/** What nobody but its author may know of. */
const hiddenProposal = [
  'proposal.read',
  'proposal.edit',
  'proposal.move',
  'proposal.answer',
  'proposal.cosign',
  'proposal.uncosign',
  'proposal.versions',
  'proposal.desk',
  'proposal.merge',
  'proposal.agreeToMerge',
  'proposal.declineMerge',
  'proposal.passGate',
  'amendment.list',
  'amendment.propose',
  'pledge.make',
  'comment.list',
  'comment.mine',
];

const unknown: Polls = { draft: '', second: '', open: '', posted: '', elector: '', agent: '', scan: '' };

/** A name that stands on the roll and nowhere else. */
const onRoll = 'Anna am Wasser';

let garden: TestCommunity;
let polls: Polls;
let rolls: RollPlaces;

beforeAll(async () => {
  garden = await createTestCommunity();
  await putEstate(garden, [{ label: '1-101', area: 8850, owners: [onRoll] }]);
  rolls = await furnishRoll(garden);
  polls = await furnishPolls(garden);
});
afterAll(() => garden.close());

test('the table names every operation and no other', () => {
  expect([table, pollCases, rollCases].flatMap(Object.keys).sort()).toEqual(
    operations.map(({ action }) => action).sort(),
  );
});

describe.each(Object.entries(table))('%s', (action, { path, body, form, ...told }) => {
  const operation = operations.find((one) => one.action === action)!;

  test.each(callers.map((caller) => [caller, toldTo(told, caller)] as const))('tells %s %i', async (caller, status) => {
    const places = await furnish();
    const reply = await call(
      garden,
      operation.method,
      `${path(places)}${path(places).includes('?') ? '&' : '?'}community=garden`,
      {
        as: await tokenOf(caller),
        body: bodyOf(body, places),
        ...(form && { raw: formOf(form) }),
      },
    );
    expect(reply.status, reply.text).toBe(status);
    await expectLogged(action, reply);
    if (status >= 400) expect(reply.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe.each(Object.entries(rollCases))('%s', (action, { path, body, form, ...told }) => {
  const operation = operations.find((one) => one.action === action)!;

  test.each(callers.map((caller) => [caller, toldTo(told, caller)] as const))('tells %s %i', async (caller, status) => {
    // An objection is answered once, and a posting ends: each caller meets one of their own.
    rolls = action.startsWith('objection') || action === 'posting.object' ? await furnishRoll(garden) : rolls;
    const address = new URL(path(rolls), 'http://localhost');
    address.searchParams.set('community', 'garden');
    const as = await tokenOf(caller);
    const reply = await call(garden, operation.method, address.pathname + address.search, {
      as,
      body,
      ...(form && { raw: formOf(form) }),
    });
    expect(reply.status, reply.text).toBe(status);
    await expectLogged(action, reply);
  });
});

describe.each(Object.entries(pollCases))('%s', (action, { path, body, ...told }) => {
  const operation = operations.find((one) => one.action === action)!;

  test.each(callers.map((caller) => [caller, toldTo(told, caller)] as const))('tells %s %i', async (caller, status) => {
    if (action === 'proxy.grant') polls = { ...polls, scan: await bringScan(garden) };
    const address = path(polls);
    const reply = await call(
      garden,
      operation.method,
      `${address}${address.includes('?') ? '&' : '?'}community=garden`,
      {
        as: await tokenOf(caller),
        ...(body && { body: body(polls) }),
      },
    );
    expect(reply.status, reply.text).toBe(status);
    await expectLogged(action, reply);
    if (status >= 400) expect(reply.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe.each(runningSecrets.map((path) => [path({ ...unknown, open: ':id' }), path] as const))(
  'while voting goes on, %s',
  (_, path) => {
    test.each(callers.filter((caller) => caller !== 'expired'))('tells %s nothing', async (caller) => {
      const reply = await call(garden, 'GET', path(polls), { as: await tokenOf(caller) });
      expect(reply.status, reply.text).toBeOneOf([401, 403, 404]);
    });
  },
);

describe.each(hiddenProposal)('%s of a draft', (action) => {
  const operation = operations.find((one) => one.action === action)!;

  test.each(['resident', 'worker'] as const)('is not found by a %s', async (caller) => {
    const places = await furnish();
    const hidden = Object.fromEntries(Object.keys(places).map((name) => [name, places.draft])) as unknown as Places;
    const { path, body } = table[action]!;
    const reply = await call(garden, operation.method, path(hidden), {
      as: await tokenOf(caller),
      body: bodyOf(body, hidden),
    });
    expect(reply.status, reply.text).toBe(404);
  });
});

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
/** What nobody but its author and moderators may know of. */
const hiddenComment = [
  'comment.edit',
  'comment.remove',
  'comment.helpful',
  'comment.unhelpful',
  'comment.unmark',
  'comment.report',
  'comment.appeal',
  'comment.moderate',
];

test.each(hiddenComment)('%s of a hidden comment is not found by a neighbour', async (action) => {
  const places = await furnish();
  const { path, body } = table[action]!;
  const operation = operations.find((one) => one.action === action)!;
  const as = await tokenOf('resident');
  const there = { ...places, comment: places.hidden };
  const reply = await call(garden, operation.method, path(there), { as, body: bodyOf(body, there) });
  expect(reply.status, reply.text).toBe(404);
});

function bodyOf(body: Case['body'], places: Places): object | undefined {
  return typeof body === 'function' ? body(places) : body;
}

test('whoever is signed in can erase themselves, and nobody else', async () => {
  const shared = garden;
  garden = await createTestCommunity();
  const told: number[] = [];
  for (const caller of callers) {
    const as = await tokenOf(caller);
    told.push((await call(garden, 'POST', '/me/erasure?community=garden', { as, body: { confirm: true } })).status);
  }
  await garden.close();
  garden = shared;
  expect(told).toEqual([401, 204, 204, 204, 204, 204, 204, 204, 204, 403, 401]);
});

/** Whoever is shown a name of the roll has an entry in the access log, whichever operation showed it. */
async function expectLogged(action: string, { text }: Reply): Promise<void> {
  if (!text.includes(onRoll)) return;
  const { database } = await garden.juyi.communities.open('garden');
  const args = [action, garden.clock.now()];
  const { rows } = await database.client.execute({ sql: 'SELECT 1 FROM openings WHERE action = ? AND at = ?', args });
  expect(rows, `${action} shows ${onRoll}`).not.toEqual([]);
}

async function furnish(): Promise<Places> {
  const [author, second, worker] = await Promise.all([
    garden.signIn('resident', 9),
    garden.signIn('resident', 8),
    garden.signIn('worker'),
  ]);
  const places = await putProposals(garden, { author, second, worker });
  const { body: file } = await call(garden, 'POST', '/files', { as: author, file: picture });
  const make = async (as: string, path: string, body: object) =>
    (await call(garden, 'POST', path, { as, body })).body.id as string;
  const subject = { kind: 'proposal', id: places.gathering };
  const sayThere = () => make(author, '/comments', { subject, body: '说得对' });
  const [comment, hidden] = [await sayThere(), await sayThere()];
  await make(await garden.signIn('worker', 1), `/comments/${hidden}/moderation`, { act: 'hide', reason: 'insult' });
  const group = await make(worker, '/spaces', { kind: 'group', name: '绿化', purpose: '种花', joining: 'request' });
  return { ...places, file: file.id, group, comment, hidden };
}

async function tokenOf(caller: Caller): Promise<string | undefined> {
  if (caller === 'nobody') return undefined;
  if (caller === 'author') return garden.signIn('resident', 9);
  if (caller === 'ownersCommittee') return holding(caller, await garden.signIn('owner', 4));
  if (caller === 'supervisor') return holding(caller, await garden.signIn('owner', 3));
  if (caller === 'neighbour') return garden.signIn('resident', 0, 'river');
  if (caller !== 'expired') return garden.signIn(caller);
  const token = await garden.signIn('resident');
  garden.clock.advance(31 * 86_400_000);
  return token;
}

/** An owner who holds an office from then on. */
async function holding(role: 'ownersCommittee' | 'supervisor', token: string): Promise<string> {
  const { body } = await call(garden, 'GET', '/session', { as: token });
  if (body.roles.includes(role)) return token;
  const { database } = await garden.juyi.communities.open('garden');
  const given = { person: body.person.id, role, place: '', starts: 0 };
  await database.commit([peopleStore.addRole({ id: `${role} ${body.person.id}`, ...given })]);
  return token;
}
