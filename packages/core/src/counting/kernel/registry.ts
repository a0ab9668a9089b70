import { equalSharesRule } from '../budget/equal-shares-rule.ts';
import { greedyByVotes, greedyByVotesPerCost } from '../budget/greedy-rules.ts';
import { committeeElection } from '../committee/rule.ts';
import { equalSharesCommittee, phragmenCommittee, proportionalCommittee } from '../committees/rules.ts';
import { bucklin } from '../condorcet/bucklin.ts';
import { copeland } from '../condorcet/copeland.ts';
import { minimax } from '../condorcet/minimax.ts';
import { rankedPairs } from '../condorcet/ranked-pairs.ts';
import { rankedRobin } from '../condorcet/ranked-robin.ts';
import { schulze } from '../condorcet/schulze.ts';
import { consent } from '../consent/consent.ts';
import { dotVoting, quadraticVoting } from '../credits/credits.ts';
import { motion } from '../motion/motion.ts';
import { ownersUnanimous } from '../owners/unanimous.ts';
import { ownersVote } from '../owners/vote.ts';
import { stvMeekDroopEqualRank, stvMeekEqualize } from '../ranked/meek-equal-ranks.ts';
import {
  bottomsUp,
  bottomsUpThreshold,
  instantRunoff,
  multiPass,
  stvOnePerRound,
  stvWholeThreshold,
} from '../ranked/runoff-rules.ts';
import {
  stvMeek,
  stvMeekExact,
  stvMeekPrf,
  stvScottishWig,
  stvWarren,
  stvWigm,
  stvWigmExact,
  stvWigmPrf,
  stvWigmPrfBatch,
} from '../ranked/stv-rules.ts';
import { approval, multipleChoice, singleChoice } from '../scores/choice.ts';
import { majorityJudgment } from '../scores/majority-judgment.ts';
import { allocatedScore, reweightedRange, sequentiallySpentScore } from '../scores/proportional.ts';
import { score } from '../scores/score.ts';
import { blocStar, star } from '../scores/star.ts';
import type { Rule } from './rule.ts';

/** Every rule there is, in the order they are offered. A new rule is one file and one line here. */
export const rules: readonly Rule<unknown>[] = [
  motion,
  ownersVote,
  ownersUnanimous,
  committeeElection,
  consent,
  singleChoice,
  multipleChoice,
  approval,
  score,
  star,
  blocStar,
  allocatedScore,
  sequentiallySpentScore,
  reweightedRange,
  majorityJudgment,
  instantRunoff,
  bottomsUp,
  bottomsUpThreshold,
  multiPass,
  stvWholeThreshold,
  stvOnePerRound,
  stvWigm,
  stvScottishWig,
  stvWigmPrf,
  stvWigmPrfBatch,
  stvWigmExact,
  stvMeekPrf,
  stvMeek,
  stvMeekExact,
  stvWarren,
  stvMeekEqualize,
  stvMeekDroopEqualRank,
  schulze,
  rankedPairs,
  minimax,
  copeland,
  rankedRobin,
  bucklin,
  dotVoting,
  quadraticVoting,
  greedyByVotes,
  greedyByVotesPerCost,
  equalSharesRule,
  equalSharesCommittee,
  phragmenCommittee,
  proportionalCommittee,
];

/** The rule with an id, or undefined. */
export function findRule(id: string): Rule<unknown> | undefined {
  return rules.find((rule) => rule.id === id);
}
