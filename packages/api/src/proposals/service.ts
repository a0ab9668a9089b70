import { deadline } from '@juyi/core/kernel/calendar';
import { readCursor, writeCursor } from '@juyi/core/kernel/cursor';
import { isId } from '@juyi/core/kernel/ids';
import { isRejection, type Rejection } from '@juyi/core/kernel/problem';
import type { Viewer } from '@juyi/core/kernel/viewer';
import type { ProblemCode } from '@juyi/core/problems';
import { answerWithin, proposalLimits } from '@juyi/core/proposals/limits';
import { isHidden } from '@juyi/core/proposals/rights';
import {
  create,
  decide,
  type ProposalCommand,
  type ProposalDecision,
  type ProposalRecord,
  refuseCosign,
} from '@juyi/core/proposals/rules';
import type {
  AnswerProposal,
  AskMyProposals,
  CosignCount,
  CreateProposal,
  EditProposal,
  ListProposals,
  MoveProposal,
  MyProposals,
  Proposal,
  ProposalPage,
  ProposalReceipt,
} from '@juyi/core/proposals/schema';
import { may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Community } from '../community.ts';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter, historyOf } from '../ledger/store.ts';
import { indexedWords, searchPhrase } from './search.ts';
import { proposalStore as store } from './store.ts';
import { type ProposalRow, recordOf, summaryOf, viewOf } from './view.ts';

export async function listProposals({ community, query }: Call<ListProposals>): Promise<Answer<ProposalPage>> {
  const after = query.cursor === undefined ? null : readCursor(query.cursor);
  if (query.cursor !== undefined && after === null) throw invalid('/cursor', 'cursor');
  const phrase = query.q === undefined || query.q.trim() === '' ? null : searchPhrase(query.q);
  if (query.q?.trim() && phrase === null) return { reply: { items: [], next: null } };
  const sort = query.sort ?? 'newest';
  const question = store.list[sort]({
    state: query.state ?? null,
    phrase,
    key: after?.key ?? null,
    id: after?.id ?? '',
    most: proposalLimits.page + 1,
  });
  const rows = await community.database.read(question);
  const items = rows.slice(0, proposalLimits.page).map(summaryOf);
  const last = items.at(-1);
  const more = rows.length > items.length && last !== undefined;
  const key = more ? (sort === 'newest' ? last.submittedAt! : last.cosigns) : 0;
  return { reply: { items, next: more ? writeCursor({ key, id: last.id }) : null } };
}

export async function readProposal(call: Call): Promise<Answer<Proposal>> {
  const row = await find(call, 'proposal.read');
  const history = await call.community.database.read(historyOf({ subject: subjectOf(row.id) }));
  return { reply: viewOf(row, history), personal: isHidden(row) };
}

export async function readMyProposals({
  community,
  viewer,
  query,
}: Call<AskMyProposals>): Promise<Answer<MyProposals>> {
  const denied = may(viewer, 'proposal.mine', null);
  if (denied) throw new Refused(denied);
  const asked = { person: viewer.person, ids: JSON.stringify((query.ids ?? '').split(',').filter(isId)) };
  const [drafts, written, cosigned] = await Promise.all([
    community.database.read(store.drafts(asked)),
    community.database.read(store.written(asked)),
    community.database.read(store.cosigned(asked)),
  ]);
  return { reply: { drafts, written: written.map(({ id }) => id), cosigned: cosigned.map(({ id }) => id) } };
}

export function createProposal(call: Call<undefined, z.output<typeof CreateProposal>>): Answer<ProposalReceipt> {
  const { body, viewer, now } = call;
  const denied = may(viewer, 'proposal.create', null);
  if (denied) throw new Refused(denied);
  const decision = create({ id: call.makeId(), ...body }, viewer as Viewer & { person: string }, now, answerDue(call));
  return conclude(call, decision, (next) => store.add({ ...next }));
}

export function editProposal(call: Call<undefined, EditProposal>): Promise<Answer<ProposalReceipt>> {
  return command(call, 'proposal.edit', { kind: 'edit', ...call.body });
}

export function moveProposal(call: Call<undefined, MoveProposal>): Promise<Answer<ProposalReceipt>> {
  return command(call, 'proposal.move', { kind: 'move', ...call.body });
}

export function answerProposal(call: Call<undefined, AnswerProposal>): Promise<Answer<ProposalReceipt>> {
  return command(call, 'proposal.answer', { kind: 'answer', ...call.body });
}

export async function cosignProposal(call: Call): Promise<Answer<CosignCount>> {
  const { row, count } = await countable(call, 'proposal.cosign');
  if (call.replayed) return { reply: count };
  const person = call.viewer.person!;
  if (await call.community.database.first(store.cosignOf({ proposal: row.id, person }))) return { reply: count };
  requireGathering(call, row);
  const id = call.makeId();
  const given = store.cosign({ id, proposal: row.id, person, at: call.now });
  return {
    writes: [given, enterCosign(call, id, 1, 'cosign.given', row.id)],
    reply: count,
    settled: ['ALREADY_COSIGNED'],
  };
}

export async function uncosignProposal(call: Call): Promise<Answer<CosignCount>> {
  const { row, count } = await countable(call, 'proposal.uncosign');
  if (call.replayed) return { reply: count };
  const given = await call.community.database.first(store.cosignOf({ proposal: row.id, person: call.viewer.person }));
  if (!given) return { reply: count };
  requireGathering(call, row);
  const taken = [store.uncosign({ id: given.id }), enterCosign(call, given.id, 2, 'cosign.taken', row.id)];
  // Two takings of one co-sign race for its second version; whoever loses finds it gone, as wished.
  return { writes: taken, reply: count, settled: ['STALE_VERSION'] };
}

/** Loads, decides, and answers with what one effect must store. */
async function command(
  call: Call,
  action: 'proposal.edit' | 'proposal.move' | 'proposal.answer',
  what: ProposalCommand,
): Promise<Answer<ProposalReceipt>> {
  const row = await find(call, action);
  const decision = decide(recordOf(row), what, call.viewer, call.now, answerDue(call));
  return conclude(call, decision, (next) => store.change({ ...next }));
}

/** An event, the row as it is then, its answer and its words for the search: one effect. */
function conclude(
  call: Call,
  decision: ProposalDecision | Rejection,
  keep: (row: ProposalRecord & { words: string | null }) => Write,
): Answer<ProposalReceipt> {
  if (isRejection(decision)) {
    throw new Refused(decision.rejected as ProblemCode, decision.faults ? { faults: decision.faults } : {});
  }
  const { next, event } = decision;
  const { id, state, version } = next;
  const hidden = isHidden(next);
  const entry = { subject: subjectOf(id), version, event, actor: call.viewer.person!, at: call.now };
  const writes = [enter(call.community, { ...entry, topic: 'proposals', topicId: id, hidden })];
  if (event.kind === 'proposal.answered') {
    const { body, author, at } = next.answer!;
    writes.push(store.answer({ proposal: id, body, author, at }));
  }
  writes.push(keep({ ...next, words: hidden ? null : indexedWords(`${next.title} ${next.body}`) }));
  return { writes, reply: { id, state, version } };
}

/** The proposal of the address, for those who may do this to it. */
async function find<
  A extends
    | 'proposal.read'
    | 'proposal.edit'
    | 'proposal.move'
    | 'proposal.answer'
    | 'proposal.cosign'
    | 'proposal.uncosign',
>({ community, viewer, params }: Call, action: A): Promise<ProposalRow> {
  const id = params.id!;
  const row = isId(id) ? await community.database.first(store.one({ id })) : undefined;
  const denied = row
    ? may(viewer, action, row)
    : action === 'proposal.read'
      ? null
      : may(viewer, 'proposal.mine', null);
  if (denied) throw new Refused(denied);
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}

async function countable(call: Call, action: 'proposal.cosign' | 'proposal.uncosign') {
  const row = await find(call, action);
  const count = async (): Promise<CosignCount> => (await call.community.database.first(store.countOf({ id: row.id })))!;
  return { row, count };
}

function requireGathering(call: Call, row: ProposalRow): void {
  const refused = refuseCosign(recordOf(row), call.viewer);
  if (refused) throw new Refused(refused);
}

function enterCosign(
  call: Call,
  id: string,
  version: number,
  kind: 'cosign.given' | 'cosign.taken',
  proposal: string,
): Write {
  const event = { kind, proposal };
  const entry = { subject: `cosign:${id}`, version, event, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'proposals', topicId: proposal, hidden: false });
}

/** Everything handed in on one day is due at the same moment, so it is reckoned once a day for each community. */
function answerDue({ community, now }: { community: Community; now: number }): number {
  const known = dueToday.get(community);
  if (known && now <= known.until && now > known.until - 86_400_000) return known.due;
  const reckoned = {
    until: deadline(now, 0, 'calendarDay', 'before', community),
    due: deadline(now, answerWithin, 'workingDay', 'after', community),
  };
  dueToday.set(community, reckoned);
  return reckoned.due;
}

const dueToday = new WeakMap<Community, { until: number; due: number }>();

function subjectOf(id: string): string {
  return `proposal:${id}`;
}

function invalid(pointer: string, code: string): Refused {
  return new Refused('VALIDATION', { faults: [{ pointer, code }] });
}
