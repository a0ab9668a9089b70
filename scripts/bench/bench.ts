// pnpm bench [name] [--json]: figures of this machine, each as a ratio to a baseline of the same run.
import type { Figure } from './measured.ts';

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  http: async () => (await import('./http.ts')).benchHttp(),
  cast: async () => (await import('./cast.ts')).benchCast(),
  commit: async () => (await import('./commit-engine.ts')).benchCommitEngine(),
  list: async () => (await import('./list.ts')).benchList(),
  tally: async () => (await import('./tally.ts')).benchTally(),
  import: async () => (await import('./import.ts')).benchImport(),
  'sign-in': async () => (await import('./sign-in.ts')).benchSignIn(),
  lcp: async () => (await import('./lcp.ts')).benchLcp(),
};

const words = process.argv.slice(2);
const json = words.includes('--json');
const names = words.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`);
  process.exit(1);
}

const figures: Figure[] = [];
for (const name of names.length > 0 ? names : Object.keys(benches)) figures.push(...(await benches[name]!()));
if (json) console.log(JSON.stringify(figures));
else
  console.table(
    figures.map(({ ratio, p99, ...figure }) => ({ ...figure, ratio: round(ratio), p99: p99 && round(p99) })),
  );

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
