import { add, ceilDivide, type Fraction, fixedText, floorDivide, fraction, toDecimal } from '../kernel/rational.ts';

/** The numbers a transferable count is made in. Fixed point is a whole number of units; exact is a fraction. */
export interface Arithmetic<Value> {
  readonly zero: Value;
  readonly one: Value;
  /** What the quota is raised by when it can't be exact; zero when it is. */
  readonly epsilon: Value;
  readonly exact: boolean;
  of(whole: number): Value;
  add(a: Value, b: Value): Value;
  subtract(a: Value, b: Value): Value;
  /** Times a whole number of ballots. */
  times(a: Value, count: number): Value;
  /** `a × b`, rounded up or down to the last place kept. */
  multiply(a: Value, b: Value, round: 'up' | 'down'): Value;
  divide(a: Value, b: Value, round: 'up' | 'down'): Value;
  /** One of `parts` equal parts, rounded down. */
  part(a: Value, parts: number): Value;
  /** `a × b ÷ c` rounded down once. */
  share(a: Value, b: Value, c: Value): Value;
  /** 10^-places. */
  small(places: number): Value;
  /** The next multiple of 10^-places, upwards. */
  ceiling(a: Value, places: number): Value;
  compare(a: Value, b: Value): number;
  /** Less to the last digit, guard digits included. */
  isLess(a: Value, b: Value): boolean;
  text(a: Value): string;
}

/**
 * Fixed point with `places` decimals and `guard` more that are kept but not shown. With guard digits, numbers that
 * differ by less than half a unit of the last shown place are equal, and nothing is rounded up.
 */
export function fixedPoint(places: number, guard = 0): Arithmetic<bigint> {
  const scale = 10n ** BigInt(places + guard);
  const unit = 10n ** BigInt(guard);
  const near = guard === 0 ? 1n : unit / 2n;
  const quotient = (n: bigint, d: bigint, round: 'up' | 'down') =>
    round === 'up' && guard === 0 ? ceilDivide(n, d) : floorDivide(n, d);
  return {
    zero: 0n,
    one: scale,
    epsilon: guard === 0 ? 1n : 0n,
    exact: guard > 0,
    of: (whole) => BigInt(whole) * scale,
    add: (a, b) => a + b,
    subtract: (a, b) => a - b,
    times: (a, count) => a * BigInt(count),
    multiply: (a, b, round) => quotient(a * b, scale, round),
    divide: (a, b, round) => quotient(a * scale, b, round),
    part: (a, parts) => floorDivide(a, BigInt(parts)),
    share: (a, b, c) => floorDivide(a * b, c),
    small: (decimals) => scale / 10n ** BigInt(decimals),
    ceiling: (a, decimals) => {
      const step = scale / 10n ** BigInt(decimals);
      return ceilDivide(a, step) * step;
    },
    compare: (a, b) => (a - b < near && b - a < near ? 0 : a < b ? -1 : 1),
    isLess: (a, b) => a < b,
    text: (a) => fixedText(floorDivide(a + (guard === 0 ? 0n : unit / 2n), unit), places),
  };
}

/**
 * Exact fractions; `places` only says how they are shown: as decimals, or as fractions when undefined. Sums and products
 * stay unreduced, because denominators repeat and reducing costs more than a few digits.
 */
export function exactFractions(places?: number): Arithmetic<Fraction> {
  const compare = (a: Fraction, b: Fraction) => sign(a.n * b.d - b.n * a.d);
  return {
    zero: fraction(0),
    one: fraction(1),
    epsilon: fraction(0),
    exact: true,
    of: (whole) => fraction(whole),
    add: plus,
    subtract: (a, b) => plus(a, { n: -b.n, d: b.d }),
    times: ({ n, d }, count) => ({ n: n * BigInt(count), d }),
    multiply: (a, b) => ({ n: a.n * b.n, d: a.d * b.d }),
    divide: (a, b) => fraction(a.n * b.d, a.d * b.n),
    part: ({ n, d }, parts) => ({ n, d: d * BigInt(parts) }),
    share: (a, b, c) => fraction(a.n * b.n * c.d, a.d * b.d * c.n),
    small: (decimals) => fraction(1, 10n ** BigInt(decimals)),
    ceiling: ({ n, d }, decimals) => {
      const step = 10n ** BigInt(decimals);
      return fraction(ceilDivide(n * step, d), step);
    },
    compare,
    isLess: (a, b) => compare(a, b) < 0,
    text: (a) => {
      if (places !== undefined) return toDecimal(a, places);
      const { n, d } = fraction(a.n, a.d);
      return d === 1n ? `${n}` : `${n}/${d}`;
    },
  };
}

function plus(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  return add(a, b);
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}
