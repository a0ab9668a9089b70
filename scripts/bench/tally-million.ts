// Counts a million different rankings of 20 options and prints the figures as JSON.
import type { Profile } from '../../packages/core/src/counting/kernel/profile.ts';
import type { Ranking } from '../../packages/core/src/counting/ranked/ranking.ts';
import { figure, timeOf } from './tally-time.ts';

const below = numbers();
const groups = Array.from({ length: 1_000_000 }, () => ({ ballot: shuffled(), count: 1 }));
const options = Array.from({ length: 20 }, (_, index) => ({ id: `${index}`, name: `${index}` }));
const profile: Profile<Ranking> = { options, groups, seats: 1 };
const runoff = timeOf('instant-runoff', profile, {}, 1);
const transferable = timeOf('stv-scottish-wig', { ...profile, seats: 5 }, {}, 1);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  JSON.stringify([
    figure('1,000,000 rankings of 20, instant runoff', runoff, 2000),
    figure('1,000,000 rankings of 20, Scottish WIG', transferable, 2000),
    { name: '1,000,000 rankings of 20, memory', value: memory, unit: 'MB', baseline: 500, ratio: memory / 500 },
  ]),
);

function shuffled(): number[] {
  const ranking = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];
  for (let at = ranking.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    const held = ranking[at]!;
    ranking[at] = ranking[other]!;
    ranking[other] = held;
  }
  return ranking;
}

/** Numbers that are the same on every run. Marsaglia, xorshift, 2003. */
function numbers(): (limit: number) => number {
  let state = 0x9e3779b9;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state % limit;
  };
}
