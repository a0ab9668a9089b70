import type { Step } from '../kernel/tally.ts';
import type { Electorate } from './electors.ts';
import type { Mark } from './roll.ts';

/** What the public may read of how the electors came to be: numbers and reasons, never who. */
export function electorateSteps<Choice extends Mark>({ electors, setAside, notes }: Electorate<Choice>): Step[] {
  const steps: Step[] = [{ kind: 'owners-roll', heads: electors.length, ...notes.areaSources }];
  const { withoutOwner } = notes;
  if (withoutOwner.length > 0) steps.push({ kind: 'owners-unknown', units: withoutOwner.length });
  const reasons = new Map<string, number>();
  for (const { reason } of setAside) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const [reason, count] of reasons) steps.push({ kind: 'owners-set-aside', reason, count });
  return steps;
}
