import { type LoadResult, load, wire } from './load.ts';
import { type Figure, median } from './measured.ts';
import { type BenchServer, startServer } from './process.ts';

const rounds = 5;
const seconds = 2;
const connections = 64;

interface Round extends LoadResult {
  cpu: number;
}

/** Reading the public list and a full durable write, each beside the bare route, in alternated rounds. */
export async function benchHttp(): Promise<Figure[]> {
  const bare = await startServer(new URL('servers/bare.mjs', import.meta.url));
  const juyi = await startServer(new URL('servers/juyi.mjs', import.meta.url));
  try {
    const tokens = await signIn(juyi.port);
    const list = wire('GET', '/juyi/api/proposals', {});
    const bareList = wire('GET', '/list', {});
    const read = await alternate(
      juyi,
      () => list,
      bare,
      () => bareList,
    );
    const write = await alternate(juyi, writer('/juyi/api/proposals', tokens), bare, writer('/write', tokens));
    const { rss, peakDelay } = await juyi.usage();
    return [
      figure('list read', read, read.baseline),
      figure('durable write', write, write.baseline),
      {
        name: 'server memory',
        value: Math.round(rss / 2 ** 20),
        unit: 'MB',
        baseline: 150,
        ratio: rss / 2 ** 20 / 150,
      },
      { name: 'event loop delay p99.9', value: peakDelay, unit: 'ms', baseline: 50, ratio: peakDelay / 50 },
    ];
  } finally {
    await Promise.all([bare.stop(), juyi.stop()]);
  }
}

function writer(path: string, tokens: readonly string[]): (n: number) => string {
  const run = Math.random().toString(36).slice(2);
  const body = JSON.stringify({
    title: '楼道里的灯坏了三天',
    body: '三单元二楼到三楼的声控灯不亮，晚上老人下楼看不清台阶，请物业尽快来修。',
  });
  return (n) =>
    wire(
      'POST',
      path,
      {
        authorization: `Bearer ${tokens[n % tokens.length]}`,
        'content-type': 'application/json',
        'idempotency-key': `${run}-${n}`,
      },
      body,
    );
}

async function alternate(
  ours: BenchServer,
  request: (n: number) => string,
  bare: BenchServer,
  bareRequest: (n: number) => string,
) {
  const results: Round[] = [];
  const baseline: Round[] = [];
  let n = 0;
  for (let round = 0; round < rounds; round++) {
    baseline.push(await run(bare, (m) => bareRequest(n + m)));
    results.push(await run(ours, (m) => request(n + m)));
    n += 1_000_000;
  }
  return { results, baseline };
}

async function run(server: BenchServer, request: (n: number) => string): Promise<Round> {
  const before = await server.usage();
  const result = await load({ port: server.port, connections, seconds, request });
  const after = await server.usage();
  if (result.refused > 0) throw new Error(`${result.refused} answers were refusals`);
  return { ...result, cpu: (after.cpuMicroseconds - before.cpuMicroseconds) / (result.perSecond * seconds) };
}

function figure(name: string, { results }: { results: Round[] }, baseline: Round[]): Figure {
  const value = median(results.map(({ perSecond }) => perSecond));
  const base = median(baseline.map(({ perSecond }) => perSecond));
  return {
    name,
    value: Math.round(value),
    unit: 'requests/s',
    baseline: Math.round(base),
    ratio: value / base,
    p99: median(results.map(({ p99 }) => p99)),
    cpu: Math.round(median(results.map(({ cpu }) => cpu))),
    baselineCpu: Math.round(median(baseline.map(({ cpu }) => cpu))),
  };
}

/** Enough residents that no one meets the limit for a person. */
async function signIn(port: number): Promise<string[]> {
  const one = async (n: number) => {
    const response = await fetch(`http://127.0.0.1:${port}/juyi/api/demo/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ community: 'sunshine', role: 'resident', n }),
    });
    return ((await response.json()) as { token: string }).token;
  };
  return Promise.all(Array.from({ length: 600 }, (_, n) => one(n)));
}
