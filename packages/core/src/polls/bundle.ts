import { shapeOf } from './choices.ts';
import { type Counted, countEntry, type Entry, entryOf, type Vote } from './count.ts';
import type { PollItem } from './schema.ts';

/** A combination of candidates fewer marked than this would point at a home by its area. */
const fewest = 5;

/** One item of a bundle: `juyi tally FILE#ID --rule RULE --json` prints `count`, to the byte. */
export interface BundleEntry extends Omit<Entry, 'profile'> {
  readonly title: PollItem['title'];
  /** Absent where publishing it would tell a home's choice by its area; inspection opens it. */
  readonly profile?: Entry['profile'];
  readonly count: Counted;
}

/**
 * Everything a neighbour needs to count again. An area is a name tag, so where it weighs, `commitments` stand for the
 * electors, in the order of their digests, and each elector can find its own; elsewhere ballots are there, unlinked.
 */
export interface Bundle {
  readonly format: 'juyi-poll/1';
  readonly poll: string;
  readonly version: number;
  readonly base: { readonly heads: number; readonly area: number };
  readonly entries: readonly BundleEntry[];
  readonly commitments?: readonly string[];
}

/** One item with its count, for everybody (`spread`) or for tellers and inspection (`whole`). */
export function bundleEntry(item: PollItem, votes: readonly Vote[], view: 'spread' | 'whole'): BundleEntry {
  const whole = entryOf(item, votes);
  const { profile, ...rest } = view === 'whole' || shapeOf(item) !== 'owners' ? whole : spread(whole);
  const count = countEntry(item, { profile: profile ?? whole.profile });
  return { ...rest, title: item.title, ...(profile && { profile }), count };
}

/** The same heads and area by mark, shared out evenly so that no line is anybody's. */
function spread(entry: Entry): Omit<Entry, 'profile'> & Partial<Pick<Entry, 'profile'>> {
  const totals = new Map<string, { mark: unknown; heads: number; area: number }>();
  for (const { ballot, count } of entry.profile.groups as readonly { ballot: WeighedBallot; count: number }[]) {
    const key = JSON.stringify(ballot.mark);
    const known = totals.get(key) ?? { mark: ballot.mark, heads: 0, area: 0 };
    totals.set(key, { ...known, heads: known.heads + count, area: known.area + ballot.area * count });
  }
  const sums = [...totals.values()];
  const { profile, ...rest } = entry;
  if (sums.some(({ mark, heads }) => Array.isArray(mark) && heads < fewest)) return rest;
  return { ...rest, profile: { ...profile, groups: sums.flatMap(shared) } };
}

interface WeighedBallot {
  readonly mark: unknown;
  readonly area: number;
}

function shared({ mark, heads, area }: { mark: unknown; heads: number; area: number }) {
  const each = Math.floor(area / heads);
  const over = area - each * heads;
  const groups = [
    { ballot: { mark, area: each }, count: heads - over },
    { ballot: { mark, area: each + 1 }, count: over },
  ];
  return groups.filter(({ count }) => count > 0);
}
