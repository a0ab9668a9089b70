import { toJson } from '@juyi/core/counting/kernel/tally';
import { bundleEntry } from '@juyi/core/polls/bundle';
import { weighs } from '@juyi/core/polls/choices';
import type { Inspect, Inspection } from '@juyi/core/polls/desk/schema';
import { isPosted } from '@juyi/core/polls/posted';
import { convenes, counts } from '@juyi/core/polls/rights';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { deskStore, openScansTo } from './desk.store.ts';
import { ownElectors } from './electors.ts';
import { findPoll, type KnownPoll } from './find.ts';
import { noteOf } from './notes.ts';
import { pollStore as store } from './store.ts';
import { saltOf } from './voter-key.ts';
import { openVotes } from './votes.ts';

/** So long, in ms, the pictures of the papers are open to whoever inspects. */
const inspectedFor = 86_400_000;

/** All ballots as they were counted, for tellers and for entitled owners; who looked and why is written down. */
export async function inspectPoll(call: Call<undefined, Inspect>): Promise<Answer<Inspection>> {
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
      // Elsewhere what is published is all there is.
      ...(weighs(record.items) && row.secret === 0 ? [openScansTo(record.id, viewer.person!, now + inspectedFor)] : []),
      noteOf(call, record, { kind: 'poll.inspected' }, { open: true }),
    ],
    reply: async () => ({
      ...(row.secret === 1 ? await published(call, poll) : await opened(call, poll)),
      inspections: await inspectionsOf(call, poll),
    }),
  };
}

/** Every look into the ballots. Whose it was and why is for those who count and convene; one's own one knows. */
export async function inspectionsOf(
  { community, viewer }: Pick<Call, 'community' | 'viewer'>,
  { record }: KnownPoll,
): Promise<Inspection['inspections']> {
  const looks = await community.database.read(deskStore.inspected({ poll: record.id }));
  const told = counts(viewer, record) || convenes(viewer, record);
  return looks.map(({ person, name, reason, at }) => {
    const mine = person === viewer.person;
    return { at, name: told || mine ? name : null, reason: told || mine ? reason : null, mine };
  });
}

async function published({ community }: Call, { record }: KnownPoll): Promise<object> {
  const results = await community.database.read(store.results({ poll: record.id }));
  return JSON.parse(results.at(-1)!.bundle);
}

async function opened(call: Call, poll: KnownPoll): Promise<object> {
  const { community } = call;
  const { record } = poll;
  if (!weighs(record.items)) return published(call, poll);
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
