/** Every state of a poll, in the order of its life. Source: practice of owners' votes, part 4.2. */
export const pollStates = [
  'draft',
  'rollPosted',
  'rollFrozen',
  'noticed',
  'open',
  'postponed',
  'closed',
  'counted',
  'resultPosted',
  'final',
  'cancelled',
  'revoked',
] as const;

export type PollState = (typeof pollStates)[number];

/** Something that must hold before a step; each is refused by its own problem. */
export type PollGuard =
  | 'snapshot'
  | 'effect'
  | 'notice'
  | 'opened'
  | 'ended'
  | 'twoTellers'
  | 'twoPeople'
  | 'postingOver'
  | 'challengesAnswered'
  | 'once'
  | 'reason';

/** One step of a poll's life: the right it needs, what must hold, and whether the clock takes it by itself. */
export interface PollTransition {
  readonly from: PollState;
  readonly to: PollState;
  readonly action: 'poll.convene' | 'poll.count';
  readonly guards: readonly PollGuard[];
  readonly byClock?: boolean;
}

const convene = (from: PollState, to: PollState, ...guards: PollGuard[]): PollTransition => ({
  from,
  to,
  action: 'poll.convene',
  guards,
});
const byClock = (step: PollTransition): PollTransition => ({ ...step, byClock: true });

/** The lifecycle as data. */
export const pollTransitions: readonly PollTransition[] = [
  convene('draft', 'rollPosted'),
  convene('rollPosted', 'rollFrozen', 'snapshot'),
  convene('rollFrozen', 'noticed', 'effect', 'notice'),
  byClock(convene('noticed', 'open', 'opened')),
  byClock(convene('postponed', 'open', 'opened')),
  convene('noticed', 'postponed', 'once', 'reason'),
  convene('open', 'postponed', 'once', 'reason'),
  byClock(convene('open', 'closed', 'ended')),
  { from: 'closed', to: 'counted', action: 'poll.count', guards: ['twoTellers'] },
  convene('counted', 'resultPosted'),
  convene('resultPosted', 'final', 'postingOver', 'challengesAnswered', 'twoPeople'),
  convene('draft', 'cancelled'),
  ...(['rollPosted', 'rollFrozen', 'noticed', 'postponed', 'open'] as const).map((from) =>
    convene(from, 'cancelled', 'reason'),
  ),
  convene('resultPosted', 'revoked', 'reason'),
  convene('final', 'revoked', 'reason'),
];

export function findPollTransition(from: PollState, to: PollState): PollTransition | undefined {
  return pollTransitions.find((step) => step.from === from && step.to === to);
}

/** Everybody may read a poll from the day its roll is posted; one called off before that stays the desk's alone. */
export function isPublic({ rollPostedAt }: { readonly rollPostedAt: number | null }): boolean {
  return rollPostedAt !== null;
}

/** States in which the items stand as they were noticed: nothing may be voted on that was not announced. */
export function isFixed(state: PollState): boolean {
  return !['draft', 'rollPosted', 'rollFrozen'].includes(state);
}
