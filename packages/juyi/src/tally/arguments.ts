import { parseArgs } from 'node:util';
import { type Locale, nearestLocale } from '@juyi/core/kernel/text';

/** What `juyi tally` was told. */
export interface TallyOptions {
  /** A path, or `path#id` for one election of a file that holds several. */
  readonly file: string;
  /** Left out only for a published count, which names its rules itself. */
  readonly rule: string | undefined;
  readonly seats: number | undefined;
  /** Settings of the rule as given, not yet read. */
  readonly settings: Readonly<Record<string, string>>;
  readonly seed: string | undefined;
  readonly output: 'plain' | 'json' | 'md';
  readonly locale: Locale;
}

export const tallyUsage =
  'juyi tally FILE[#ID] --rule ID [--seats N] [--set key=value]… [--seed HEX] [--json | --md] [--lang zh-CN|en]\n' +
  'FILE: BLT, Pabulib .pb, ranked or scored CSV, JSON, a Debian tally sheet, or an owners’ case; #ID names one of several\n' +
  'juyi tally PUBLISHED.json [--json] counts a result that was downloaded from its page, and says whether it is the same';

/** @throws TypeError that says what is wrong with the arguments */
export function readTallyOptions(args: readonly string[], environmentLanguage: string): TallyOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rule: { type: 'string' },
      seats: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      seed: { type: 'string' },
      json: { type: 'boolean', default: false },
      md: { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new TypeError('Name one file to count.');
  if (values.json && values.md) throw new TypeError('Choose one of --json and --md.');
  if (values.lang !== undefined && !/^(zh|en)\b/i.test(values.lang)) throw new TypeError('--lang takes zh-CN or en.');
  if (values.seed !== undefined && !/^(?:[0-9a-f]{2})+$/i.test(values.seed)) {
    throw new TypeError('--seed takes an even number of hexadecimal digits.');
  }
  return {
    file,
    rule: values.rule,
    seats: values.seats === undefined ? undefined : wholeAboveZero(values.seats),
    settings: settingsOf(values.set),
    seed: values.seed,
    output: values.json ? 'json' : values.md ? 'md' : 'plain',
    locale: nearestLocale((values.lang ?? environmentLanguage).replaceAll('_', '-'), 'en'),
  };
}

function wholeAboveZero(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new TypeError('--seats takes a whole number above 0.');
  return Number(text);
}

function settingsOf(pairs: readonly string[]): Record<string, string> {
  const entries = pairs.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    if (at < 1) throw new TypeError(`--set takes key=value, not “${pair}”.`);
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  return Object.fromEntries(entries);
}
