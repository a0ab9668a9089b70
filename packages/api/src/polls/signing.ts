import { hash } from 'node:crypto';
import { movePoll } from '@juyi/core/polls/rules';
import type { PollReceipt } from '@juyi/core/polls/schema';
import { may } from '@juyi/core/rights';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { countPoll, keep } from './counting.ts';
import type { KnownPoll } from './find.ts';
import { agreedCount } from './paper-counts.ts';
import { paperReadings, readAlone } from './rereading.ts';
import { conclude, decided, move, tell } from './service.ts';
import { signingStore as store } from './signing.store.ts';
import { pollStore } from './store.ts';

/** One person's word that this is the count; with the second one's the poll is counted. */
export async function signCount(call: Call, poll: KnownPoll, caughtUp: readonly Write[]): Promise<Answer<PollReceipt>> {
  const { record } = poll;
  const { viewer, community, now } = call;
  const denied = may(viewer, 'poll.count', record);
  if (denied) throw new Refused(denied);
  if (record.state !== 'closed') return signLater(call, poll);
  const counted = await countPoll(community, poll, 1);
  const { digest } = counted;
  // What was signed before the last paper came in is not this count, and is signed anew.
  const signed = (await signersOf(call, poll)).filter((signature) => signature.digest === digest);
  if (signed.some(({ person }) => person === viewer.person)) throw new Refused('SECOND_TELLER');
  await requireOwnCount(call, poll);
  const sign = [
    store.unsign({ poll: record.id, digest }),
    store.sign({ poll: record.id, teller: viewer.person!, digest, at: now }),
  ];
  const signatures = signed.length + 1;
  if (signatures < 2) return signedBy(call, poll, signatures, [...caughtUp, ...sign]);
  const world = { now, place: community, snapshotFits: true, openChallenges: 0, signatures };
  const decision = decided(movePoll(record, { to: 'counted' }, viewer, world));
  const { next, warnings } = decision;
  const event = { ...decision.event, bundle: counted.digest };
  const answer = conclude(
    call,
    { next, event: event as typeof decision.event, warnings },
    [...sign, keep(poll, counted, { version: 1, reason: null, pollVersion: next.version, now }), move(next)],
    signatures,
  );
  return { ...answer, writes: [...caughtUp, ...answer.writes!] };
}

/** Where two who signed turned out to be one person, somebody else counts again what is on the board, and signs. */
async function signLater(call: Call, poll: KnownPoll): Promise<Answer<PollReceipt>> {
  const { record } = poll;
  const { community, viewer, now } = call;
  const signed = new Set((await signersOf(call, poll)).map(({ person }) => person));
  if (!['counted', 'resultPosted'].includes(record.state) || signed.size >= 2) throw new Refused('POLL_TRANSITION');
  await requireOwnCount(call, poll);
  if (readAlone(await paperReadings(community, poll)).size > 0) throw new Refused('PAPERS_OPEN');
  const posted = (await community.database.read(pollStore.results({ poll: record.id }))).at(-1)!;
  const { digest } = await countPoll(community, poll, posted.version);
  if (digest !== hash('sha256', posted.bundle)) throw new Refused('COUNT_DIFFERS');
  return signedBy(call, poll, signed.size + 1, [
    store.sign({ poll: record.id, teller: viewer.person!, digest, at: now }),
  ]);
}

/** Whoever signs a count by hand has counted too, and come to the same. */
async function requireOwnCount({ community, viewer }: Call, poll: KnownPoll): Promise<void> {
  if (poll.row.secret === 0) return;
  const agreed = await agreedCount(community, poll);
  if (!agreed?.by.includes(viewer.person!)) throw new Refused('OWN_COUNT');
}

function signersOf({ community }: Call, { record }: KnownPoll) {
  return community.database.read(store.signers({ poll: record.id }));
}

function signedBy(
  call: Call,
  { record }: KnownPoll,
  signatures: number,
  writes: readonly Write[],
): Answer<PollReceipt> {
  const next = { ...record, version: record.version + 1 };
  const { id, state, version } = next;
  return {
    writes: [...writes, tell(call, next, { kind: 'poll.signed', signatures }), move(next)],
    reply: { id, state, version, warnings: [], signatures },
  };
}
