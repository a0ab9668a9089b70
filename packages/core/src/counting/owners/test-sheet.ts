import type { Test } from '../kernel/tally.ts';
import type { OwnersFigures, Share } from './figures.ts';
import type { Majority } from './matters.ts';

type Fraction = readonly [number, number];
type Operator = Test['operator'];

/** 以上 includes the number itself and 过半 does not: Civil Code art. 1259. */
const approvals: Readonly<Record<Exclude<Majority, 'unanimous'>, readonly [Operator, Fraction]>> = {
  ordinary: ['gt', [1, 2]],
  special: ['gte', [3, 4]],
};

/**
 * Whether `part` of `base` reaches a threshold, on whole numbers alone: 3 × 59,999 < 2 × 89,999 although both sides
 * print as 66.67 %. Nothing is ever reached of an empty base.
 */
export function test(id: string, part: number, base: number, operator: Operator, threshold: Fraction): Test {
  const have = BigInt(part) * BigInt(threshold[1]);
  const need = BigInt(base) * BigInt(threshold[0]);
  return { id, part, base, operator, threshold, pass: base > 0 && (operator === 'gt' ? have > need : have >= need) };
}

/** Two thirds or more of all area and of all heads must take part: Civil Code art. 278 para. 2, first sentence. */
export function turnoutTests(part: Share, total: Share): Test[] {
  return [
    test('turnout-area', part.area, total.area, 'gte', [2, 3]),
    test('turnout-heads', part.heads, total.heads, 'gte', [2, 3]),
  ];
}

/** More than half, or three quarters or more, of the area and heads taking part: art. 278 para. 2. */
export function approvalTests(yes: Share, part: Share, majority: Exclude<Majority, 'unanimous'>): Test[] {
  const [operator, threshold] = approvals[majority];
  return [
    test('approval-area', yes.area, part.area, operator, threshold),
    test('approval-heads', yes.heads, part.heads, operator, threshold),
  ];
}

/** All four tests; failing one fails the matter. */
export function ownersTests(figures: OwnersFigures, majority: Exclude<Majority, 'unanimous'>): Test[] {
  return [...turnoutTests(figures.part, figures.total), ...approvalTests(figures.yes, figures.part, majority)];
}
