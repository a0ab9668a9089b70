import { copeland } from '@juyi/core/counting/condorcet/copeland';
import { minimax } from '@juyi/core/counting/condorcet/minimax';
import { rankedPairs } from '@juyi/core/counting/condorcet/ranked-pairs';
import { schulze } from '@juyi/core/counting/condorcet/schulze';
import { readDebianSheet } from '@juyi/core/counting/files/debian';
import { paramsOf } from '@juyi/core/counting/kernel/params';
import { merge, type Profile } from '@juyi/core/counting/kernel/profile';
import type { Rule } from '@juyi/core/counting/kernel/rule';
import type { Ranking } from '@juyi/core/counting/ranked/ranking';
import { type Check, type DataFolder, type Entry, every, type SetAdapter, same } from '../adapter.ts';

interface Record {
  readonly candidates: readonly string[];
  readonly unrankedIsLast: boolean;
  readonly ballots: readonly { readonly count: number; readonly ranking: readonly (readonly string[])[] }[];
}

const rules: Readonly<{ [family: string]: Rule<Ranking, never> }> = {
  Schulze: schulze as Rule<Ranking, never>,
  'Ranked Pairs': rankedPairs as Rule<Ranking, never>,
  Minimax: minimax as Rule<Ranking, never>,
  Copeland: copeland as Rule<Ranking, never>,
};

/** Pairwise rules, named as `Schulze Margin`; a list of winners is the whole first rank. */
export const condorcet: SetAdapter = {
  set: 'condorcet',
  check(entry, data) {
    const [, family = '', measure] = /^(.*?)(?: (Winning|Margin|Ratio|Opposition))?$/.exec(entry.method ?? '') ?? [];
    const rule = rules[family];
    if (!rule) return { result: 'uncovered', reason: `No rule stands for "${entry.method}".` };
    const { profile, unrankedIsLast } = profileOf(entry, data);
    const params = paramsOf(rule, {
      ...(measure && { measure: measure.toLowerCase() }),
      unranked: unrankedIsLast ? 'last' : 'no-opinion',
    });
    const { ranking = [] } = rule.tally(profile, params);
    return every(checks(entry, ranking));
  },
};

function* checks(entry: Entry, ranking: readonly (readonly string[])[]): Generator<Check> {
  yield same('winners', sorted(ranking[0]), sorted(entry.expectedWinners as string[]));
  const expected = entry.expectedRanking as (string | string[])[] | null;
  if (expected)
    yield same(
      'ranking',
      ranking.map(sorted),
      expected.map((rank) => sorted([rank].flat())),
    );
}

/** The record of an id; where several share it, the one with as many ballots as the entry says. */
function recordOf(entry: Entry, data: DataFolder): Record {
  const [file = '', id] = entry.file.split('#');
  const records = (data.json(file) as (Record & { id: string })[]).filter((record) => record.id === id);
  const ballotsOf = ({ ballots }: Record) => ballots.reduce((sum, { count }) => sum + count, 0);
  return records.find((record) => ballotsOf(record) === entry.ballots) ?? records[0]!;
}

function sorted(names: readonly string[] = []): string[] {
  return [...names].sort();
}

function profileOf(entry: Entry, data: DataFolder): { profile: Profile<Ranking>; unrankedIsLast: boolean } {
  if (entry.format === 'debian-tally') return { profile: readDebianSheet(data.text(entry.file)), unrankedIsLast: true };
  const { candidates, ballots, unrankedIsLast } = recordOf(entry, data);
  const index = new Map(candidates.map((name, place) => [name, place]));
  const groups = ballots.map(({ count, ranking }) => ({
    count,
    ballot: ranking.map((rank) => rank.map((name) => index.get(name)!)),
  }));
  const options = candidates.map((name) => ({ id: name, name }));
  return { profile: { options, groups: merge(groups, (ballot) => JSON.stringify(ballot)) }, unrankedIsLast };
}
