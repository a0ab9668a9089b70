import type { Choice, Choices } from '@juyi/core/polls/ballot/schema';
import type { NoMark, Vote } from '@juyi/core/polls/count';
import type { EnterCount } from '@juyi/core/polls/desk/schema';
import type { PollItem } from '@juyi/core/polls/schema';
import type { z } from 'zod';
import type { Community } from '../community.ts';
import { electorStore } from '../roll/electors.ts';
import { methodOf } from './ballot-method.ts';
import { deskStore } from './desk.store.ts';
import { electorsOf, type PollElector } from './electors.ts';
import type { KnownPoll } from './find.ts';
import { cannotCount } from './paper-reading.ts';

/** Every elector with what it voted, once the box is open. */
export interface OpenedVotes {
  readonly electors: readonly PollElector[];
  /** In the order of the electors; for a secret count on paper, in no order. */
  votesOn(item: PollItem): Vote[];
  /** What one elector chose; nothing where a secret count knows no electors. */
  choicesOf(elector: string): Choices;
}

/** What an upheld challenge changes: a ballot that was false, or a delivery that was not proven. */
export interface Amendment {
  readonly voided?: string | undefined;
  readonly undelivered?: string | undefined;
}

/** Opens the box, and says of each elector without a ballot why there is none. */
export async function openVotes(community: Community, poll: KnownPoll, amended: Amendment = {}): Promise<OpenedVotes> {
  const electors = await electorsOf(community, poll);
  const opened = await methodOf(poll).open(community, poll);
  const without = await reasons(community, poll, amended);
  const markOf = (elector: string, item: string): Vote['mark'] => {
    const paper = opened(elector, item);
    if (!paper) return { none: without(elector) };
    return elector === amended.voided ? { none: 'invalid' } : paper;
  };
  return {
    electors,
    votesOn: ({ id }) => electors.map(({ elector, area }) => ({ area, mark: markOf(elector, id) })),
    choicesOf(elector) {
      const marks = poll.record.items.map(({ id }) => [id, markOf(elector, id)] as const);
      return Object.fromEntries(marks.flatMap(([id, mark]) => ('choice' in mark ? [[id, mark.choice]] : [])));
    },
  };
}

/**
 * A paper that cannot count is invalid; co-owners who named different people are pending; a home that was warned and did
 * not answer is silent.
 */
async function reasons(
  community: Community,
  poll: KnownPoll,
  { undelivered }: Amendment,
): Promise<(elector: string) => NoMark> {
  const { database } = community;
  const { record, row } = poll;
  const spoilt = await spoiltPapers(community, poll);
  if (row.snapshot === null) return (elector) => (spoilt.has(elector) ? 'invalid' : 'absent');
  const units = await database.read(electorStore.units({ snapshot: row.snapshot }));
  const delivered = await database.read(deskStore.deliveries({ poll: record.id }));
  const warned = new Set(delivered.filter((each) => each.proven && each.warned).map(({ unit }) => unit));
  const unwarned = new Set(units.filter(({ label }) => !warned.has(label)).map(({ elector }) => elector));
  const silent = new Set(units.map(({ elector }) => elector).filter((elector) => !unwarned.has(elector)));
  const names = new Map<string, Set<string>>();
  for (const { elector, named } of await database.read(deskStore.allNamed({ poll: record.id }))) {
    names.set(elector, (names.get(elector) ?? new Set()).add(named));
  }
  return (elector) => {
    if (spoilt.has(elector)) return 'invalid';
    if ((names.get(elector)?.size ?? 0) > 1) return 'pending';
    return silent.has(elector) && elector !== undelivered ? 'silent' : 'absent';
  };
}

/** The electors whose paper two people read as one that cannot count. */
async function spoiltPapers(community: Community, poll: KnownPoll): Promise<Set<string>> {
  const papers = await community.database.read(deskStore.papers({ poll: poll.record.id }));
  const spoilt = papers.filter((paper) => paper.state === 'entered' && cannotCount(community, poll, paper));
  return new Set(spoilt.map(({ elector }) => elector));
}

/** A hand count as votes: so many heads of each mark, their area shared out evenly; the rest did not take part. */
export function votesOfCount(
  { counts, invalid }: z.output<typeof EnterCount>,
  { id }: PollItem,
  base: { readonly heads: number; readonly area: number },
): Vote[] {
  const lines: { heads: number; area: number; mark: Vote['mark'] }[] = (counts[id] ?? []).map((line) => ({
    heads: line.heads,
    area: line.area,
    mark: { choice: line.choice as Choice },
  }));
  lines.push({ ...invalid, mark: { none: 'invalid' } });
  const heads = lines.reduce((sum, line) => sum + line.heads, 0);
  const area = lines.reduce((sum, line) => sum + line.area, 0);
  lines.push({ heads: base.heads - heads, area: base.area - area, mark: { none: 'absent' } });
  return lines.flatMap(({ heads: many, area: all, mark }) => {
    const each = many === 0 ? 0 : Math.floor(all / many);
    return Array.from({ length: many }, (_, at) => ({ area: each + (at < all - each * many ? 1 : 0), mark }));
  });
}
