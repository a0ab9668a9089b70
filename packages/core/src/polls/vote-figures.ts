import { grouped } from './figures.ts';

/** A figure of a trace to read: `12.50000` is `12.5`, `37/3` is `12.33`. */
export function voteText(figure: unknown): string {
  const value = voteNumber(figure);
  return Number.isInteger(value) ? grouped(String(value)) : grouped(value.toFixed(2).replace(/\.?0+$/, ''));
}

/** A figure of a trace to draw with. */
export function voteNumber(figure: unknown): number {
  const [n = '0', d = '1'] = String(figure ?? 0).split('/');
  return Number(n) / Number(d);
}
