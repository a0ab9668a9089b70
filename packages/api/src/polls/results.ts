import { hash } from 'node:crypto';
import type { ReceiptAnswer } from '@juyi/core/polls/ballot/schema';
import { weighs } from '@juyi/core/polls/choices';
import { commitmentOf } from '@juyi/core/polls/commitment';
import type { AskOpening, OpeningView } from '@juyi/core/polls/desk/schema';
import { isPosted } from '@juyi/core/polls/posted';
import type { AskResult, PollResult } from '@juyi/core/polls/result/schema';
import type { z } from 'zod';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import type { Sheet } from './counting.ts';
import { ownElector } from './electors.ts';
import { findPoll, type KnownPoll, type PollAction, subjectOf } from './find.ts';
import { recorded, tidyReceipt } from './recorded.ts';
import { pollStore as store } from './store.ts';
import { saltOf } from './voter-key.ts';
import { openVotes } from './votes.ts';

type Ask = z.output<typeof AskResult>;

/** The sheet on the board; an earlier version where it is asked for. */
export async function showResult(call: Call<Ask>): Promise<Answer<PollResult>> {
  const { poll, all, row } = await postedOf(call, 'poll.result');
  const { record } = poll;
  const { database } = call.community;
  const { pollVersion, ...sheet } = JSON.parse(row.sheet) as Sheet;
  const seq = await database.first(store.seqOf({ subject: subjectOf(record.id), version: pollVersion }));
  const raised = await database.read(store.challenges({ poll: record.id }));
  return {
    reply: {
      poll: record.id,
      version: row.version,
      reason: row.reason,
      countedAt: row.countedAt,
      postedAt: record.postedAt,
      // Revoked or counted again, it no longer hangs there to be objected to.
      postedUntil: record.state === 'revoked' || row.version < all.length ? null : record.postedUntil,
      ...sheet,
      ledger: { seq: seq!.seq },
      bundle: hash('sha256', row.bundle),
      challenges: raised.map(({ at, kind, state, answer }) => ({ at, kind, state, answer })),
      versions: all.map(({ version, countedAt, reason }) => ({ version, countedAt, reason })),
    },
  };
}

export async function showBundle(call: Call<Ask>): Promise<Answer<unknown>> {
  const { row } = await postedOf(call, 'poll.bundle');
  return { reply: JSON.parse(row.bundle) };
}

/** A voter's own ballot as it was counted, and what finds it among the published commitments. */
export async function showOpening(call: Call<AskOpening>): Promise<Answer<OpeningView>> {
  const poll = await findPoll(call, 'poll.opening');
  const { record, row } = poll;
  if (!isPosted(record.state)) throw new Refused('RESULT_NOT_POSTED');
  // Where nothing is committed to, this would only be a proof for whoever wants to buy or to force a vote.
  if (!weighs(record.items) || row.secret === 1) throw new Refused('NOT_FOUND');
  const { community, viewer, query } = call;
  const own = await ownElector(community, poll, viewer.person!, query.elector);
  if (!own) throw new Refused('NOT_ON_ROLL');
  const versions = await community.database.read(store.results({ poll: record.id }));
  const opened = await openVotes(community, poll);
  const { elector, area } = own;
  const salt = saltOf(community.keys, record.id, versions.at(-1)!.version, elector);
  const opening = { elector, area, choices: opened.choicesOf(elector), salt };
  return { reply: { ...opening, commitment: commitmentOf(opening) } };
}

export async function readReceipt({ community, params }: Call): Promise<Answer<ReceiptAnswer>> {
  const counted = await recorded.check(community, tidyReceipt(params.code!));
  if (counted === undefined) throw new Refused('NOT_FOUND');
  return { reply: { counted } };
}

async function postedOf(call: Call<Ask>, action: PollAction) {
  const poll: KnownPoll = await findPoll(call, action);
  if (!isPosted(poll.record.state)) throw new Refused('RESULT_NOT_POSTED');
  const all = await call.community.database.read(store.results({ poll: poll.record.id }));
  const row = all.find(({ version }) => version === (call.query.version ?? all.length));
  if (!row) throw new Refused('NOT_FOUND');
  return { poll, all, row };
}
