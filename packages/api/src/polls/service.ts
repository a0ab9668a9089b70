import { readCursor } from '@juyi/core/kernel/cursor';
import { isRejection, type Rejection } from '@juyi/core/kernel/problem';
import { profileOf, unsettled } from '@juyi/core/polls/compose';
import { isSecret } from '@juyi/core/polls/effect';
import { isPublic } from '@juyi/core/polls/lifecycle';
import { pollLimits } from '@juyi/core/polls/limits';
import { createPoll, editPoll, type PollDecision, type PollRecord } from '@juyi/core/polls/rules';
import type { EditPoll, ListPolls, Poll, PollDraft, PollPage, PollReceipt, PollTellers } from '@juyi/core/polls/schema';
import type { ProblemCode } from '@juyi/core/problems';
import { may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Write } from '../database/write.ts';
import { strangeFile } from '../files/use.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter, historyOf } from '../ledger/store.ts';
import { peopleStore } from '../people/store.ts';
import { proposalStore } from '../proposals/store.ts';
import { attach } from './files.ts';
import { findPoll, isPersonal, subjectOf } from './find.ts';
import { requireSpace } from './franchise.ts';
import { keyPlace } from './recorded.ts';
import { makeBoxKeys } from './seal.ts';
import { signingStore } from './signing.store.ts';
import { pollStore as store } from './store.ts';
import { pageOf, viewOf } from './view.ts';

export async function listPolls({ community, query, now }: Call<ListPolls>): Promise<Answer<PollPage>> {
  const after = query.cursor === undefined ? null : readCursor(query.cursor);
  if (query.cursor !== undefined && after === null) throw invalid('/cursor', 'cursor');
  const rows = await community.database.read(
    store.list({
      drafts: 0,
      state: query.state ?? null,
      kind: query.kind ?? null,
      key: after?.key ?? null,
      id: after?.id ?? '',
      most: pollLimits.page + 1,
    }),
  );
  return { reply: pageOf(rows, community, now) };
}

/** What the desk has composed and not put on the board yet. */
export async function listDrafts({ community, viewer, now }: Call): Promise<Answer<PollPage>> {
  const denied = may(viewer, 'poll.drafts', null as never);
  if (denied) throw new Refused(denied);
  const all = { drafts: 1, state: null, kind: null, key: null, id: '', most: pollLimits.page };
  return { reply: pageOf(await community.database.read(store.list(all)), community, now) };
}

/** Those who can be asked to count. */
export async function listTellers({ community, viewer, now }: Call): Promise<Answer<PollTellers>> {
  const denied = may(viewer, 'poll.tellers', null as never);
  if (denied) throw new Refused(denied);
  const held = await community.database.read(signingStore.officers({ now }));
  return { reply: { items: [...new Map(held.map(({ id, name }) => [id, { id, name }])).values()] } };
}

export async function showPoll(call: Call): Promise<Answer<Poll>> {
  const poll = await findPoll(call, 'poll.read');
  const history = await call.community.database.read(historyOf({ subject: subjectOf(poll.record.id) }));
  return { reply: viewOf(poll, history, call.community, call.now), personal: isPersonal(poll) };
}

export async function composePoll(call: Call<undefined, PollDraft>): Promise<Answer<PollReceipt>> {
  const { viewer, body, now } = call;
  const denied = may(viewer, 'poll.create', { ...body, rollPostedAt: null, author: '' });
  if (denied) throw new Refused(denied);
  await Promise.all([requireSpace(call, body), requireNamed(call, body)]);
  const decision = decided(createPoll(body, { id: call.makeId(), author: viewer.person!, now }));
  const answer = conclude(call, decision, [add(call, decision.next), ...attach(call, decision.next)]);
  return { ...answer, refusals: strangeFile('/attachments') };
}

export async function recomposePoll(call: Call<undefined, z.output<typeof EditPoll>>): Promise<Answer<PollReceipt>> {
  const { record, row } = await findPoll(call, 'poll.edit');
  const { version, ...draft } = call.body;
  await Promise.all([requireSpace(call, draft), requireNamed(call, draft)]);
  const decision = decided(editPoll(record, draft, version, call.viewer));
  const { next } = decision;
  const answer = conclude(call, decision, [recompose(next, row), move(next), ...attach(call, next, record)]);
  return { ...answer, refusals: strangeFile('/attachments') };
}

/** Whoever is named to count, and the proposal that asks, are there: else nobody could count, or nothing be decided. */
async function requireNamed(call: Call, { tellers, standIns, proposal }: PollDraft): Promise<void> {
  const { database } = call.community;
  const named = Object.entries({ tellers, standIns }).flatMap(([list, people]) =>
    people.map((id, place) => ({ id, pointer: `/${list}/${place}` })),
  );
  for (const { id, pointer } of named)
    if (!(await database.first(peopleStore.person({ id })))) throw invalid(pointer, 'unknown');
  if (proposal !== undefined && !(await database.first(proposalStore.one({ id: proposal }))))
    throw invalid('/proposal', 'unknown');
}

/** What was composed, for whoever is to compose it anew. */
export async function showDraft(call: Call): Promise<Answer<z.output<typeof EditPoll>>> {
  const { record } = await findPoll(call, 'poll.draft');
  return { reply: { ...unsettled(draftOf(record)), version: record.version } };
}

/** The decision, or its refusal as a problem. */
export function decided<Decision extends object>(decision: Decision | Rejection): Decision {
  if (!isRejection(decision)) return decision;
  const faults = decision.faults ? { faults: decision.faults } : {};
  throw new Refused(decision.rejected as ProblemCode, faults);
}

/** The event and what goes with it: one effect. */
export function conclude(
  call: Call,
  { next, event, warnings }: PollDecision,
  writes: readonly Write[],
  signatures = 0,
): Answer<PollReceipt> {
  const { id, state, version } = next;
  return {
    writes: [tell(call, next, event), ...writes],
    reply: {
      id,
      state,
      version,
      warnings: warnings.map(({ code, figure, source }) => ({ code, figure, source })),
      signatures,
    },
  };
}

/** The ledger's line of a step; before the roll is posted it is told to nobody. */
export function tell(
  { community, viewer, now }: Pick<Call, 'community' | 'viewer' | 'now'>,
  next: PollRecord,
  event: PollDecision['event'],
): Write {
  const { id, version } = next;
  const actor = viewer.person ?? `poll:${id}`;
  const entry = { subject: subjectOf(id), version, event, actor, at: now };
  return enter(community, { ...entry, topic: 'polls', topicId: id, hidden: !isPublic(next) });
}

/** The writes that keep a poll as composed; `figures` are those of its frozen roll. */
export function recompose(
  record: PollRecord,
  figures: { snapshot: string | null; heads: number | null; area: number | null },
): Write {
  const { snapshot, heads, area } = figures;
  return store.recompose({ id: record.id, draft: draftOf(record), snapshot, heads, area, ...limitsOf(record) });
}

export function move(record: PollRecord): Write {
  return store.move({ ...record });
}

function add({ community, now }: Call, record: PollRecord): Write {
  const { seal, open } = makeBoxKeys();
  return store.add({
    ...record,
    ...limitsOf(record),
    draft: draftOf(record),
    snapshot: null,
    heads: null,
    area: null,
    sealKey: seal,
    openKey: community.sealing.seal(open, keyPlace(record.id)),
    createdAt: now,
  });
}

/** What the database itself must know of the draft. */
function limitsOf(record: PollRecord) {
  const { changes, proxy } = profileOf(record)!;
  const proxies = proxy.value.allowed && record.channels.includes('proxy');
  return {
    kind: record.kind,
    secret: isSecret(record, profileOf(record)!) ? 1 : 0,
    changes: changes.value,
    proxyMost: proxies ? proxy.value.most : 0,
  };
}

function draftOf(record: PollRecord): PollDraft {
  const { id, author, state, version, createdAt, rollPostedAt, noticedAt, ...rest } = record;
  const { postponedAt, reason, postedAt, postedUntil, ...draft } = rest;
  return draft;
}

export function invalid(pointer: string, code: string): Refused {
  return new Refused('VALIDATION', { faults: [{ pointer, code }] });
}
