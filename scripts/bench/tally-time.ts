import { paramsOf } from '../../packages/core/src/counting/kernel/params.ts';
import type { Profile } from '../../packages/core/src/counting/kernel/profile.ts';
import { findRule } from '../../packages/core/src/counting/kernel/registry.ts';
import { type Figure, median } from './measured.ts';

/** CPU of a rule's count, in ms. */
export function timeOf(id: string, profile: Profile<unknown>, params: Record<string, unknown> = {}, runs = 5): number {
  const rule = findRule(id)!;
  const settings = paramsOf(rule, params);
  return cpuOf(() => rule.tally(profile, settings), runs);
}

/** The median of the CPU that some runs took, in ms: a busy machine changes it little. */
export function cpuOf(run: () => unknown, runs = 5): number {
  const spent = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(spent);
}

/** A time in ms against its limit. */
export function figure(name: string, value: number, limit: number): Figure {
  return { name, value: Math.round(value * 10) / 10, unit: 'ms CPU', baseline: limit, ratio: value / limit };
}
