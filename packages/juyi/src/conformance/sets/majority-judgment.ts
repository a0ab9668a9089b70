import { gradeBallots } from '@juyi/core/counting/files/grade-tallies';
import { majorityJudgment, type Unjudged } from '@juyi/core/counting/scores/majority-judgment';
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
    const profile = { options, groups: gradeBallots(tallies, participants) };
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
