import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { profileFor, type Sheet } from '@juyi/core/counting/files/sheet';
import { InvalidBallots, invalid } from '@juyi/core/counting/kernel/invalid';
import { paramsOf } from '@juyi/core/counting/kernel/params';
import { findRule, rules } from '@juyi/core/counting/kernel/registry';
import type { Rule } from '@juyi/core/counting/kernel/rule';
import { type Tally, toJson } from '@juyi/core/counting/kernel/tally';
import { type Locale, nearestLocale } from '@juyi/core/kernel/text';
import { markdownOf, plainTextOf } from './print.ts';
import { readBallots } from './read.ts';

/** Where a command writes, and the language it speaks. */
export interface TallyIo {
  out(text: string): void;
  err(text: string): void;
  readonly locale: Locale;
}

const usage = `Usage: juyi tally FILE --rule ID [--seats N] [--set key=value] [--seed HEX] [--json|--md]
FILE: .blt, .pb, .csv, .json (FILE#ID for one record of a list), or a Debian tally sheet .txt
Rules: ${rules.map(({ id }) => id).join(', ')}`;

const standard: TallyIo = {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  locale: nearestLocale((process.env.LC_ALL || process.env.LANG || '').replace('_', '-'), 'en'),
};

/**
 * Counts the ballots of a file and prints the result: words by default, Markdown with `--md`, data with `--json`.
 * @returns 0, or 1 with a message when something is at fault; then nothing has been counted
 */
export async function runTally(argv: readonly string[], io: TallyIo = standard): Promise<number> {
  try {
    const { file, record, rule, values } = request(argv);
    const text = await readText(file);
    const contents = readBallots(file, text, record, rule.shape);
    const settings = settingsOf(values.set ?? []);
    if ('owners' in contents) {
      if (rule.shape !== 'owners')
        throw invalid('format', file, `It holds an owners’ vote; ${rule.id} counts ${rule.shape}.`);
      return print(contents.owners(settings.majority), rule, [], values, io);
    }
    const { seats, seed } = values;
    const profile = {
      ...profileFor(contents.sheet, rule.shape),
      ...(seats !== undefined && { seats: wholeNumber('seats', seats) }),
      ...(seed !== undefined && { seed }),
    };
    const tally = counted(
      () => rule.tally(profile, paramsOf(rule, { ...contents.sheet.settings, ...settings })),
      contents.sheet,
    );
    return print(tally, rule, profile.options, values, io);
  } catch (problem) {
    if (problem instanceof InvalidBallots) io.err(`Nothing was counted. ${problem.message}`);
    else io.err(problem instanceof Error ? problem.message : String(problem));
    return 1;
  }
}

/** Counts, and says on which line of the file a faulty ballot stands. */
function counted(count: () => Tally, { whereOf }: Sheet): Tally {
  try {
    return count();
  } catch (problem) {
    const [, number] = problem instanceof InvalidBallots ? (/^ballot (\d+)$/.exec(problem.where) ?? []) : [];
    if (number === undefined || whereOf === undefined) throw problem;
    const { code, where, message } = problem as InvalidBallots;
    throw invalid(code, whereOf(Number(number) - 1), message.slice(where.length + 2));
  }
}

interface Values {
  readonly json?: boolean;
  readonly md?: boolean;
  readonly seats?: string;
  readonly seed?: string;
  readonly set?: readonly string[];
}

function request(argv: readonly string[]): {
  file: string;
  record: string | undefined;
  rule: Rule<unknown>;
  values: Values;
} {
  const options = {
    rule: { type: 'string' },
    seats: { type: 'string' },
    set: { type: 'string', multiple: true },
    seed: { type: 'string' },
    json: { type: 'boolean' },
    md: { type: 'boolean' },
  } as const;
  const { values, positionals } = parse(() => parseArgs({ args: [...argv], options, allowPositionals: true }));
  const [path, more] = positionals;
  if (path === undefined || more !== undefined || values.rule === undefined) throw new Error(usage);
  const rule = findRule(values.rule);
  if (rule === undefined) throw new Error(`No rule is called “${values.rule}”.\n${usage}`);
  const [, file = path, record] = /^(.*\.json)#(.+)$/s.exec(path) ?? [];
  return { file, record, rule, values };
}

function parse<Parsed>(read: () => Parsed): Parsed {
  try {
    return read();
  } catch (problem) {
    throw new Error(`${problem instanceof Error ? problem.message : problem}\n${usage}`);
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Error(`${file} can’t be read. Is the path right?`);
  }
}

function settingsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw invalid('param', pair, 'A setting is written key=value.');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw invalid('param', name, `must be a whole number above 0, not ${text}.`);
  return Number(text);
}

function print(
  tally: Tally,
  rule: Rule<unknown>,
  options: Parameters<typeof plainTextOf>[2],
  values: Values,
  io: TallyIo,
): number {
  if (values.json) io.out(toJson(tally, 2));
  else io.out((values.md ? markdownOf : plainTextOf)(tally, rule, options, io.locale));
  return 0;
}
