import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wire } from './load.ts';
import type { Figure } from './measured.ts';
import { startServer } from './process.ts';
import { compare, connections } from './rounds.ts';

/** Reading the public list and a full durable write, from `juyi serve --demo` as residents meet it. */
export async function benchHttp(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'juyi-bench-'));
  const bare = await startServer(new URL('servers/bare.ts', import.meta.url));
  const juyi = await startServer(command, serveDemo(data));
  try {
    const tokens = await signIn(juyi.port);
    const ask = (path: string) => {
      const request = wire('GET', path, {});
      return () => request;
    };
    const read = await compare(
      'list read',
      { server: juyi, request: ask('/juyi/api/proposals') },
      { server: bare, request: ask('/list') },
    );
    const write = await compare(
      'durable write',
      { server: juyi, request: writer('/juyi/api/proposals', tokens) },
      { server: bare, request: writer('/write', tokens) },
    );
    return [...read, ...write];
  } finally {
    await Promise.all([bare.stop(), juyi.stop()]);
    rmSync(data, { recursive: true });
  }
}

/** The command `juyi` as it is installed. */
export const command = new URL('../../packages/juyi/bin/juyi.js', import.meta.url);

/** A fresh demo; the rate limit is off, because sixty-four sockets write faster than any person may. */
export function serveDemo(data: string): string[] {
  return ['serve', '--demo', '--port', '0', '--data', data, '--rate-limit', 'off'];
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

/** Signs in every resident of the demo, as many at once as write later, so that no session is read more than life would. */
async function signIn(port: number): Promise<string[]> {
  const one = async (n: number) => {
    const response = await fetch(`http://127.0.0.1:${port}/juyi/api/demo/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ community: 'sunshine', role: 'resident', n }),
    });
    return ((await response.json()) as { token: string }).token;
  };
  const tokens: string[] = [];
  for (let n = 0; n < 600; n += connections) {
    tokens.push(...(await Promise.all(Array.from({ length: Math.min(connections, 600 - n) }, (_, i) => one(n + i)))));
  }
  return tokens;
}
