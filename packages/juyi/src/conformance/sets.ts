import type { SetAdapter } from './adapter.ts';
import { abcvoting } from './sets/abcvoting.ts';
import { condorcet } from './sets/condorcet.ts';
import { droop } from './sets/droop.ts';
import { majorityJudgments } from './sets/majority-judgment.ts';
import { owners } from './sets/owners.ts';
import { pabulib } from './sets/pabulib.ts';
import { portland, scottishWards } from './sets/scot-elex.ts';
import { starLibrary } from './sets/star.ts';
import { stvRs } from './sets/stv-rs.ts';

/** The sets that are checked; one line for each file in `sets/`. */
export const adapters: readonly SetAdapter[] = [
  condorcet,
  droop,
  scottishWards,
  portland,
  stvRs,
  owners,
  starLibrary,
  majorityJudgments,
  abcvoting,
  pabulib,
];
