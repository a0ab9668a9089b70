import type { Option } from '@juyi/core/counting/kernel/profile';

/** Names without the stray blanks, quotes and comment signs that ballot files carry. */
export function oneSpaced(name: string): string {
  return name.replaceAll(/[\s'"#]+/g, ' ').trim();
}

/** The names of winners, in an order of their own. */
export function namesOf(winners: readonly string[], options: readonly Option[]): string[] {
  const names = new Map(options.map(({ id, name }) => [id, oneSpaced(name)]));
  return winners.map((id) => names.get(id) ?? id).sort();
}

/** Expected names, made ready to stand beside `namesOf`. */
export function expectedNames(winners: unknown): string[] {
  return (winners as readonly string[]).map(oneSpaced).sort();
}
