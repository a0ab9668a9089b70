import { type LoadResult, load } from './load.ts';
import { type Figure, median } from './measured.ts';
import type { BenchServer } from './process.ts';

const rounds = 5;
const seconds = 2;
const connections = 64;

interface Round extends LoadResult {
  /** Server CPU for one request, in µs. */
  cpu: number;
  /** The longest of a thousand event loop delays meanwhile, in ms. */
  delay: number;
}

/** Which server is asked what: the bytes of the n-th request. */
export interface Contender {
  server: BenchServer;
  request(n: number): string;
}

/** Five rounds of each in turn, so that both meet the same weather; the medians count, and the worst delay. */
export async function compare(name: string, ours: Contender, bare: Contender): Promise<Figure[]> {
  const results: Round[] = [];
  const baseline: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    baseline.push(await run(bare, round));
    results.push(await run(ours, round));
  }
  const value = median(results.map(({ perSecond }) => perSecond));
  const base = median(baseline.map(({ perSecond }) => perSecond));
  const delay = Math.max(...results.map((round) => round.delay));
  const figure = {
    name,
    value: Math.round(value),
    unit: 'requests/s',
    baseline: Math.round(base),
    ratio: value / base,
    p99: median(results.map(({ p99 }) => p99)),
    cpu: Math.round(median(results.map(({ cpu }) => cpu))),
    baselineCpu: Math.round(median(baseline.map(({ cpu }) => cpu))),
  };
  return [
    figure,
    { name: `${name}, event loop delay p99.9`, value: delay, unit: 'ms', baseline: 50, ratio: delay / 50 },
  ];
}

async function run({ server, request }: Contender, round: number): Promise<Round> {
  const before = await server.usage();
  const result = await load({
    port: server.port,
    connections,
    seconds,
    request: (n) => request(round * 1_000_000 + n),
  });
  const after = await server.usage();
  if (result.refused > 0) throw new Error(`${result.refused} answers were refusals`);
  const cpu = (after.cpuMicroseconds - before.cpuMicroseconds) / (result.perSecond * seconds);
  return { ...result, cpu, delay: after.peakDelay };
}
