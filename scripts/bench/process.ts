import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

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

const watched = new URL('servers/watched.mjs', import.meta.url).href;

/** Starts a server; ready is when it prints where it is. */
export async function startServer(script: URL, args: readonly string[] = []): Promise<BenchServer> {
  const child = fork(script, args, {
    // Nothing of the bench's own flags: Juyi runs as it was built, not from source.
    execArgv: [`--import=${watched}`],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const port = await within(child, printedPort(child));
  return {
    port,
    usage() {
      const usage = once(child, 'message').then(([message]) => message as Usage);
      child.send('usage');
      return within(child, usage);
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function printedPort(child: ChildProcess): Promise<number> {
  for await (const text of child.stdout!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    const port = /http:\/\/localhost:(\d+)/.exec(text)?.[1];
    if (port) return Number(port);
  }
  throw new Error('A bench server said nothing about where it is');
}

/** Waits for an answer, but not for one from a process that has ended. */
async function within<Answer>(child: ChildProcess, answer: Promise<Answer>): Promise<Answer> {
  const gone = new AbortController();
  const ended = once(child, 'exit', { signal: gone.signal }).then(() => {
    throw new Error('A bench server ended before it answered');
  });
  try {
    return await Promise.race([answer, ended]);
  } finally {
    gone.abort();
    ended.catch(() => undefined);
  }
}
