import type { Test } from '../kernel/tally.ts';

/**
 * Whether `part` of `base` reaches a threshold, on whole numbers alone: 3 × 59,999 < 2 × 89,999 although both sides
 * print as 66.67 %. Nothing is ever reached of an empty base. 以上 is `gte` and 过半 is `gt`: Civil Code art. 1259.
 */
export function testOf(
  id: string,
  part: number,
  base: number,
  operator: Test['operator'],
  threshold: Test['threshold'],
): Test {
  const have = BigInt(part) * BigInt(threshold[1]);
  const need = BigInt(base) * BigInt(threshold[0]);
  return { id, part, base, operator, threshold, pass: base > 0 && (operator === 'gt' ? have > need : have >= need) };
}

/** Settings of a threshold, which several rules share. */
export function thresholdParam(value: Test['threshold'], chinese: string, english: string) {
  return { type: 'fraction', default: value, title: { 'zh-CN': chinese, en: english } } as const;
}

export function operatorParam(value: Test['operator'], chinese: string, english: string) {
  return { type: 'choice', default: value, choices: ['gte', 'gt'], title: { 'zh-CN': chinese, en: english } } as const;
}
