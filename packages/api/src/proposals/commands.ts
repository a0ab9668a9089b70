import { deadline } from '@juyi/core/kernel/calendar';
import { isId } from '@juyi/core/kernel/ids';
import { isRejection, type Rejection } from '@juyi/core/kernel/problem';
import type { ProblemCode } from '@juyi/core/problems';
import type { Circumstances, ProposalDecision, ProposalRecord } from '@juyi/core/proposals/record';
import { isHidden, type proposalRights } from '@juyi/core/proposals/rights';
import type { ProposalReceipt } from '@juyi/core/proposals/schema';
import type { ProposalState } from '@juyi/core/proposals/states';
import { type Base, baseOf, neededFor, type Target } from '@juyi/core/proposals/targets';
import { remindAt, type Terms, termsFrom } from '@juyi/core/proposals/terms';
import { textOf, textParts } from '@juyi/core/proposals/text';
import { may } from '@juyi/core/rights';
import type { ElectorKind } from '@juyi/core/roll/facts';
import type { Community } from '../community.ts';
import { schedule, unschedule } from '../database/due.ts';
import type { Write } from '../database/write.ts';
import type { Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { countedToday } from '../roll/counted.ts';
import { cosignStore } from './cosign-store.ts';
import { proposalStore as store } from './store.ts';
import type { ProposalRow } from './view.ts';

export type ProposalAction = keyof typeof proposalRights;

/** Where and when something is decided: all that a decision's writes need. */
export interface Scene {
  readonly community: Community;
  readonly now: number;
  makeId(): string;
}

/** The proposal of the address, for those who may do this to it. A hidden one does not exist for the others. */
export async function find(call: Call, action: ProposalAction, id: string = call.params.id!): Promise<ProposalRow> {
  const row = isId(id) ? await call.community.database.first(store.one({ id })) : undefined;
  if (!row) {
    const denied = openReadings.includes(action) ? null : may(call.viewer, 'proposal.mine', null);
    throw new Refused(denied ?? 'NOT_FOUND');
  }
  const denied = may(call.viewer, action, row);
  if (denied) throw new Refused(denied);
  return row;
}

const openReadings: readonly ProposalAction[] = ['proposal.read', 'proposal.versions', 'amendment.list'];

/** What surrounds a decision in this community now; `target` where what it asks for may have to be counted. */
export async function circumstances(scene: Scene, target?: Target): Promise<Circumstances> {
  const { community, now } = scene;
  const settings = community.proposals ?? {};
  const of = target === undefined ? null : baseOf(target, settings);
  const onRoll = of === null ? null : await countedToday(community, countedAs[of], now);
  return {
    now,
    termsOf: (state) => termsOf(scene, state),
    neededFor: (target) => neededFor(target, settings, onRoll),
  };
}

const countedAs = { adults: 'residents', households: 'households', owners: 'owners' } satisfies Record<
  Base,
  ElectorKind
>;

/** Everything handed in on one day is due at the same moment, so it is reckoned once a day for each community. */
function termsOf({ community, now }: Scene, state: ProposalState): Terms {
  if (state !== 'submitted') return termsFrom(state, now, community);
  const known = submittedToday.get(community);
  if (known && now <= known.until && now > known.until - 86_400_000) return known.terms;
  const until = deadline(now, 0, 'calendarDay', 'before', community);
  const terms = termsFrom(state, now, community);
  submittedToday.set(community, { until, terms });
  return terms;
}

const submittedToday = new WeakMap<Community, { until: number; terms: Terms }>();

export function accepted<Decision extends object>(decision: Decision | Rejection): Decision {
  if (!isRejection(decision)) return decision;
  throw new Refused(decision.rejected as ProblemCode, decision.faults ? { faults: decision.faults } : {});
}

/**
 * What one effect stores of a decision: the event, a reason, what the text was, the row as it is then, and when somebody
 * has to look at it again. `before` is null for a new proposal.
 */
export function writesOf(
  scene: Scene,
  actor: string | null,
  before: ProposalRecord | null,
  { next, event, reason }: ProposalDecision,
): Write[] {
  const { id, version } = next;
  const unseen = before !== null && isHidden(before);
  // That something was taken from the board is told, so that open pages let go of it.
  const hidden = (isHidden(next) && (unseen || next.state !== 'returned')) || event.kind === 'proposal.answerPrepared';
  const entry = { subject: `proposal:${id}`, version, event, actor, at: scene.now };
  return [
    enter(scene.community, { ...entry, topic: 'proposals', topicId: id, hidden }),
    ...(reason === undefined ? [] : [store.giveReason({ proposal: id, version, reason })]),
    ...(before === null ? [] : formerWords(before, next, scene.now)),
    ...(next.answer && next.answer !== before?.answer ? [store.answer({ proposal: id, ...next.answer })] : []),
    before === null ? store.add({ ...next }) : store.change({ ...next }),
    ...clocks(scene, before, next),
    ...recount(scene, next, event.kind === 'proposal.edited' && event.asksAgain === true),
  ];
}

function formerWords(before: ProposalRecord, next: ProposalRecord, until: number): Write[] {
  const same = textParts.every((part) => before[part] === next[part]);
  if (same || before.submittedAt === null) return [];
  return [store.keepWording({ proposal: before.id, version: before.version, ...textOf(before), until })];
}

/** When the community is reminded and when the neighbours' time ends, where that has changed. */
function clocks({ now, makeId }: Scene, before: ProposalRecord | null, next: ProposalRecord): Write[] {
  const { id: subject, answerDue, closesAt } = next;
  const clock = (what: string, was: number | null | undefined, is: number | null, dueAt: (due: number) => number) => {
    if ((was ?? null) === is) return [];
    return is === null
      ? [unschedule({ what, subject })]
      : [schedule({ id: makeId(), what, subject, dueAt: dueAt(is) })];
  };
  return [
    ...clock('proposal.due', before?.answerDue, answerDue, (due) => remindAt(now, due)),
    ...clock('proposal.close', before?.closesAt, closesAt, (end) => end + 1),
  ];
}

/** Asks co-signers again, and lets the count decide at the moment it is stored whether it is enough. */
function recount(scene: Scene, next: ProposalRecord, asksAgain: boolean): Write[] {
  const asked = asksAgain ? [cosignStore.askAgain({ proposal: next.id, at: scene.now })] : [];
  if (next.state === 'gathering') return [...asked, ...qualify(scene, next.id)];
  return next.state === 'qualified' ? [...asked, ...fallShort(scene, next.id)] : asked;
}

/** Writes that take a gathering proposal on once enough stand behind it. */
export function qualify(scene: Scene, proposal: string): Write[] {
  const { now, makeId } = scene;
  const until = termsOf(scene, 'qualified').answerDue!;
  return cosignStore.qualify({ proposal, at: now, until, id: makeId(), dueAt: remindAt(now, until) });
}

/** Writes that let a proposal gather again where too few still stand behind it. */
export function fallShort(scene: Scene, proposal: string): Write[] {
  const { now, makeId } = scene;
  const until = termsOf(scene, 'gathering').closesAt!;
  return cosignStore.fallShort({ proposal, at: now, until, id: makeId(), dueAt: until + 1 });
}

/** How a proposal stands once an effect is durable. */
export function receiptOf({ community }: Scene, id: string): () => Promise<ProposalReceipt> {
  return async () => (await community.database.first(store.receipt({ id })))!;
}
