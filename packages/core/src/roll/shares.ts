import { add, compare, type Fraction, fraction, one, zero } from '../counting/kernel/rational.ts';

/** A share as it is stored: whole numbers in lowest terms. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** Reads `1/3`, `33.33%`, `50` per cent with its sign, `0.5` or `三分之一`; null for anything that is no share of a whole. */
export function readShare(text: string): Share | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const share = fractionOf(plain);
  if (!share || compare(share, zero) <= 0 || compare(share, one) > 0) return null;
  const numerator = Number(share.n);
  const denominator = Number(share.d);
  return denominator <= 1_000_000_000 ? { numerator, denominator } : null;
}

export function writeShare({ numerator, denominator }: Share): string {
  return `${numerator}/${denominator}`;
}

/** Whether the shares of one unit make a whole: all of them given and 1 together, or none given (held jointly). */
export function makeWhole(shares: readonly (Share | null)[]): boolean {
  const given = shares.filter((share) => share !== null);
  if (given.length === 0) return true;
  if (given.length < shares.length) return false;
  const sum = given.reduce<Fraction>((total, each) => add(total, fraction(each.numerator, each.denominator)), zero);
  return compare(sum, one) === 0;
}

function fractionOf(text: string): Fraction | null {
  const chinese = /^(.+)分之(.+)$/.exec(text);
  if (chinese) return ratio(digitsOf(chinese[2]!), digitsOf(chinese[1]!));
  const parts = /^(\d{1,9})[/⁄](\d{1,9})$/.exec(text);
  if (parts) return ratio(Number(parts[1]), Number(parts[2]));
  const decimal = /^(\d{1,3})(?:\.(\d{1,6}))?(%?)$/.exec(text);
  if (!decimal) return null;
  const [, whole, rest = '', percent] = decimal;
  const scale = 10 ** rest.length * (percent ? 100 : 1);
  return fraction(BigInt(whole! + rest), BigInt(scale));
}

function ratio(top: number | null, bottom: number | null): Fraction | null {
  return top === null || !bottom ? null : fraction(top, bottom);
}

const numerals = '零一二三四五六七八九';

/** Whole numbers up to 99 as Chinese writes them, or in digits. */
function digitsOf(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(text.replace('两', '二'));
  if (tens) return (tens[1] ? numerals.indexOf(tens[1]) : 1) * 10 + (tens[2] ? numerals.indexOf(tens[2]) : 0);
  const digit = numerals.indexOf(text.replace('两', '二'));
  return text.length === 1 && digit > 0 ? digit : text === '百' ? 100 : null;
}
