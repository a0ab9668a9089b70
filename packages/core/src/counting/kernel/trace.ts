import type { Locale, LocalizedText } from '../../kernel/text.ts';
import type { Option } from './profile.ts';
import type { Step } from './tally.ts';

/**
 * How a kind of step is said. `{figure}` and `{figure.inner}` stand for a figure; `{@figure}` for the name of an option,
 * a list of options, or a table from options to figures. A function picks the sentence by what the step holds.
 */
export type Phrase = LocalizedText | ((step: Step) => LocalizedText);

/** The phrases of a rule by kind of step. */
export type Words = Readonly<Record<string, Phrase>>;

/** Before anything is passed on there are the first choices alone: nobody knows a round 0. */
const opening: Readonly<Record<Locale, readonly [string, string]>> = {
  'zh-CN': ['第{round}轮', '首选票'],
  en: ['Round {round}', 'First choices'],
};

/**
 * Says one step of a count in words, e.g. `第3轮：…`. A step of a kind that `words` does not know is shown as its data,
 * so that nothing of a trace is ever left out.
 */
export function describe(step: Step, words: Words, locale: Locale, options: readonly Option[] = []): string {
  const phrase = words[step.kind];
  if (phrase === undefined) return JSON.stringify(step);
  const sentence = (typeof phrase === 'function' ? phrase(step) : phrase)[locale];
  const text = step.round === 0 ? sentence.replace(...opening[locale]) : sentence;
  const names = new Map(options.map(({ id, name }) => [id, name]));
  return text.replaceAll(/\{(@?)([\w.-]+)\}/g, (_all, named: string, path: string) => {
    const value = path
      .split('.')
      .reduce((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], step as unknown);
    return show(value, locale, (text) => (named === '' ? text : (names.get(text) ?? text)));
  });
}

/** A figure without the decimal places that say nothing: `11.00000` is 11, `7.50000` is 7.5. */
function trimmed(text: string): string {
  return /^\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

function show(value: unknown, locale: Locale, nameOf: (id: string) => string): string {
  const comma = locale === 'zh-CN' ? '、' : ', ';
  if (value === undefined || value === null) return '—';
  if (Array.isArray(value)) return value.map((each) => show(each, locale, nameOf)).join(comma) || '—';
  if (typeof value === 'object') {
    const rows = Object.entries(value).map(([key, figure]) => `${nameOf(key)} ${show(figure, locale, nameOf)}`);
    return rows.join(comma) || '—';
  }
  return typeof value === 'string' ? nameOf(trimmed(value)) : String(value);
}
