import type { Side } from './names.ts';

/** z² of the 95 % interval, 1.96² = 3.8416, in units of 1/10,000. */
const zSquared = 38_416n;
const million = 1_000_000n;

/**
 * The lower bound of the 95 % Wilson interval for the share of readers who find something helpful, in millionths,
 * rounded down; exact in whole numbers. Few marks prove little, so 4 of 4 comes after 48 of 50.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927.
 */
export function lowerBound(helpful: number, unhelpful: number): number {
  const marks = helpful + unhelpful;
  if (marks === 0) return 0;
  const [h, n] = [BigInt(helpful), BigInt(marks)];
  // (2h + z² − √(z² (z² + 4h(n−h)/n))) / 2(n + z²), with everything brought over one denominator.
  const under = million * million * zSquared * n * (zSquared * n + 40_000n * h * (n - h));
  const above = million * (20_000n * h + zSquared) * n - rootUp(under);
  return above <= 0n ? 0 : Number(above / (2n * (10_000n * n + zSquared) * n));
}

/** The least whole number whose square is not below. */
function rootUp(square: bigint): bigint {
  if (square === 0n) return 0n;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root * root === square ? root : root + 1n;
    root = next;
  }
}

export interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly side: Side;
}

/** Comments of each side, best first. */
export type BySide<Item> = Readonly<Record<Side, readonly Item[]>>;

/** So many in a row may take no side while both sides have something to say. */
const mostOthers = 2;

/**
 * The first `most` comments of a page. While both sides have comments left they take turns, the better one first, and
 * after two that take no side comes one that does: so a page shows both wherever there are both. Each side stays in
 * its own order.
 */
export function interleave<Item extends Ranked>(streams: BySide<Item>, most: number): Item[] {
  const left = { for: [...streams.for], against: [...streams.against], other: [...streams.other] };
  const page: Item[] = [];
  let turn = null as Side | null;
  let others = 0;
  while (page.length < most) {
    const owed: boolean = turn ? left[turn].length > 0 : left.for.length > 0 && left.against.length > 0;
    const sided: Item | undefined = owed && turn ? left[turn][0] : better(left.for[0], left.against[0]);
    const other: Item | undefined = owed && others >= mostOthers ? undefined : left.other[0];
    const next: Item | undefined = better(sided, other);
    if (!next) return page;
    left[next.side].shift();
    page.push(next);
    others = next.side === 'other' ? others + 1 : 0;
    if (next.side !== 'other') turn = next.side === 'for' ? 'against' : 'for';
  }
  return page;
}

/** The one with the higher score; of two equal ones the newer. */
function better<Item extends Ranked>(one: Item | undefined, other: Item | undefined): Item | undefined {
  if (!one || !other) return one ?? other;
  if (one.score !== other.score) return one.score > other.score ? one : other;
  return one.id > other.id ? one : other;
}
