import type { SetAdapter } from './adapter.ts';
import { abcvoting } from './sets/abcvoting.ts';
import { albany, burlington, condorcet, inline } from './sets/condorcet.ts';
import { droop } from './sets/droop.ts';
import { majorityJudgments } from './sets/majority-judgment.ts';
import { merkleTrees } from './sets/merkle.ts';
import { owners } from './sets/owners.ts';
import { pabulib } from './sets/pabulib.ts';
import { rctab } from './sets/rctab.ts';
import { blindSignatures } from './sets/rfc9474.ts';
import { portland, scottishWards } from './sets/scot-elex.ts';
import { starLibrary } from './sets/star.ts';
import { stvRs } from './sets/stv-rs.ts';

/** The sets that are checked; one line for each file in `sets/`. */
export const adapters: readonly SetAdapter[] = [
  droop,
  scottishWards,
  portland,
  stvRs,
  rctab,
  condorcet,
  burlington,
  albany,
  inline,
  owners,
  starLibrary,
  majorityJudgments,
  abcvoting,
  pabulib,
  merkleTrees,
  blindSignatures,
];
