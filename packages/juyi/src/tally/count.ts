import { profileFor } from '@juyi/core/counting/files/sheet';
import { InvalidBallots, invalid } from '@juyi/core/counting/kernel/invalid';
import { paramsOf } from '@juyi/core/counting/kernel/params';
import { countOf, type Option } from '@juyi/core/counting/kernel/profile';
import { findRule, rules } from '@juyi/core/counting/kernel/registry';
import type { Rule } from '@juyi/core/counting/kernel/rule';
import type { Tally } from '@juyi/core/counting/kernel/tally';
import type { TallyOptions } from './arguments.ts';
import { readBallotFile } from './read-file.ts';
import { sheetOf } from './sheet-of.ts';

/** A count with what one needs to read it. */
export interface Counted {
  readonly rule: Rule<unknown>;
  readonly tally: Tally;
  readonly params: Readonly<Record<string, unknown>>;
  readonly options: readonly Option[];
  /** Ballots in the file, heads in an owners' vote. */
  readonly ballots: number;
  readonly seats: number;
}

/**
 * Reads a file and counts it. What `--set` and `--seats` say goes before what the file says.
 * @throws Error or InvalidBallots with the place of the fault; nothing is counted then
 */
export function countFile(told: Omit<TallyOptions, 'output' | 'locale' | 'rule'> & { rule: string }): Counted {
  const rule = findRule(told.rule);
  if (rule === undefined) {
    throw new Error(`There is no rule “${told.rule}”. There are: ${rules.map(({ id }) => id).join(', ')}.`);
  }
  paramsOf(rule, told.settings);
  const sheet = sheetOf(readBallotFile(told.file), rule.shape);
  const implied = Object.entries(sheet.settings ?? {}).filter(([name]) => Object.hasOwn(rule.params, name));
  const params = paramsOf(rule, { ...Object.fromEntries(implied), ...told.settings });
  const profile = {
    ...profileFor(sheet, rule.shape),
    ...(told.seats !== undefined && { seats: told.seats }),
    ...(told.seed !== undefined && { seed: told.seed }),
  };
  const tally = placing(sheet.whereOf, () => rule.tally(profile, params));
  return {
    rule,
    tally: { ...tally, rounds: [...(sheet.preface ?? []), ...tally.rounds] },
    params: params as Readonly<Record<string, unknown>>,
    options: profile.options,
    ballots: countOf(profile.groups),
    seats: profile.seats ?? 1,
  };
}

/** A rule names a faulty ballot by its number among distinct ones; whoever has the file wants the line. */
function placing(whereOf: ((group: number) => string) | undefined, count: () => Tally): Tally {
  try {
    return count();
  } catch (fault) {
    if (!(fault instanceof InvalidBallots) || whereOf === undefined) throw fault;
    const group = /^ballot (\d+)$/.exec(fault.where)?.[1];
    if (group === undefined) throw fault;
    throw invalid(fault.code, whereOf(Number(group) - 1), fault.message.slice(fault.where.length + 2));
  }
}
