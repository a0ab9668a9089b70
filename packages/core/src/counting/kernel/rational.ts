/** An exact fraction in lowest terms; `d` is positive. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  let [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('A fraction needs a denominator other than 0.');
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const shared = gcd(top < 0n ? -top : top, bottom);
  return { n: top / shared, d: bottom / shared };
}

export const zero: Fraction = { n: 0n, d: 1n };
export const one: Fraction = { n: 1n, d: 1n };

export function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** Negative when `a < b`, 0 when equal, positive when `a > b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest whole number not above `n / d`, for positive `d`. */
export function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

/** The smallest whole number not below `n / d`, for positive `d`. */
export function ceilDivide(n: bigint, d: bigint): bigint {
  return -floorDivide(-n, d);
}

/** A fraction as text with exactly `places` decimals, half away from zero. */
export function toDecimal({ n, d }: Fraction, places: number): string {
  const magnitude = n < 0n ? -n : n;
  const scaled = (2n * magnitude * 10n ** BigInt(places) + d) / (2n * d);
  return fixedText(n < 0n ? -scaled : scaled, places);
}

/** A whole number of units of 10^-places as text: `fixedText(12345n, 2)` is `123.45`. */
export function fixedText(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const sign = value < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
