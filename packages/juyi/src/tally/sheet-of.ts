import { readBlt } from '@juyi/core/counting/files/blt';
import { readDebianSheet } from '@juyi/core/counting/files/debian';
import { readJsonElection } from '@juyi/core/counting/files/json';
import { readPabulib } from '@juyi/core/counting/files/pabulib';
import { pabulibSheet } from '@juyi/core/counting/files/pabulib-sheet';
import { readRankedCsv } from '@juyi/core/counting/files/ranked-csv';
import { readScoredCsv } from '@juyi/core/counting/files/scored-csv';
import type { Sheet } from '@juyi/core/counting/files/sheet';
import { invalid } from '@juyi/core/counting/kernel/invalid';
import type { Profile } from '@juyi/core/counting/kernel/profile';
import type { BallotShape } from '@juyi/core/counting/kernel/rule';
import { profileSchemaOf } from '@juyi/core/counting/schema';
import { readOwners } from './owners.ts';
import type { BallotFile } from './read-file.ts';
import { recordOf } from './records.ts';

const named: readonly BallotShape[] = ['ranking', 'choice', 'motion', 'consent'];

/**
 * The ballots of a file, read for a rule of some shape: a CSV file holds names or ranks for one, numbers for another.
 * @throws InvalidBallots naming the faulty line, ballot or field
 */
export function sheetOf({ text, format, record }: BallotFile, shape: BallotShape): Sheet {
  switch (format) {
    case 'blt': {
      const { profile, whereOf } = readBlt(text);
      return { holds: 'ranking', profile: byName(profile), whereOf };
    }
    case 'debian':
      return { holds: 'ranking', profile: readDebianSheet(text) };
    case 'pabulib':
      return pabulibSheet(readPabulib(text));
    case 'csv':
      return named.includes(shape) ? readRankedCsv(text) : readScoredCsv(text);
    case 'json': {
      const election = recordOf(text, record);
      return readProfile(election, shape) ?? readOwners(election) ?? readJsonElection(election) ?? unknownShape();
    }
  }
}

/** A profile in the words of this house, `{ options, groups, … }`, or an item of a poll's bundle that holds one. */
function readProfile(election: unknown, shape: BallotShape): Sheet | undefined {
  const { profile = election, params } = (election ?? {}) as { profile?: unknown; params?: Record<string, unknown> };
  const { options, groups } = (profile ?? {}) as { readonly options?: unknown; readonly groups?: unknown };
  if (!Array.isArray(options) || !Array.isArray(groups)) return undefined;
  const read = profileSchemaOf(shape).safeParse(profile);
  if (read.success) {
    return { holds: shape, profile: read.data as Profile<unknown>, ...(params && { settings: params }) };
  }
  const { path, message } = read.error.issues[0]!;
  throw invalid('profile', path.join('.') || 'file', message);
}

function unknownShape(): never {
  throw invalid('format', 'file', 'The JSON is no election of a known shape.');
}

/** A BLT file's candidates by name instead of by number, so that a result can be read alone; alike ones keep the number. */
function byName<Ballot>(profile: Profile<Ballot>): Profile<Ballot> {
  const times = new Map<string, number>();
  for (const { name } of profile.options) times.set(name, (times.get(name) ?? 0) + 1);
  const ids = new Map(profile.options.map(({ id, name }) => [id, times.get(name) === 1 ? name : `${name} (${id})`]));
  const options = profile.options.map((option) => ({ ...option, id: ids.get(option.id)! }));
  return { ...profile, options, ...(profile.lots && { lots: profile.lots.map((id) => ids.get(id)!) }) };
}
