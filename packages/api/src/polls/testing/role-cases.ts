import { call } from '@juyi/testing/call';
import type { TestCommunity } from '@juyi/testing/community';
import { telephonePng } from '@juyi/testing/pictures';
import type { Told } from '../../http/testing/role-case.ts';
import { Convener, freeze, ownersPoll } from './voters.ts';

const DAY = 86_400_000;
const file = new File([telephonePng()], '委托书.png');

/** Polls that callers knock at: two drafts, one that is open for thirty years, one with its result on the board. */
export interface Polls {
  readonly draft: string;
  readonly second: string;
  readonly open: string;
  readonly posted: string;
  readonly elector: string;
  readonly agent: string;
  /** A scan that the desk has just brought. */
  readonly scan: string;
}

/** Files wait a day to be used, so that each caller meets one of its own. */
export async function bringScan(garden: TestCommunity): Promise<string> {
  return (await call(garden, 'POST', '/files', { as: await garden.signIn('worker'), file })).body.id;
}

/** Asks for a roll with one owner, on which none of the callers stands. */
export async function furnishPolls(garden: TestCommunity): Promise<Polls> {
  const snapshot = await freeze(garden);
  const draft = await (await Convener.begin(garden)).compose(ownersPoll(garden));
  const second = await (await Convener.begin(garden)).compose(ownersPoll(garden));
  const posted = await (await Convener.begin(garden)).open(ownersPoll(garden), snapshot);
  await posted.post();
  garden.clock.advance(20 * DAY);
  const long = { closesAt: garden.clock.now() + 11_000 * DAY };
  const open = await (await Convener.begin(garden)).open(ownersPoll(garden, long), snapshot);
  const { deliveries } = (await open.send('GET', `/polls/${open.id}/desk`)).body;
  const { person } = (await open.send('GET', '/session')).body;
  return {
    draft: draft.id,
    second: second.id,
    open: open.id,
    posted: posted.id,
    elector: deliveries[0].elector,
    agent: person.id,
    scan: '',
  };
}

const open = [200, 200, 200, 200, 200, 200, 200, 403, 401] as const;
const desk = [401, 403, 403, 403, 403, 403, 200, 403, 401] as const;
const nobody = [401, 403, 403, 403, 403, 403, 403, 403, 401] as const;
const sealed = [403, 403, 403, 403, 403, 403, 403, 403, 401] as const;
const lost = [404, 404, 404, 404, 404, 404, 404, 403, 401] as const;

interface PollCase extends Told {
  path(at: Polls): string;
  body?: (at: Polls) => object;
}

const composed = { 'zh-CN': '换电梯', en: 'New lift' };
const draft = {
  kind: 'owners',
  title: composed,
  items: [{ id: 'lift', title: composed, rule: 'owners-vote' }],
  franchise: { electors: 'owners' },
  opensAt: 4_000_000_000_000,
  closesAt: 4_100_000_000_000,
};

/** Every operation of the room and what each caller is told, by hand, in the order of `roles.test.ts`. */
export const pollCases: Readonly<Record<string, PollCase>> = {
  'poll.list': { path: () => '/polls', expected: open },
  'poll.drafts': { path: () => '/me/polls', expected: desk, committee: 200 },
  'poll.tellers': { path: () => '/me/polls/tellers', expected: desk, committee: 200 },
  'poll.read': { path: ({ open }) => `/polls/${open}`, expected: open },
  'poll.files': { path: ({ open }) => `/polls/${open}/files`, expected: open },
  'poll.create': {
    path: () => '/polls',
    body: () => draft,
    expected: [401, 403, 403, 403, 403, 403, 201, 403, 401],
    committee: 201,
  },
  'poll.edit': {
    path: ({ draft }) => `/polls/${draft}`,
    body: () => ({ ...draft, version: 1 }),
    expected: [401, 404, 404, 404, 404, 404, 200, 403, 401],
    committee: 409,
  },
  'poll.draft': {
    path: ({ draft }) => `/polls/${draft}/draft`,
    expected: [401, 404, 404, 404, 404, 404, 200, 403, 401],
    committee: 200,
  },
  'poll.move': {
    path: ({ second }) => `/polls/${second}/transitions`,
    body: () => ({ to: 'rollPosted' }),
    expected: [401, 404, 404, 404, 404, 404, 200, 403, 401],
    committee: 409,
    supervisor: 409,
  },
  'poll.mine': { path: ({ open }) => `/polls/${open}/mine`, expected: open },
  'poll.mandates': {
    path: ({ open }) => `/polls/${open}/mandates`,
    expected: [401, 200, 200, 200, 200, 200, 200, 403, 401],
  },
  'poll.owners': {
    path: ({ open, elector }) => `/polls/${open}/owners?elector=${elector}`,
    expected: [401, 403, 403, 403, 403, 403, 200, 403, 401],
    committee: 200,
  },
  'ballot.cast': {
    path: ({ open }) => `/polls/${open}/ballot`,
    body: ({ elector }) => ({ elector, choices: { lift: 'yes' } }),
    expected: nobody,
  },
  'poll.turnout': { path: ({ open }) => `/polls/${open}/turnout`, expected: sealed },
  'poll.result': { path: ({ posted }) => `/polls/${posted}/result`, expected: open },
  'poll.bundle': { path: ({ posted }) => `/polls/${posted}/bundle`, expected: open },
  'receipt.read': { path: () => '/receipts/AAAA-BBBB-CCCC-DDDD', expected: lost },
  'poll.desk': { path: ({ open }) => `/polls/${open}/desk`, expected: desk, committee: 200, supervisor: 200 },
  'paper.enter': {
    path: ({ open }) => `/polls/${open}/papers`,
    body: ({ elector }) => ({ elector, choices: { lift: 'yes' } }),
    expected: desk,
    supervisor: 200,
  },
  'count.enter': {
    path: ({ open }) => `/polls/${open}/paper-count`,
    body: () => ({ counts: {} }),
    expected: [401, 403, 403, 403, 403, 403, 409, 403, 401],
    supervisor: 409,
  },
  'proxy.grant': {
    path: ({ open }) => `/polls/${open}/proxies`,
    body: ({ elector, agent, scan }) => ({ elector, agent, document: scan }),
    expected: [401, 403, 403, 403, 403, 403, 201, 403, 401],
    committee: 409,
  },
  'proxy.end': {
    path: ({ open }) => `/polls/${open}/proxies/none`,
    expected: [401, 404, 404, 404, 404, 404, 404, 403, 401],
  },
  'representative.name': {
    path: ({ open }) => `/polls/${open}/representative`,
    body: ({ elector, agent }) => ({ elector, person: agent, document: 'scan' }),
    expected: [401, 403, 403, 403, 403, 403, 422, 403, 401],
    committee: 422,
  },
  'delivery.record': {
    path: ({ open }) => `/polls/${open}/deliveries`,
    body: () => ({ deliveries: [{ unit: '1-101', channel: 'hand', proven: true, warned: true }] }),
    expected: desk,
    committee: 200,
  },
  'challenge.raise': {
    path: ({ posted }) => `/polls/${posted}/challenges`,
    body: () => ({ kind: 'count', text: '请重新计票' }),
    expected: [401, 409, 409, 409, 409, 409, 409, 403, 401],
  },
  'challenge.answer': {
    path: ({ posted }) => `/polls/${posted}/challenges/none`,
    body: () => ({ state: 'dismissed', answer: '已核对' }),
    expected: [401, 403, 403, 403, 403, 403, 404, 403, 401],
    committee: 404,
    supervisor: 404,
  },
  'poll.inspect': {
    path: ({ posted }) => `/polls/${posted}/inspections`,
    body: () => ({ reason: '核对' }),
    expected: desk,
    committee: 200,
    supervisor: 200,
  },
  'poll.opening': { path: ({ posted, elector }) => `/polls/${posted}/opening?elector=${elector}`, expected: nobody },
};

/** What nobody, whoever asks, is told of a poll while voting goes on. */
export const runningSecrets: readonly ((at: Polls) => string)[] = [
  ({ open }) => `/polls/${open}/result`,
  ({ open }) => `/polls/${open}/bundle`,
  ({ open }) => `/polls/${open}/turnout`,
  ({ open, elector }) => `/polls/${open}/opening?elector=${elector}`,
];
