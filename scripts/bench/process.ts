import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** CPU time in µs since the start, memory (RSS) in bytes, and in ms the event loop delay p99.9 since last asked. */
export interface Usage {
  cpu: number;
  memory: number;
  delay: number;
}

/** A server in a process of its own. */
export interface BenchServer {
  port: number;
  usage(): Promise<Usage>;
  /** Ends it as Ctrl-C would. */
  stop(): Promise<void>;
}

/** Starts a server; ready is when it prints where it is. */
export async function startServer(script: URL, args: readonly string[] = []): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'juyi-watch-'));
  const socket = join(folder, 'usage');
  const watched = new URL('servers/watched.mjs', import.meta.url);
  watched.searchParams.set('socket', socket);
  // Nothing of the bench's own flags: Juyi runs as it was built, not from source.
  const child = spawn(process.execPath, [`--import=${watched.href}`, fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    port: await printedPort(child),
    usage: async () => (await json(connect(socket))) as Usage,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function printedPort({ stdout }: ChildProcess): Promise<number> {
  for await (const text of stdout!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    const port = /http:\/\/localhost:(\d+)/.exec(text)?.[1];
    if (port) return Number(port);
  }
  throw new Error('A bench server ended before it said where it is');
}
