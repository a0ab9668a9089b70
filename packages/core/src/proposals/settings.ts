import type { ReviewRule } from './gates.ts';
import type { ThresholdSettings } from './targets.ts';

/** What a community decides about its proposals; the usual where it says nothing. */
export interface ProposalSettings extends ThresholdSettings {
  /** The shares of a members' review in 四议两公开. */
  readonly review?: ReviewRule;
}
