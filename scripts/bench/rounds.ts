import { type LoadResult, load } from './load.ts';
import { type Figure, median } from './measured.ts';
import type { BenchServer, Usage } from './process.ts';

const rounds = 5;
const seconds = 2;
/** Sockets of a load. */
export const connections = 64;

/** Load and what it cost the server: CPU in µs for one request, memory and delay at its end. */
type Round = LoadResult & Usage;

/** Which server is asked what: the bytes of the n-th request. */
export interface Contender {
  server: BenchServer;
  request(n: number): string;
}

/** Five rounds of each in turn, so that both meet the same weather. The medians count, and the worst delay and memory. */
export async function compare(name: string, ours: Contender, bare: Contender): Promise<Figure[]> {
  const results: Round[] = [];
  const baseline: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    baseline.push(await run(bare, round));
    results.push(await run(ours, round));
  }
  const middle = (from: readonly Round[], key: keyof Round) => median(from.map((round) => round[key]));
  const value = middle(results, 'perSecond');
  const base = middle(baseline, 'perSecond');
  const delay = Math.max(...results.map((round) => round.delay));
  const memory = Math.max(...results.map((round) => round.memory)) / 2 ** 20;
  return [
    {
      name,
      value: Math.round(value),
      unit: 'requests/s',
      baseline: Math.round(base),
      ratio: value / base,
      p99: middle(results, 'p99'),
      cpu: Math.round(middle(results, 'cpu')),
      baselineCpu: Math.round(middle(baseline, 'cpu')),
    },
    { name: `${name}: event loop delay p99.9`, value: delay, unit: 'ms', baseline: 50, ratio: delay / 50 },
    { name: `${name}: server memory`, value: Math.round(memory), unit: 'MB', baseline: 150, ratio: memory / 150 },
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
  return { ...result, ...after, cpu: (after.cpu - before.cpu) / (result.perSecond * seconds) };
}
