import type { Profile } from '../kernel/profile.ts';
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  one,
  subtract,
  toDecimal,
  zero,
} from '../kernel/rational.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Step, Tally, Tie } from '../kernel/tally.ts';
import { breakTie } from '../kernel/tie.ts';
import { allocate } from './allocate.ts';
import { checkScores } from './ballots.ts';
import { maxScore, type ScoreParams } from './score.ts';
import type { Scores } from './table.ts';
import { proportionalWords } from './words.ts';

/** A group of equal ballots and what is left of each one's say. */
export interface Voice {
  readonly scores: Scores;
  readonly count: Fraction;
  left: Fraction;
}

/** How a rule reads what a voice gives an option, and what seating that option takes from the voices. */
interface Scheme {
  readonly start: Fraction;
  give(voice: Voice, option: number): Fraction;
  spend(voices: readonly Voice[], option: number, total: Fraction, quota: Fraction): void;
}

/**
 * Allocated score (proportional STAR): each seat goes to most weighted points, and a Hare quota of the voters who gave
 * the seated option most are charged for it. Exact fractions throughout.
 * STAR Voting technical specifications, appendix F; electowiki, "Allocated Score".
 */
export const allocatedScore = proportional(
  'allocated-score',
  { 'zh-CN': '配额评分（比例 STAR）', en: 'Allocated score (proportional STAR)' },
  () => ({
    start: one,
    give: ({ scores, left }, option) => multiply(fraction(scores[option] ?? 0), left),
    spend: (voices, option, _total, quota) => allocate(voices, option, quota),
  }),
);

/**
 * Sequentially spent score: everyone starts with the best score to spend; a seat takes what was given to it, less where
 * it had more than a quota of points. Electowiki, "Sequentially Spent Score".
 */
export const sequentiallySpentScore = proportional(
  'sequentially-spent-score',
  { 'zh-CN': '逐席消费评分', en: 'Sequentially spent score' },
  (max) => ({
    start: fraction(max),
    give: spendable,
    spend: (voices, option, total, quota) => {
      const price = multiply(quota, fraction(max));
      const share = compare(total, price) > 0 ? divide(price, total) : one;
      for (const voice of voices) voice.left = subtract(voice.left, multiply(spendable(voice, option), share));
    },
  }),
);

/** Reweighted range: a ballot that gave s points to those seated weighs max/(max + s). rangevoting.org/RRV. */
export const reweightedRange = proportional(
  'reweighted-range',
  { 'zh-CN': '重加权评分', en: 'Reweighted range voting' },
  (max) => ({
    start: one,
    give: ({ scores, left }, option) => multiply(fraction(scores[option] ?? 0), left),
    spend: (voices, option) => {
      for (const voice of voices) {
        const seated = add(divide(fraction(max), voice.left), fraction(voice.scores[option] ?? 0));
        voice.left = divide(fraction(max), seated);
      }
    },
  }),
);

function spendable({ scores, left }: Voice, option: number): Fraction {
  const score = fraction(scores[option] ?? 0);
  return compare(score, left) < 0 ? score : left;
}

function proportional(
  id: string,
  title: Rule<Scores>['title'],
  schemeOf: (max: number) => Scheme,
): Rule<Scores, ScoreParams> {
  return {
    id,
    version: '1',
    title,
    shape: 'scores',
    params: { max: maxScore },
    words: proportionalWords,
    tally(profile, { max }) {
      checkScores(profile, max);
      return { rule: id, version: '1', ...seatByScheme(profile, schemeOf(max)) };
    },
  };
}

/** Fills the seats one by one: most points now, then the voices are charged for the seat. */
function seatByScheme(profile: Profile<Scores>, scheme: Scheme): Omit<Tally, 'rule' | 'version'> {
  const seats = profile.seats ?? 1;
  const voices = profile.groups.map(
    ({ ballot, count }): Voice => ({ scores: ballot, count: fraction(count), left: scheme.start }),
  );
  const quota = divide(
    voices.reduce((sum, { count }) => add(sum, count), zero),
    fraction(seats),
  );
  const winners: string[] = [];
  const rounds: Step[] = [];
  const ties: Tie[] = [];
  let pool = profile.options.map(({ id }, index) => ({ id, index }));
  while (winners.length < seats && pool.length > 0) {
    const scored = pool.map((option) => ({ ...option, total: totalOf(voices, option.index, scheme) }));
    const best = scored.reduce((high, { total }) => (compare(total, high) > 0 ? total : high), zero);
    const leaders = scored.filter(({ total }) => compare(total, best) === 0);
    const tie =
      leaders.length === 1
        ? undefined
        : breakTie(
            leaders.map(({ id }) => id),
            1,
            profile,
          );
    if (tie !== undefined) ties.push(tie);
    const winner = tie === undefined ? leaders[0] : leaders.find(({ id }) => id === tie.chosen[0]);
    if (winner === undefined) break;
    const totals = Object.fromEntries(scored.map(({ id, total }) => [id, toDecimal(total, 4)]));
    rounds.push({ kind: 'proportional-round', round: rounds.length + 1, totals, winner: winner.id });
    winners.push(winner.id);
    pool = pool.filter(({ id }) => id !== winner.id);
    scheme.spend(voices, winner.index, best, quota);
  }
  return { winners, rounds, ties, outcome: ties.some(({ by }) => by === 'none') ? 'tied' : 'decided' };
}

function totalOf(voices: readonly Voice[], option: number, scheme: Scheme): Fraction {
  return voices.reduce((sum, voice) => add(sum, multiply(voice.count, scheme.give(voice, option))), zero);
}
