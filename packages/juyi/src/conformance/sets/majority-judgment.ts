import type { Group } from '@juyi/core/counting/kernel/profile';
import { type Grades, majorityJudgment, type Unjudged } from '@juyi/core/counting/scores/majority-judgment';
import { type SetAdapter, same } from '../adapter.ts';

/** A record of the set: how many gave each proposal each grade, from the worst. */
interface Poll {
  readonly participants: number;
  readonly tallies: readonly (readonly number[])[];
}

const modes: Readonly<Record<string, Unjudged>> = {
  StaticDefault: 'grade',
  MedianDefault: 'median',
  Normalized: 'none',
};

/** Grade tallies and the rank each proposal takes. */
export const majorityJudgments: SetAdapter = {
  set: 'majority-judgment',
  check(entry, data) {
    const { participants, tallies } = data.json(entry.file) as Poll;
    const { mode = 'StaticDefault', default: missing = 0 } = (entry.options ?? {}) as {
      readonly mode?: string;
      readonly default?: number;
    };
    const unjudged = modes[mode];
    if (unjudged === undefined) {
      return { result: 'uncovered', reason: `A missing judgment is filled in no way called “${mode}”.` };
    }
    const options = tallies.map((_, index) => ({ id: String(index), name: String(index) }));
    const profile = { options, groups: ballotsOf(tallies, participants) };
    const { ranking = [] } = majorityJudgment.tally(profile, { grades: tallies[0]?.length ?? 2, unjudged, missing });
    const rankOf = (id: string) => {
      const place = ranking.findIndex((rank) => rank.includes(id));
      return 1 + ranking.slice(0, place).reduce((before, rank) => before + rank.length, 0);
    };
    return same(
      'ranks',
      options.map(({ id }) => rankOf(id)),
      entry.expectedRanks,
    );
  },
};

/** Ballots with exactly these tallies: every proposal's judgments laid side by side from the worst, the missing last. */
function ballotsOf(tallies: Poll['tallies'], participants: number): Group<Grades>[] {
  const ends = tallies.map((counts) => {
    let end = 0;
    return counts.map((count) => (end += count));
  });
  const borders = [...new Set([...ends.flat(), participants])].sort((a, b) => a - b).filter((border) => border > 0);
  return borders.map((border, index) => {
    const grades = ends.map((proposal) => proposal.findIndex((end) => end >= border));
    const ballot = grades.map((grade) => (grade === -1 ? null : grade));
    return { ballot, count: border - (borders[index - 1] ?? 0) };
  });
}
