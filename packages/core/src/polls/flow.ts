import type { RoundTable } from '../counting/kernel/round-table.ts';
import { voteNumber } from './vote-figures.ts';

/** One option between two rounds of a count. Votes are figures to draw with. */
export interface FlowRow {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/** How votes move into a round. `most` is the largest figure of the whole count, so that all rounds share one scale. */
export interface Flow {
  readonly rows: readonly FlowRow[];
  readonly moved: number;
  readonly most: number;
}

/** What the ballots that rank nobody who is left are called in the traces that tell of them. */
const endings = ['exhausted', 'ended.choices'];

/** The votes of round `round` (0 the first) beside those of the round before it. */
export function flowOf({ rows, figures }: RoundTable, round: number): Flow {
  const ended = figures
    .filter(({ name }) => endings.includes(name))
    .map(({ name, values }) => ({ id: name, votes: values }))
    .filter(({ votes }) => votes.some((figure) => voteNumber(figure) > 0));
  const all = [...rows, ...ended];
  const at = (votes: readonly (string | undefined)[], place: number) => voteNumber(votes[place]);
  const between = all.map(({ id, votes }) => ({
    id,
    before: round === 0 ? 0 : at(votes, round - 1),
    after: at(votes, round),
  }));
  return {
    rows: between,
    moved: round === 0 ? 0 : between.reduce((sum, { before, after }) => sum + Math.max(0, before - after), 0),
    most: Math.max(1, ...all.flatMap(({ votes }) => votes.map(voteNumber))),
  };
}
