import { toJson } from '@juyi/core/counting/kernel/tally';
import { bundleEntry } from '@juyi/core/polls/bundle';
import { shapeOf } from '@juyi/core/polls/choices';
import { profileOf } from '@juyi/core/polls/compose';
import { postedUntil } from '@juyi/core/polls/dates';
import type {
  AnswerChallenge,
  ChallengeAnswer,
  ChallengeReceipt,
  Inspect,
  RaiseChallenge,
} from '@juyi/core/polls/desk/schema';
import type { PollEvent } from '@juyi/core/polls/events';
import { isPosted } from '@juyi/core/polls/posted';
import { convenes, counts } from '@juyi/core/polls/rights';
import type { Write } from '../database/write.ts';
import { strangeFile } from '../files/use.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { countPoll, keep } from './counting.ts';
import { deskStore, openScansTo } from './desk.store.ts';
import { ownElectors } from './electors.ts';
import { fileOf } from './files.ts';
import { findPoll, type KnownPoll } from './find.ts';
import { noteOf } from './notes.ts';
import { invalid, move, tell } from './service.ts';
import { pollStore as store } from './store.ts';
import { saltOf, voterKey } from './voter-key.ts';
import { openVotes } from './votes.ts';

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

/** So long, in ms, the pictures of the papers are open to whoever inspects. */
const inspectedFor = 86_400_000;

/** Only where an area weighs do owners inspect one another's votes; elsewhere what is published is all there is. */
function weighs({ items }: KnownPoll['record']): boolean {
  return items.some((item) => shapeOf(item) === 'owners');
}

/** All ballots as they were counted, for tellers and for entitled owners; who looked and why is written down. */
export async function inspectPoll(call: Call<undefined, Inspect>): Promise<Answer<unknown>> {
  const poll = await findPoll(call, 'poll.inspect');
  const { record, row } = poll;
  const { community, viewer, now } = call;
  if (!isPosted(record.state)) throw new Refused('RESULT_NOT_POSTED');
  const entitled = counts(viewer, record) || convenes(viewer, record);
  if (!entitled && (await ownElectors(community, poll, viewer.person!)).length === 0) throw new Refused('NOT_ON_ROLL');
  const looked = { id: call.makeId(), poll: record.id, person: viewer.person!, reason: call.body.reason, at: now };
  return {
    writes: [
      deskStore.inspect(looked),
      ...(weighs(record) && row.secret === 0 ? [openScansTo(record.id, viewer.person!, now + inspectedFor)] : []),
      noteOf(call, record, { kind: 'poll.inspected' }, { open: true }),
    ],
    reply: () => (row.secret === 1 ? published(call, poll) : opened(call, poll)),
  };
}

async function published({ community }: Call, { record }: KnownPoll): Promise<unknown> {
  const results = await community.database.read(store.results({ poll: record.id }));
  return JSON.parse(results.at(-1)!.bundle);
}

async function opened(call: Call, poll: KnownPoll): Promise<unknown> {
  const { community } = call;
  const { record } = poll;
  if (!weighs(record)) return published(call, poll);
  const papers = await community.database.read(deskStore.papers({ poll: record.id }));
  const scansOf = (elector: string) =>
    papers.filter((paper) => paper.elector === elector).flatMap(({ scan }) => scan ?? []);
  const votes = await openVotes(community, poll);
  const bundle = (await published(call, poll)) as { version: number };
  const openings = votes.electors.map(({ elector, area, label }) => ({
    elector,
    label,
    area,
    choices: votes.choicesOf(elector),
    scans: scansOf(elector),
    salt: saltOf(community.keys, record.id, bundle.version, elector),
  }));
  const entries = record.items.map((item) => bundleEntry(item, votes.votesOn(item), 'whole'));
  return { ...bundle, entries: JSON.parse(toJson(entries)), openings };
}
