import type { Profile } from '../kernel/profile.ts';
import type { Elector, HeadState } from './electors.ts';
import { type OwnersMark, ownersMarks, type Share } from './figures.ts';
import type { Mark, OwnersChoice } from './roll.ts';

/** One head's vote: what it comes to, and the area that votes with it in 0.01 m². */
export interface AreaBallot<As extends Mark> {
  readonly mark: As;
  readonly area: number;
}

export type OwnersBallot = AreaBallot<OwnersMark>;

/** Heads that marked alike and own equally much are one group, so that counting costs no more than distinct ballots. */
export function groupElectors<Choice extends Mark, As extends Mark>(
  electors: readonly Elector<Choice>[],
  markOf: (vote: HeadState<Choice>) => As,
): { ballot: AreaBallot<As>; count: number }[] {
  const groups: { ballot: AreaBallot<As>; count: number }[] = [];
  const byMark = new Map<string, Map<number, { ballot: AreaBallot<As>; count: number }>>();
  for (const { head, vote } of electors) {
    const mark = markOf(vote);
    const byArea = byMark.get(String(mark)) ?? new Map();
    byMark.set(String(mark), byArea);
    const group = byArea.get(head.area);
    if (group !== undefined) group.count += 1;
    else {
      const ballot = { mark, area: head.area };
      groups.push({ ballot, count: 1 });
      byArea.set(head.area, groups.at(-1)!);
    }
  }
  return groups;
}

/** A head's mark as the sheet lists it: the choice it made, or why it made none. */
export function markOf(vote: HeadState<OwnersChoice>): OwnersMark {
  return vote.state === 'chosen' ? vote.choice : vote.state;
}

/** Heads and area by mark. */
export function sharesOf({ groups }: Profile<OwnersBallot>): Record<OwnersMark, Share> {
  const shares = new Map(ownersMarks.map((mark) => [mark, { heads: 0, area: 0 }]));
  for (const { ballot, count } of groups) {
    const share = shares.get(ballot.mark)!;
    share.heads += count;
    share.area += ballot.area * count;
  }
  return Object.fromEntries(shares) as Record<OwnersMark, Share>;
}
