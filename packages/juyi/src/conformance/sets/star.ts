import { paramsOf } from '@juyi/core/counting/kernel/params';
import type { Profile } from '@juyi/core/counting/kernel/profile';
import { findRule } from '@juyi/core/counting/kernel/registry';
import type { Scores } from '@juyi/core/counting/scores/table';
import { type Check, type SetAdapter, same } from '../adapter.ts';

/** A record of the library: scores by candidate or a ranking as lists of names, and the published lot order. */
interface Election {
  readonly seats?: number;
  readonly candidates: readonly string[];
  readonly ballots: readonly {
    readonly count: number;
    readonly scores?: Scores;
    readonly ranking?: readonly (readonly string[])[];
  }[];
  readonly lotNumbers?: readonly string[] | null;
  readonly expectedWinners: readonly string[];
}

/** The library's method names (in lower case, letters only), the rule that counts them, and what its ballots hold. */
const methods: Readonly<Record<string, readonly [rule: string, ballot: keyof typeof readers]>> = {
  star: ['star', 'scores'],
  none: ['star', 'scores'],
  blocstar: ['bloc-star', 'scores'],
  score: ['score', 'scores'],
  allocated: ['allocated-score', 'scores'],
  starpr: ['allocated-score', 'scores'],
  sss: ['sequentially-spent-score', 'scores'],
  rrv: ['reweighted-range', 'scores'],
  plurality: ['multiple-choice', 'marks'],
  approval: ['approval', 'marks'],
  approvalmultiwinner: ['approval', 'marks'],
  irv: ['instant-runoff', 'ranking'],
  rcvirv: ['instant-runoff', 'ranking'],
  rankedrobin: ['ranked-robin', 'ranking'],
  rr: ['ranked-robin', 'ranking'],
  stv: ['stv-wigm-exact', 'ranking'],
};

/** Records whose winner the library itself withdrew after they were collected. */
const withdrawn: Readonly<Record<string, string>> = {
  '05_Ranked_Robin/star_vs_rr_divergence/cycle_C10_fewV29_bloc_2.yaml':
    'The library corrected this winner later: in the runoff, equal in votes and points, C has nine top scores and A none.',
};

const readers = { scores: scoresOf, marks: marksOf, ranking: rankingOf };

/** Elections of the STAR library, by whichever rule each record names. */
export const starLibrary: SetAdapter = {
  set: 'star',
  check(entry, data) {
    const reason = withdrawn[entry.file.split('#')[1] ?? ''];
    if (reason !== undefined) return { result: 'uncovered', reason };
    const [id, ballot] = methods[(entry.method ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')] ?? [];
    const rule = id === undefined ? undefined : findRule(id);
    if (rule === undefined || ballot === undefined) {
      return { result: 'uncovered', reason: `No rule here counts “${entry.method}”.` };
    }
    const election = data.json(entry.file) as Election;
    const { winners } = rule.tally(profileOf(election, ballot), paramsOf(rule, {}));
    return compare(winners, (entry.expectedWinners as readonly string[] | undefined) ?? election.expectedWinners);
  },
};

/** One winner or the set of them: the library lists several winners by name in some records, by seat in others. */
function compare(winners: readonly string[], expected: readonly string[]): Check {
  return same('winners', [...winners].sort(), [...expected].sort());
}

/** Where no lots are published, the library draws in the order of the ballot. */
function profileOf(election: Election, ballot: keyof typeof readers): Profile<unknown> {
  const { candidates, seats = 1, ballots, lotNumbers } = election;
  return {
    options: candidates.map((name) => ({ id: name, name })),
    seats,
    lots: lotNumbers ?? candidates,
    groups: ballots.map((each) => ({ ballot: readers[ballot](each, candidates), count: each.count })),
  };
}

type Ballot = Election['ballots'][number];

function scoresOf({ scores = [] }: Ballot): Scores {
  return scores;
}

function marksOf({ scores = [] }: Ballot): number[] {
  return scores.flatMap((score, index) => (score !== null && score > 0 ? [index] : []));
}

/** A ranking by name, or the one that scores imply: equal scores are equal ranks, no mark ranks with 0. */
function rankingOf({ ranking, scores = [] }: Ballot, candidates: readonly string[]): number[][] {
  if (ranking !== undefined) return ranking.map((rank) => rank.map((name) => candidates.indexOf(name)));
  const levels = [...new Set(scores.map((score) => score ?? 0))].sort((a, b) => b - a);
  return levels.map((level) => scores.flatMap((score, index) => ((score ?? 0) === level ? [index] : [])));
}
