import { invalid } from '../kernel/invalid.ts';
import type { Profile } from '../kernel/profile.ts';
import { mergeRankings, type Ranking } from '../ranked/ranking.ts';

/** Rankings by name: each rank is a list of equal options. */
export interface NamedRankings {
  readonly candidates: readonly string[];
  readonly seats?: number;
  readonly ballots: readonly { readonly count: number; readonly ranking: readonly (readonly string[])[] }[];
}

/**
 * Reads rankings by name; each name is an id.
 * @throws InvalidBallots naming the ballot that ranks someone who does not stand
 */
export function readNamedRankings({ candidates, seats, ballots }: NamedRankings): Profile<Ranking> {
  const place = new Map(candidates.map((name, index) => [name, index]));
  const groups = ballots.map(({ count, ranking }, at) => ({
    count,
    ballot: ranking.map((rank) => {
      const options = rank.map((name) => indexOf(place, name, at));
      return options.length === 1 ? options[0]! : options;
    }),
  }));
  return {
    options: candidates.map((name) => ({ id: name, name })),
    groups: mergeRankings(groups),
    ...(seats && { seats }),
  };
}

/** Reads counts of ballots written `A>B=C>D`, as in `{ "A>B": 12 }`. */
export function readWrittenRankings(counts: Readonly<Record<string, number>>): Profile<Ranking> {
  const ballots = Object.entries(counts).map(([text, count]) => ({
    count,
    ranking: text.split('>').map((rank) => rank.split('=').map((name) => name.trim())),
  }));
  const candidates = [...new Set(ballots.flatMap(({ ranking }) => ranking.flat()))];
  return readNamedRankings({ candidates, ballots });
}

function indexOf(place: ReadonlyMap<string, number>, name: string, at: number): number {
  const index = place.get(name);
  if (index === undefined) throw invalid('no-such-option', `ballot ${at + 1}`, `“${name}” is not one of the options.`);
  return index;
}
