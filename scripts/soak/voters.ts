import { Agent, request } from 'node:http';
import type { Electorate } from './electorate.ts';

interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a soak looks into whatever came back
  readonly body: any;
}

/** What a voter was told: the receipts that were acknowledged, and the choice of the last. */
export interface Told {
  readonly receipts: Set<string>;
  choice: string;
}

/** Owners who vote from outside, some twice and some on two channels at once, and keep what they were told. */
export class Voters {
  readonly told = new Map<number, Told>();
  /** Milliseconds that an acknowledged ballot took. */
  readonly took: number[] = [];
  /** Problems by code: only that the poll has closed, or that another channel was first. */
  readonly refusals = new Map<string, number>();
  lost = 0;
  readonly #address: string;
  readonly #electorate: Electorate;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 128 });

  constructor(address: string, electorate: Electorate) {
    this.#address = address;
    this.#electorate = electorate;
  }

  /** The n-th voter votes: every tenth sends the same twice, every tenth something else at the desk at once. */
  async vote(n: number): Promise<void> {
    const choice = ['yes', 'no', 'abstain'][n % 3]!;
    const { token, desk } = this.#electorate.voters[n]!;
    const once = () => this.#untilAnswered(n, choice, token);
    if (n % 10 === 1) await Promise.all([once(), once()]);
    else if (desk) await Promise.all([once(), this.#untilAnswered(n, n % 4 === 0 ? choice : 'no', desk)]);
    else await once();
  }

  close(): void {
    this.#agent.destroy();
  }

  async #untilAnswered(n: number, choice: string, token: string): Promise<void> {
    const [poll] = this.#electorate.polls;
    const { elector } = this.#electorate.voters[n]!;
    for (;;) {
      const since = performance.now();
      try {
        const { status, body } = await this.send('PUT', `/polls/${poll}/ballot`, token, {
          elector,
          choices: { lift: choice },
        });
        if (status === 200) this.#acknowledge(n, body.receipt, choice, performance.now() - since);
        else
          this.refusals.set(body?.code ?? String(status), (this.refusals.get(body?.code ?? String(status)) ?? 0) + 1);
        if (status < 500) return;
      } catch (error) {
        // Nobody was there to take it, or somebody was and could not answer any more.
        if ((error as { code?: string }).code !== 'ECONNREFUSED') this.lost++;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #acknowledge(n: number, receipt: string, choice: string, took: number): void {
    const known = this.told.get(n) ?? { receipts: new Set<string>(), choice };
    known.receipts.add(receipt);
    this.told.set(n, known);
    this.took.push(took);
  }

  send(method: string, path: string, token: string, body?: object): Promise<Reply> {
    const payload = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(payload),
      }),
    };
    return new Promise((resolve, reject) => {
      const call = request(`${this.#address}/juyi/api${path}`, { method, agent: this.#agent, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('error', reject);
        response.on('aborted', () => reject(new Error('cut off')));
        response.on('end', () =>
          resolve({ status: response.statusCode!, body: text === '' ? null : JSON.parse(text) }),
        );
      });
      call.on('error', reject);
      call.end(payload);
    });
  }
}
