import { invalid } from '../kernel/invalid.ts';
import type { Profile } from '../kernel/profile.ts';
import type { Rule } from '../kernel/rule.ts';
import { byOption } from './ballots.ts';
import { compareMajority, type GradeCounts, majorityGrade, totalOf } from './majority-value.ts';
import { seatBest } from './seats.ts';
import { majorityWords } from './words.ts';

/** One grade per option, in the order of the options: 0 is the worst grade; null is no judgment. */
export type Grades = readonly (number | null)[];

/** What a missing judgment is taken for: a given grade, the option's own majority grade, or nothing at all. */
export type Unjudged = 'grade' | 'median' | 'none';

export interface MajorityParams {
  /** How many grades there are. */
  readonly grades: number;
  readonly unjudged: Unjudged;
  /** The grade that stands for a missing judgment when `unjudged` is `grade`. */
  readonly missing: number;
}

/** Majority judgment: the option with the best majority grade wins; see `compareMajority` for equals. */
export const majorityJudgment: Rule<Grades, MajorityParams> = {
  id: 'majority-judgment',
  version: '1',
  title: { 'zh-CN': '多数评判', en: 'Majority judgment' },
  shape: 'grades',
  params: {
    grades: { type: 'integer', default: 6, min: 2, max: 100, title: { 'zh-CN': '等级数', en: 'Number of grades' } },
    unjudged: {
      type: 'choice',
      default: 'grade',
      choices: ['grade', 'median', 'none'],
      title: { 'zh-CN': '未评等级按', en: 'A missing judgment counts as' },
    },
    missing: {
      type: 'integer',
      default: 0,
      min: 0,
      title: { 'zh-CN': '未评按第几等', en: 'Grade of a missing judgment' },
    },
  },
  words: majorityWords,
  tally(profile, { grades, unjudged, missing }) {
    const { given, voters } = countGrades(profile, grades);
    const filled = fillIn(given, voters, unjudged, missing);
    const judged = profile.options.map(({ id }, index) => ({ id, counts: filled[index]! }));
    const seating = seatBest(judged, (a, b) => compareMajority(b.counts, a.counts), profile.seats ?? 1, profile);
    const step = {
      kind: 'majority-grades',
      grades: byOption(
        profile.options,
        given.map((counts) => counts.map(Number)),
      ),
      medians: byOption(profile.options, filled.map(majorityGrade)),
    };
    return { rule: 'majority-judgment', version: '1', ...seating, rounds: [step] };
  },
};

function countGrades({ options, groups }: Profile<Grades>, grades: number): { given: bigint[][]; voters: bigint } {
  const given = options.map(() => new Array<bigint>(grades).fill(0n));
  let voters = 0n;
  for (const [place, { ballot, count }] of groups.entries()) {
    voters += BigInt(count);
    for (const [option, grade] of ballot.entries()) {
      if (grade === null) continue;
      const counts = given[option];
      if (counts?.[grade] === undefined) throw invalid('grade', `ballot ${place + 1}`);
      counts[grade]! += BigInt(count);
    }
  }
  return { given, voters };
}

/**
 * Gives every option equally many judgments, so that they can be compared: what is missing up to `voters` becomes a
 * fixed grade or the option's majority grade; or nothing is added and each option's judgments are scaled to one total.
 */
export function fillIn(
  given: readonly GradeCounts[],
  voters: bigint,
  unjudged: Unjudged,
  missing: number,
): GradeCounts[] {
  if (unjudged === 'none') {
    const whole = given.map(totalOf).reduce((product, total) => (total === 0n ? product : lcm(product, total)), 1n);
    return given.map((counts) => scale(counts, whole));
  }
  return given.map((counts) => {
    const grade = unjudged === 'grade' ? missing : majorityGrade(counts);
    return counts.map((count, index) => (index === grade ? count + voters - totalOf(counts) : count));
  });
}

/** The same proportions of a common total; an option nobody judged stands at the worst grade. */
function scale(counts: GradeCounts, whole: bigint): GradeCounts {
  const total = totalOf(counts);
  if (total === 0n) return counts.map((_, index) => (index === 0 ? whole : 0n));
  return counts.map((count) => (count * whole) / total);
}

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
