import type { Locale } from '@juyi/core/kernel/text';
import { readTallyOptions, type TallyOptions, tallyUsage } from './arguments.ts';
import { type Counted, countFile } from './count.ts';
import { markdownOf } from './markdown.ts';
import { plainOf } from './plain.ts';
import { jsonOf, recountPublished, recountText } from './published.ts';
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
 * sheet, otherwise a few lines. A published count needs no rule: it is counted by its own, and compared. A tie that nothing parts is a result, and is also told on the error output.
 * @returns 0 when it was counted, else 1 with the reason on the error output
 */
export async function runTally(args: readonly string[], { out, err, language }: Terminal = here): Promise<number> {
  try {
    const options = readTallyOptions(args, language);
    const { file, rule, output, locale } = options;
    if (rule === undefined) return recount(file, output, locale, out);
    const counted = countFile({ ...options, rule });
    if (output === 'json') out(jsonOf(counted));
    else out(output === 'md' ? markdownOf(counted, locale) : plainOf(counted, locale));
    for (const tie of counted.tally.ties) if (tie.by === 'none') err(openTie(counted, tie));
    return 0;
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    err(fault instanceof TypeError ? `${message}\n\n${tallyUsage}` : message);
    return 1;
  }
}

/** A published count by its own rules; 1 where it does not come to what it says. */
function recount(file: string, output: TallyOptions['output'], locale: Locale, out: Terminal['out']): number {
  const again = /\.json(#|$)/i.test(file) ? recountPublished(file, locale) : undefined;
  if (!again) throw new TypeError('Say by which rule: --rule ID.');
  const { entries } = again;
  if (output === 'json')
    out(JSON.stringify({ ...again, entries: entries.map(({ id, rule, same }) => ({ id, rule, same })) }));
  else out(recountText(again, locale));
  return entries.some(({ same }) => same === false) ? 1 : 0;
}

function openTie({ options }: Counted, tie: Counted['tally']['ties'][number]): string {
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id;
  return `Tie: ${tieText(tie, 'en', nameOf)} Give the seed published beforehand: --seed HEX.`;
}
