import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** How long the event loop was held up, in ms. */
export interface Delay {
  p50: number;
  p99: number;
  p999: number;
  max: number;
}

/** One life of the server, from its start to its end, on a folder that outlives it. */
export class Life {
  readonly #process: ChildProcess;
  readonly #gone: Promise<unknown>;

  private constructor(process_: ChildProcess) {
    this.#process = process_;
    this.#gone = once(process_, 'exit');
  }

  /** Starts the server and waits until it answers. */
  static async begin(address: string, data: string): Promise<Life> {
    const port = new URL(address).port;
    const words = ['serve', '--demo', '--port', port, '--data', data, '--rate-limit', 'off'];
    const life = new Life(
      fork(new URL('server.ts', import.meta.url), words, {
        execArgv: ['--conditions=juyi-source', '--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    );
    while (!(await answers(`${address}/juyi/health`))) {
      if (life.#process.exitCode !== null) throw new Error('The server ended while it started');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return life;
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#gone;
  }

  async stop(): Promise<void> {
    this.#process.send('stop');
    await this.#gone;
  }

  /** Since this was last asked. */
  async delay(): Promise<Delay> {
    const reply = once(this.#process, 'message');
    this.#process.send('delay');
    return (await reply)[0] as Delay;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
