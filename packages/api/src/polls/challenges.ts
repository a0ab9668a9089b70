import { profileOf } from '@juyi/core/polls/compose';
import { postedUntil } from '@juyi/core/polls/dates';
import type { AnswerChallenge, ChallengeAnswer, ChallengeReceipt, RaiseChallenge } from '@juyi/core/polls/desk/schema';
import type { PollEvent } from '@juyi/core/polls/events';
import { isPosted } from '@juyi/core/polls/posted';
import type { Write } from '../database/write.ts';
import { strangeFile } from '../files/use.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { type CountedPoll, countPoll, keep } from './counting.ts';
import { decideProposal } from './decision.ts';
import { deskStore, openToAll } from './desk.store.ts';
import { ownElectors } from './electors.ts';
import { fileOf } from './files.ts';
import { findPoll, type KnownPoll } from './find.ts';
import { noteOf } from './notes.ts';
import { invalid, move, tell } from './service.ts';
import { pollStore as store } from './store.ts';
import type { challenges } from './table.ts';
import { voterKey } from './voter-key.ts';
import type { Amendment } from './votes.ts';

/** Whoever was entitled may object while the result is on the board. */
export async function raiseChallenge(call: Call<undefined, RaiseChallenge>): Promise<Answer<ChallengeReceipt>> {
  const poll = await findPoll(call, 'challenge.raise');
  const { record } = poll;
  const { kind, elector, text, files = [] } = call.body;
  if (!isPosted(record.state)) throw new Refused('RESULT_NOT_POSTED');
  if (record.state !== 'resultPosted' || call.now > record.postedUntil!) throw new Refused('POSTING_OVER');
  const own = await ownElectors(call.community, poll, call.viewer.person!);
  if (own.length === 0) throw new Refused('NOT_ON_ROLL');
  if (elector === undefined && (kind === 'forged' || kind === 'delivery')) throw invalid('/elector', 'required');
  if (elector !== undefined && !own.some((each) => each.elector === elector)) throw new Refused('NOT_ON_ROLL');
  const id = call.makeId();
  const row = { id, poll: record.id, kind, person: call.viewer.person!, elector: elector ?? null, text, at: call.now };
  const event: PollEvent = { kind: 'challenge.raised', poll: record.id, about: kind };
  return {
    writes: [
      store.addChallenge({ ...row, state: 'open' }),
      ...files.flatMap((file) => [
        fileOf(call, record, { file, kind: 'challenge', subject: id }),
        // Whoever was named to count, and did not, may answer.
        openToAll(file, [...record.tellers, ...record.standIns]),
      ]),
      noteOf(call, record, event, { open: true, subject: `challenge:${id}` }),
    ],
    reply: { id },
    refusals: strangeFile('/files'),
  };
}

/** Answers a challenge. What an upheld one changes is counted anew, and the new sheet stands beside the old. */
export async function answerChallenge(call: Call<undefined, AnswerChallenge>): Promise<Answer<ChallengeAnswer>> {
  const poll = await findPoll(call, 'challenge.answer');
  const { record } = poll;
  const { database } = call.community;
  const all = await database.read(store.challenges({ poll: record.id }));
  const challenge = all.find(({ id }) => id === call.params.challenge);
  if (!challenge) throw new Refused('NOT_FOUND');
  if (challenge.state !== 'open') throw new Refused('CHALLENGE_ANSWERED');
  const { state, answer } = call.body;
  const { id, kind } = challenge;
  const event: PollEvent = { kind: `challenge.${state}`, poll: record.id, about: kind };
  const writes: Write[] = [
    store.answerChallenge({ id, state, answer, answeredAt: call.now, answeredBy: call.viewer.person! }),
    noteOf(call, record, event, { open: true, subject: `challenge:${id}`, version: 2 }),
  ];
  const results = await database.read(store.results({ poll: record.id }));
  const changed = state === 'upheld' ? await recount(call, poll, challenge, results) : undefined;
  if (!changed) return { writes, reply: { state, resultVersion: results.length } };
  const version = results.length + 1;
  writes.push(...amend(call, poll, changed, { version, reason: answer }));
  writes.push(...(await decideProposal(call, record, changed.counted.sheet)));
  return { writes, reply: { state, resultVersion: version } };
}

type Challenge = Pick<typeof challenges.$inferSelect, 'id' | 'kind' | 'elector'>;

/** What upholding a challenge changes, and the count that follows from it; undefined where the first one stands. */
async function recount(
  { community, now }: Call,
  poll: KnownPoll,
  { id, kind, elector }: Challenge,
  results: readonly { readonly bundle: string }[],
): Promise<{ counted: CountedPoll; writes: Write[] } | undefined> {
  const { record, row } = poll;
  const count = (amended: Amendment = {}) => countPoll(community, poll, results.length + 1, amended);
  if (row.secret === 1) {
    // A secret count has no ballots to void: what two people have counted again is what changes it.
    const same =
      kind !== 'count' || (await countPoll(community, poll, results.length)).bundle === results.at(-1)!.bundle;
    return same ? undefined : { counted: await count(), writes: [] };
  }
  if (elector === null) return undefined;
  if (kind === 'forged') {
    const voided = { poll: record.id, voterKey: voterKey(community.keys, record.id, elector), challenge: id, at: now };
    return { counted: await count({ voided: elector }), writes: [store.addVoided(voided)] };
  }
  if (kind !== 'delivery') return undefined;
  const disproved = { poll: record.id, snapshot: row.snapshot, elector };
  return { counted: await count({ undelivered: elector }), writes: [deskStore.disprove(disproved)] };
}

/** Puts another result beside those that are there; its days on the board begin anew. */
function amend(
  call: Call,
  { record }: KnownPoll,
  { counted, writes }: { counted: CountedPoll; writes: readonly Write[] },
  { version, reason }: { version: number; reason: string },
): Write[] {
  const { community, now } = call;
  const until = postedUntil(now, profileOf(record)!, community);
  const next = { ...record, version: record.version + 1, postedUntil: until };
  const event: PollEvent = { kind: 'poll.recounted', resultVersion: version, bundle: counted.digest };
  return [
    ...writes,
    keep({ record }, counted, { version, reason, pollVersion: next.version, now }),
    tell(call, next, event),
    move(next),
  ];
}
