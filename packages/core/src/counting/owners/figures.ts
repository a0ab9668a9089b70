import type { HeadState } from './electors.ts';
import type { OwnersChoice } from './roll.ts';

/** Heads, and the area they own in 0.01 m². Both counts are always made. */
export interface Share {
  readonly heads: number;
  readonly area: number;
}

/** Where a head ends up on the posted sheet. */
export type OwnersMark = OwnersChoice | Exclude<HeadState<OwnersChoice>['state'], 'chosen'>;

export const ownersMarks: readonly OwnersMark[] = [
  'yes',
  'no',
  'abstain',
  'follow',
  'silent',
  'pending',
  'invalid',
  'absent',
];

/** The figures of an owners' decision, before any test. */
export interface OwnersFigures {
  /** Every head of the base by what it marked. */
  readonly marked: Readonly<Record<OwnersMark, Share>>;
  readonly total: Share;
  readonly part: Share;
  readonly yes: Share;
  readonly no: Share;
  /** The side that 从众 and silent heads joined; null when none did, or when area and heads point different ways. */
  readonly joined: 'yes' | 'no' | null;
  /** Of `part`, those who take part by silence alone. */
  readonly bySilence: Share;
}

/** What adopted rules make of a warned owner's silence, and what an abstention is. */
export interface OwnersReading {
  readonly silence: 'not-participating' | 'follow-majority';
  readonly abstainCounts: boolean;
}

/**
 * Adds up an owners' decision. Yes, no, abstentions and 从众 take part (Civil Code art. 278 para. 2: 参与表决); pending,
 * invalid and absent heads do not. A warned silence takes part only under an adopted clause (Guidance Rules art. 26).
 * Those who follow join the side that leads by area and by heads among yes and no; where the two differ, they take part
 * and join neither.
 */
export function figuresOf(marked: Readonly<Record<OwnersMark, Share>>, reading: OwnersReading): OwnersFigures {
  const none: Share = { heads: 0, area: 0 };
  const bySilence = reading.silence === 'follow-majority' ? marked.silent : none;
  const following = sum(marked.follow, bySilence);
  const leading = leader(marked.yes, marked.no);
  const joined = following.heads > 0 ? leading : null;
  const spoken = sum(marked.yes, marked.no, reading.abstainCounts ? marked.abstain : none);
  return {
    marked,
    total: sum(...ownersMarks.map((mark) => marked[mark])),
    part: sum(spoken, following),
    yes: joined === 'yes' ? sum(marked.yes, following) : marked.yes,
    no: joined === 'no' ? sum(marked.no, following) : marked.no,
    joined,
    bySilence,
  };
}

function leader(yes: Share, no: Share): 'yes' | 'no' | null {
  if (yes.area > no.area && yes.heads > no.heads) return 'yes';
  if (yes.area < no.area && yes.heads < no.heads) return 'no';
  return null;
}

export function sum(...shares: readonly Share[]): Share {
  return {
    heads: shares.reduce((total, share) => total + share.heads, 0),
    area: shares.reduce((total, share) => total + share.area, 0),
  };
}
