import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own, asked over IPC for its port, CPU time and memory. */
export interface BenchServer {
  port: number;
  /** Whatever the server told about itself when it was ready. */
  facts: Record<string, string>;
  usage(): Promise<{ cpuMicroseconds: number; rss: number; peakDelay: number }>;
  stop(): Promise<void>;
}

export async function startServer(script: URL, execArgv: readonly string[] = []): Promise<BenchServer> {
  const child = fork(script, {
    execArgv: [...execArgv],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ready = await answer<{ port: number; facts?: Record<string, string> }>(child);
  return {
    port: ready.port,
    facts: ready.facts ?? {},
    async usage() {
      const reply = answer<{ cpuMicroseconds: number; rss: number; peakDelay: number }>(child);
      child.send('usage');
      return reply;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
    },
  };
}

function answer<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('a bench server ended before it answered'));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      resolve(message as Message);
    });
  });
}
