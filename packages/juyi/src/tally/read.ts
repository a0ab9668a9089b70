import { readBlt } from '@juyi/core/counting/files/blt';
import { readDebianSheet } from '@juyi/core/counting/files/debian';
import { approvalProfile, readPabulib } from '@juyi/core/counting/files/pabulib';
import { readRankedCsv } from '@juyi/core/counting/files/ranked-csv';
import { readScoredCsv } from '@juyi/core/counting/files/scored-csv';
import type { Sheet } from '@juyi/core/counting/files/sheet';
import { invalid } from '@juyi/core/counting/kernel/invalid';
import type { Profile } from '@juyi/core/counting/kernel/profile';
import type { BallotShape } from '@juyi/core/counting/kernel/rule';
import type { Tally } from '@juyi/core/counting/kernel/tally';
import { boxOfCase, type OwnersCase } from '@juyi/core/counting/owners/box-of-case';
import { countOwnersVote } from '@juyi/core/counting/owners/vote';
import { readJsonSheet } from './read-json.ts';

/** What a file holds: ballots, or a worked owners' vote that counts itself from the raw box. */
export type Contents = { readonly sheet: Sheet } | { readonly owners: (majority: string | undefined) => Tally };

/** Ballots of these shapes are written in a CSV file as names; the others as numbers below the options' names. */
const rankedShapes: ReadonlySet<BallotShape> = new Set(['ranking', 'motion', 'consent']);

/**
 * Reads ballots from a file's text by its name: `.blt`, `.pb`, `.csv`, `.json`, `.txt`. After a `#`, the name of a record.
 * A `.csv` is read as the rule's kind of ballot.
 * @throws InvalidBallots naming what is at fault; nothing is counted then
 */
export function readBallots(name: string, text: string, record: string | undefined, shape: BallotShape): Contents {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(name) ?? [];
  switch (ending.toLowerCase()) {
    case 'blt':
    case 'hil':
      return { sheet: { holds: 'ranking', profile: withNames(readBlt(text).profile) } };
    case 'pb':
      return { sheet: { holds: 'choices', profile: approvalProfile(readPabulib(text)) } };
    case 'txt':
      return { sheet: { holds: 'ranking', profile: readDebianSheet(text) } };
    case 'csv':
      return { sheet: rankedShapes.has(shape) ? readRankedCsv(text) : readScoredCsv(text) };
    case 'json':
      return jsonOf(text, record);
    default:
      throw invalid('format', name, 'A name ending in .blt, .pb, .csv, .json or .txt is expected.');
  }
}

function jsonOf(text: string, record: string | undefined): Contents {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (problem) {
    throw invalid('json', 'file', `This is not JSON: ${problem instanceof Error ? problem.message : problem}`);
  }
  const content = Array.isArray(whole) ? recordIn(whole, record) : whole;
  if (typeof content !== 'object' || content === null)
    throw invalid('json', 'file', 'An object with ballots is expected.');
  if ('units' in content && 'ballots' in content) return ownersOf(content as OwnersCase);
  return { sheet: readJsonSheet(content) };
}

function recordIn(
  list: readonly { readonly id?: string; readonly title?: string }[],
  record: string | undefined,
): unknown {
  const found = list.find(({ id, title }) => record !== undefined && (id === record || title === record));
  if (found !== undefined) return found;
  if (record === undefined && list.length === 1) return list[0];
  const known = list.slice(0, 8).map(({ id, title }) => id ?? title);
  throw invalid(
    'record',
    'file',
    `The file holds ${list.length} records; name one after #, such as ${known.join(', ')}.`,
  );
}

function ownersOf(worked: OwnersCase): Contents {
  return {
    owners(majority = worked.kind) {
      if (majority !== 'ordinary' && majority !== 'special')
        throw invalid('param', 'majority', 'must be ordinary or special.');
      return countOwnersVote(boxOfCase(worked), majority);
    },
  };
}

/** Candidates of a ballot file go by their names, numbered where two are alike. */
function withNames<Ballot>(profile: Profile<Ballot>): Profile<Ballot> {
  const counts = new Map<string, number>();
  for (const { name } of profile.options) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ids = new Map(profile.options.map(({ id, name }) => [id, counts.get(name) === 1 ? name : `${name} (${id})`]));
  const options = profile.options.map((option) => ({ ...option, id: ids.get(option.id)! }));
  return { ...profile, options, ...(profile.lots && { lots: profile.lots.map((id) => ids.get(id)!) }) };
}
