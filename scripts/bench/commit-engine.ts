import { wire } from './load.ts';
import type { Figure } from './measured.ts';
import { startServer } from './process.ts';
import { compare } from './rounds.ts';

/** Two inserts an effect, durable before the answer, beside a bare route that parses and answers the same size. */
export async function benchCommitEngine(): Promise<Figure[]> {
  const bare = await startServer(new URL('servers/bare.ts', import.meta.url));
  const engine = await startServer(new URL('servers/commit-engine.ts', import.meta.url));
  const body = JSON.stringify({ title: '楼道里的灯坏了三天' });
  const request = wire('POST', '/write', { 'content-type': 'application/json' }, body);
  const ask = () => request;
  try {
    return await compare('commit engine', { server: engine, request: ask }, { server: bare, request: ask });
  } finally {
    await Promise.all([bare.stop(), engine.stop()]);
  }
}
