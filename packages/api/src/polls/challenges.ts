import { profileOf } from '@juyi/core/polls/compose';
import { postedUntil } from '@juyi/core/polls/dates';
import type { AnswerChallenge, ChallengeAnswer, ChallengeReceipt, RaiseChallenge } from '@juyi/core/polls/desk/schema';
import type { PollEvent } from '@juyi/core/polls/events';
import type { Write } from '../database/write.ts';
import { strangeFile } from '../files/use.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { countPoll, keep } from './counting.ts';
import { deskStore } from './desk.store.ts';
import { ownElectors } from './electors.ts';
import { fileOf } from './files.ts';
import { findPoll, type KnownPoll } from './find.ts';
import { noteOf } from './notes.ts';
import { invalid, move, tell } from './service.ts';
import { pollStore as store } from './store.ts';
import { voterKey } from './voter-key.ts';

/** Whoever was entitled may object while the result is on the board. */
export async function raiseChallenge(call: Call<undefined, RaiseChallenge>): Promise<Answer<ChallengeReceipt>> {
  const poll = await findPoll(call, 'challenge.raise');
  const { record } = poll;
  const { kind, elector, text, files = [] } = call.body;
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
      ...files.map((file) => fileOf(call, record, { file, kind: 'challenge', subject: id })),
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
  const { id, kind, elector } = challenge;
  const event: PollEvent = { kind: `challenge.${state}`, poll: record.id, about: kind };
  const writes: Write[] = [
    store.answerChallenge({ id, state, answer, answeredAt: call.now, answeredBy: call.viewer.person! }),
    noteOf(call, record, event, { open: true, subject: `challenge:${id}`, version: 2 }),
  ];
  const results = await database.read(store.results({ poll: record.id }));
  const changes = state === 'upheld' && elector !== null && (kind === 'forged' || kind === 'delivery');
  if (!changes) return { writes, reply: { state, resultVersion: results.length } };
  const version = results.length + 1;
  writes.push(...(await amend(call, poll, { id, kind, elector, answer }, version)));
  return { writes, reply: { state, resultVersion: version } };
}

async function amend(
  call: Call,
  poll: KnownPoll,
  { id, kind, elector, answer }: { id: string; kind: string; elector: string; answer: string },
  version: number,
): Promise<Write[]> {
  const { community, now } = call;
  const { record, row } = poll;
  const forged = kind === 'forged';
  const amended = forged ? { voided: elector } : { undelivered: elector };
  const counted = await countPoll(community, poll, version, amended);
  const until = postedUntil(now, profileOf(record)!, community);
  const next = { ...record, version: record.version + 1, postedUntil: until };
  const event: PollEvent = { kind: 'poll.recounted', resultVersion: version, bundle: counted.digest };
  const voter = voterKey(community.keys, record.id, elector);
  return [
    forged
      ? store.addVoided({ poll: record.id, voterKey: voter, challenge: id, at: now })
      : deskStore.disprove({ poll: record.id, snapshot: row.snapshot, elector }),
    keep(poll, counted, { version, reason: answer, pollVersion: next.version, now }),
    tell(call, next, event),
    move(next),
  ];
}
