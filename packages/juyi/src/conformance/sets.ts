import type { SetAdapter } from './adapter.ts';
import { abcvoting } from './sets/abcvoting.ts';
import { majorityJudgments } from './sets/majority-judgment.ts';
import { owners } from './sets/owners.ts';
import { pabulib } from './sets/pabulib.ts';
import { starLibrary } from './sets/star.ts';

/** The sets that are checked; one line for each file in `sets/`. */
export const adapters: readonly SetAdapter[] = [owners, starLibrary, majorityJudgments, abcvoting, pabulib];
