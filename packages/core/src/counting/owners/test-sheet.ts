import type { Test } from '../kernel/tally.ts';
import { testOf } from '../motion/threshold.ts';
import type { OwnersFigures, Share } from './figures.ts';
import type { Majority } from './matters.ts';

/** 以上 includes the number itself and 过半 does not: Civil Code art. 1259. */
const approvals: Readonly<Record<Exclude<Majority, 'unanimous'>, readonly [Test['operator'], Test['threshold']]>> = {
  ordinary: ['gt', [1, 2]],
  special: ['gte', [3, 4]],
};

/** Two thirds or more of all area and of all heads must take part: Civil Code art. 278 para. 2, first sentence. */
export function turnoutTests(part: Share, total: Share): Test[] {
  return [
    testOf('turnout-area', part.area, total.area, 'gte', [2, 3]),
    testOf('turnout-heads', part.heads, total.heads, 'gte', [2, 3]),
  ];
}

/** More than half, or three quarters or more, of the area and heads taking part: art. 278 para. 2. */
export function approvalTests(yes: Share, part: Share, majority: Exclude<Majority, 'unanimous'>): Test[] {
  const [operator, threshold] = approvals[majority];
  return [
    testOf('approval-area', yes.area, part.area, operator, threshold),
    testOf('approval-heads', yes.heads, part.heads, operator, threshold),
  ];
}

/** All four tests; failing one fails the matter. */
export function ownersTests(figures: OwnersFigures, majority: Exclude<Majority, 'unanimous'>): Test[] {
  return [...turnoutTests(figures.part, figures.total), ...approvalTests(figures.yes, figures.part, majority)];
}
