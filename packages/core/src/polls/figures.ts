import { fixedText } from '../counting/kernel/rational.ts';

/** An area of 0.01 m² as text, in groups of three. */
export function areaText(area: number | string): string {
  return grouped(fixedText(BigInt(area), 2));
}

/** A whole or decimal figure in groups of three; decimals that say nothing are left out. */
export function grouped(figure: string): string {
  const [whole = '', decimals] = figure.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}

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

/** A share as per cent with one decimal, exact before it is rounded: half up. */
export function percentText(part: number | string, base: number | string): string {
  const whole = BigInt(base);
  if (whole === 0n) return '—';
  return `${fixedText((2000n * BigInt(part) + whole) / (2n * whole), 1)} %`;
}
