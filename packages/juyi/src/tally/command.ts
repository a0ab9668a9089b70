import { toJson } from '@juyi/core/counting/kernel/tally';
import { readTallyOptions, tallyUsage } from './arguments.ts';
import { type Counted, countFile } from './count.ts';
import { markdownOf } from './markdown.ts';
import { plainOf } from './plain.ts';
import { tieText } from './words.ts';

/** Where a command prints, and the language its environment asks for (`zh_CN.UTF-8`). */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly language: string;
}

const here: Terminal = {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  language: process.env.LC_ALL || process.env.LANG || '',
};

/**
 * `juyi tally`: counts one file by one rule. `--json` prints `{ rule, winners, tests?, rounds, … }`, `--md` a result
 * sheet, otherwise a few lines. A tie that nothing parts is a result, and is also told on the error output.
 * @returns 0 when it was counted, else 1 with the reason on the error output
 */
export async function runTally(args: readonly string[], { out, err, language }: Terminal = here): Promise<number> {
  try {
    const options = readTallyOptions(args, language);
    const counted = countFile(options);
    if (options.output === 'json') out(jsonOf(counted));
    else out(options.output === 'md' ? markdownOf(counted, options.locale) : plainOf(counted, options.locale));
    for (const tie of counted.tally.ties) if (tie.by === 'none') err(openTie(counted, tie));
    return 0;
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    err(fault instanceof TypeError ? `${message}\n\n${tallyUsage}` : message);
    return 1;
  }
}

function jsonOf({ tally, options, params, ballots, seats }: Counted): string {
  return toJson({ ...tally, options, params, ballots, seats });
}

function openTie({ options }: Counted, tie: Counted['tally']['ties'][number]): string {
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id;
  return `Tie: ${tieText(tie, 'en', nameOf)} Give the seed published beforehand: --seed HEX.`;
}
