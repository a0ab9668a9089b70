import type { LocalizedText } from '../../kernel/text.ts';
import type { Profile } from './profile.ts';
import type { Tally } from './tally.ts';
import type { Words } from './trace.ts';

/** What a voter fills in; a ballot face and a file reader exist for each. */
export type BallotShape =
  | 'choice'
  | 'choices'
  | 'approval'
  | 'scores'
  | 'grades'
  | 'ranking'
  | 'credits'
  | 'budget'
  | 'motion'
  | 'consent'
  | 'owners';

/** One setting of a rule: what it is, what it is unless said otherwise, and which values it takes. */
export interface ParamSpec<Value> {
  /** `fraction` is a pair of whole numbers `[n, d]`. */
  readonly type: 'integer' | 'boolean' | 'choice' | 'fraction';
  readonly default: Value;
  readonly title: LocalizedText;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
}

export type ParamSpecs<Params> = { readonly [Name in keyof Params]-?: ParamSpec<Params[Name]> };

/**
 * A way to count. `tally` is a pure function of the profile and the params: no clock, no randomness, no rounding but
 * what the rule itself prescribes. A change that alters any result is a new `version`.
 */
export interface Rule<Ballot, Params extends object = object> {
  /** kebab-case, never reused. */
  readonly id: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly shape: BallotShape;
  readonly params: ParamSpecs<Params>;
  /** How each kind of step the rule writes into its trace is read aloud. */
  readonly words: Words;
  /** @throws InvalidBallots when a ballot can't be one of this rule's; nothing is counted then */
  tally(profile: Profile<Ballot>, params: Params): Tally;
}
