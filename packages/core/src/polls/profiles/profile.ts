import type { LocalizedText } from '../../kernel/text.ts';

/** Where a number comes from: a law, a local rule, or our own default. */
export type Basis = 'law' | 'local' | 'default';

/** How well it was checked: the text itself was read, it was seen in another's account, or not at all. */
export type Checked = 'text' | 'secondary' | 'no';

/** One figure of a profile with its source. A law refuses, a default warns, and what nobody checked never binds. */
export interface Figure<Value> {
  readonly value: Value;
  readonly basis: Basis;
  readonly checked: Checked;
  readonly source: LocalizedText;
}

/** How votes given online may count under a profile. */
export type OnlineBinding = 'official-platform-only' | 'real-name' | 'not-regulated';

/** Which of two ballots for one elector stands: the first that came in, the one on paper, or the one online. */
export type PaperConflict = 'first' | 'paper' | 'online';

/**
 * What a place or a body's own rules say about a vote, as data. Days are calendar days of the community. `null` means
 * that the profile says nothing.
 */
export interface PollProfile {
  readonly id: string;
  readonly title: LocalizedText;
  /** Local date from which it holds, where known. */
  readonly validFrom: string | null;
  /** From when another text stands in its place, UTC ms: a vote after that says so. */
  readonly replacedAt: Figure<number> | null;
  readonly noticeDays: Figure<number>;
  /** Days beyond the notice that leave no doubt how the first and last day are counted. */
  readonly noticeMargin: Figure<number>;
  readonly temporaryNoticeDays: Figure<number> | null;
  readonly votingDays: Figure<{ readonly least: number; readonly most: number }> | null;
  readonly rollPostingDays: Figure<number>;
  readonly undeliveredPostingDays: Figure<number> | null;
  readonly online: Figure<OnlineBinding>;
  readonly paperOnRequest: Figure<boolean>;
  readonly proxy: Figure<{ readonly allowed: boolean; readonly most: number | null }>;
  readonly changes: Figure<number>;
  readonly paperConflict: Figure<PaperConflict>;
  readonly resultWithinDays: Figure<number>;
  readonly resultPostingDays: Figure<number>;
  /** Matters whose election is secret. */
  readonly secretMatters: Figure<readonly string[]>;
  /** A second call may decide with fewer present; of the entitled, as a fraction. */
  readonly secondCall: Figure<{ readonly quorum: readonly [number, number] }> | null;
  /** Whether a rule that counts silence may be adopted. */
  readonly silence: Figure<'not-participating' | 'by-adopted-rule'>;
}

export function figure<Value>(
  value: Value,
  basis: Basis,
  checked: Checked,
  chinese: string,
  english: string,
): Figure<Value> {
  return { value, basis, checked, source: { 'zh-CN': chinese, en: english } };
}

/** A choice of the house where nothing prescribes one. */
export function ownDefault<Value>(value: Value, chinese: string, english: string): Figure<Value> {
  return figure<Value>(value, 'default', 'text', chinese, english);
}

/** Where nothing but the convener stands behind something. */
export const noSource: LocalizedText = { 'zh-CN': '', en: '' };
