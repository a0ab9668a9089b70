import type { SetAdapter } from './adapter.ts';

/** The sets that are checked; one line for each file in `sets/`. */
export const adapters: readonly SetAdapter[] = [];
