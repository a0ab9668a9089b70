import { hash } from 'node:crypto';
import { toJson } from '@juyi/core/counting/kernel/tally';
import { type Bundle, bundleEntry } from '@juyi/core/polls/bundle';
import { weighs } from '@juyi/core/polls/choices';
import { commitmentOf } from '@juyi/core/polls/commitment';
import { resultOf, shareOf, type Vote } from '@juyi/core/polls/count';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { PollItem } from '@juyi/core/polls/schema';
import type { Community } from '../community.ts';
import type { Write } from '../database/write.ts';
import { Refused } from '../http/refused.ts';
import { deskStore } from './desk.store.ts';
import type { KnownPoll } from './find.ts';
import { agreedCount } from './paper-counts.ts';
import { pollStore as store } from './store.ts';
import { saltOf } from './voter-key.ts';
import { type Amendment, openVotes, votesOfCount } from './votes.ts';

/** What is kept of a result: the sheet without what happens to it later. */
export type Sheet = Pick<PollResult, 'effect' | 'base' | 'turnout' | 'items'> & { readonly pollVersion: number };

export interface CountedPoll {
  readonly sheet: Omit<Sheet, 'pollVersion'>;
  readonly bundle: string;
  readonly digest: string;
}

/** The row of a counted result. */
export function keep(
  { record }: Pick<KnownPoll, 'record'>,
  { sheet, bundle }: CountedPoll,
  { version, reason, pollVersion, now }: { version: number; reason: string | null; pollVersion: number; now: number },
): Write {
  const text = JSON.stringify({ ...sheet, pollVersion });
  return store.addResult({ poll: record.id, version, reason, countedAt: now, sheet: text, bundle });
}

/** Opens the box and counts every item: the sheet, and what anybody recounts it from. */
export async function countPoll(
  community: Community,
  poll: KnownPoll,
  version: number,
  amended: Amendment = {},
): Promise<CountedPoll> {
  const { record, row } = poll;
  const base = { heads: row.heads!, area: row.area! };
  if (row.secret === 1) return countOnPaper(community, poll, version, base);
  await requireSettledPapers(community, poll);
  const opened = await openVotes(community, poll, amended);
  const votes = new Map(record.items.map((item) => [item.id, opened.votesOn(item)]));
  const commitments = opened.electors.map(({ elector, area }) =>
    commitmentOf({
      elector,
      area,
      choices: opened.choicesOf(elector),
      salt: saltOf(community.keys, record.id, version, elector),
    }),
  );
  return counted(poll, version, base, (item) => votes.get(item.id)!, commitments.sort());
}

async function countOnPaper(
  community: Community,
  poll: KnownPoll,
  version: number,
  base: { heads: number; area: number },
): Promise<CountedPoll> {
  const agreed = await agreedCount(community, poll);
  if (!agreed) throw new Refused('COUNT_MISSING');
  return counted(poll, version, base, (item) => votesOfCount(agreed.count, item, base), undefined);
}

/** A paper is settled once two have read it alike; who reads it again later does not unsettle it. */
async function requireSettledPapers({ database }: Community, { record }: KnownPoll): Promise<void> {
  const papers = await database.read(deskStore.papers({ poll: record.id }));
  const settled = new Set(
    papers.filter(({ state }) => state === 'entered' || state === 'conflict').map(({ elector }) => elector),
  );
  if (papers.some(({ elector }) => !settled.has(elector))) throw new Refused('PAPERS_OPEN');
}

function counted(
  { record }: KnownPoll,
  version: number,
  base: { heads: number; area: number },
  votesOn: (item: PollItem) => Vote[],
  commitments: readonly string[] | undefined,
): CountedPoll {
  const votes = record.items.map((item) => ({ item, votes: votesOn(item) }));
  const entries = votes.map(({ item, votes }) => bundleEntry(item, votes, 'spread'));
  const weighted = weighs(record.items);
  const bundle: Bundle = {
    format: 'juyi-poll/1',
    poll: record.id,
    version,
    base,
    entries,
    ...(weighted && commitments && { commitments }),
  };
  const items = votes.map(({ item, votes }, at) => resultOf(item, entries[at]!.count, votes));
  const text = toJson(bundle);
  const turnout = shareOf(tookPart(votes.map((each) => each.votes)));
  return { sheet: { effect: record.effect, base, turnout, items }, bundle: text, digest: hash('sha256', text) };
}

/** Whoever took part in any item, by its place in the list of electors. */
function tookPart(items: readonly (readonly Vote[])[]): Vote[] {
  const [first = []] = items;
  return first.filter((_, at) => items.some((votes) => 'choice' in votes[at]!.mark));
}
