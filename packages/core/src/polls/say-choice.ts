import type { Locale } from '../kernel/text.ts';
import type { Answer } from './answers.ts';
import type { Choice } from './ballot/schema.ts';
import type { PollItemView } from './schema.ts';

/** A counted choice in words: the answer, the options that were marked, or each option with its number. */
export function sayChoice(
  choice: Choice,
  { shape, options }: Pick<PollItemView, 'shape' | 'options'>,
  marks: Readonly<Record<Answer, string>>,
  locale: Locale,
): string {
  if (typeof choice === 'string') return marks[choice];
  const named = (place: number | string) =>
    (typeof place === 'string' ? options.find(({ id }) => id === place) : options[place])?.name[locale] ??
    String(place);
  const list = (names: readonly string[]) => names.join(locale === 'en' ? ', ' : '、');
  if (shape === 'scores' || shape === 'grades' || shape === 'credits') {
    return list(choice.flatMap((mark, place) => (mark === null ? [] : [`${named(place)} ${mark}`])));
  }
  const places = choice as readonly (number | string | readonly number[])[];
  const said = places.map((place) => (typeof place === 'object' ? place.map(named).join(' = ') : named(place)));
  return shape === 'ranking' ? said.map((name, at) => `${at + 1}. ${name}`).join(' ') : list(said);
}
