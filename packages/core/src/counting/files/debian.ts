import { invalid } from '../kernel/invalid.ts';
import { type Group, merge, type Option } from '../kernel/profile.ts';
import type { Ranking } from '../ranked/ranking.ts';

/** What a Debian tally sheet holds. */
export interface DebianSheet {
  readonly options: readonly Option[];
  readonly groups: readonly Group<Ranking>[];
}

const optionLine = /Option\s+([0-9A-Z])[\s-]*>\s*:\s*(.+?)\s*$/;
const voteLine = /^V:\s*([0-9A-Z-]+)\s/;

/**
 * Reads a tally sheet of the Debian project: named options, then a line `V: 3-311-56` for each voter, in which the
 * n-th character is the rank given to the n-th option and `-` stands for none; equal ranks are allowed.
 * @throws InvalidBallots naming the line
 */
export function readDebianSheet(text: string): DebianSheet {
  const options: Option[] = [];
  const ballots: { ballot: Ranking; count: number }[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const option = optionLine.exec(line);
    if (option) options.push({ id: option[2]!, name: option[2]! });
    const vote = voteLine.exec(line);
    if (!vote) return;
    if (vote[1]!.length !== options.length) {
      throw invalid(
        'ballot-length',
        `line ${index + 1}`,
        `There are ${options.length} options and ${vote[1]!.length} ranks.`,
      );
    }
    ballots.push({ ballot: rankingOf(vote[1]!), count: 1 });
  });
  if (options.length === 0) throw invalid('no-options', 'line 1', 'No line names an option.');
  return { options, groups: merge(ballots, (ballot) => JSON.stringify(ballot)) };
}

/** Options by the rank they were given, lowest first; numbers that nobody was given leave no gap. */
function rankingOf(marks: string): Ranking {
  const byRank = new Map<number, number[]>();
  [...marks].forEach((mark, option) => {
    if (mark === '-') return;
    const rank = Number.parseInt(mark, 36);
    byRank.set(rank, [...(byRank.get(rank) ?? []), option]);
  });
  return [...byRank].sort(([a], [b]) => a - b).map(([, options]) => options);
}
