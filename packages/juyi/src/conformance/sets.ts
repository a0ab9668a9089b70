import type { SetAdapter } from './adapter.ts';
import { abcvoting } from './sets/abcvoting.ts';
import { pabulib } from './sets/pabulib.ts';

/** The sets that are checked; one line for each file in `sets/`. */
export const adapters: readonly SetAdapter[] = [abcvoting, pabulib];
