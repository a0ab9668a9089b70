import type { Arithmetic } from './arithmetic.ts';

/**
 * The largest set of lowest candidates who can't catch up: their votes and all surpluses together stay below the next
 * candidate's votes, nobody within the surplus of another is parted from them, and enough are left for the seats.
 * PR Foundation, Reference WIGM rule, step B.2.
 */
export function sureLosers<Value>(
  hopeful: readonly number[],
  votes: readonly Value[],
  surplus: Value,
  seats: number,
  { add, compare, zero }: Arithmetic<Value>,
): number[] {
  const rising = [...hopeful].sort((a, b) => compare(votes[a]!, votes[b]!));
  const groups: number[][] = [];
  let base = zero;
  for (const option of rising) {
    const group = groups.at(-1);
    if (group !== undefined && compare(add(base, surplus), votes[option]!) >= 0) group.push(option);
    else if (group === undefined && compare(add(base, surplus), votes[option]!) >= 0) groups.push([option]);
    else {
      groups.push([option]);
      base = votes[option]!;
    }
  }
  let sum = zero;
  let size = 0;
  let losers: number[] = [];
  for (const [index, group] of groups.slice(0, -1).entries()) {
    size += group.length;
    if (size > hopeful.length - seats) break;
    sum = group.reduce((total, option) => add(total, votes[option]!), sum);
    if (compare(add(sum, surplus), votes[groups[index + 1]![0]!]!) < 0) losers = groups.slice(0, index + 1).flat();
  }
  return losers.sort((a, b) => a - b);
}
