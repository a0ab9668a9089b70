import { Agent, request } from 'node:http';

/** One proposal as a resident's browser sends it: again and again, with one key, until it is answered. */
interface Errand {
  title: string;
  key: string;
}

/** Residents who hand in proposals without pause, from outside, and keep what they were told. */
export class Residents {
  /** Titles by the id that a 2xx reply gave them. */
  readonly acknowledged = new Map<string, string>();
  /** Replies that were neither 2xx nor lost: there should be none. */
  readonly refusals = new Map<number, number>();
  /** Requests whose reply was lost, and that were therefore repeated. */
  lost = 0;
  readonly #address: string;
  readonly #tokens: readonly string[];
  readonly #agent = new Agent({ keepAlive: true });
  #sent = 0;
  #working = true;

  private constructor(address: string, tokens: readonly string[]) {
    this.#address = address;
    this.#tokens = tokens;
  }

  static async signIn(address: string, count: number): Promise<Residents> {
    const tokens = Array.from({ length: count }, async (_, n) => {
      const response = await fetch(`${address}/juyi/api/demo/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ community: 'sunshine', role: 'resident', n: n + 1 }),
      });
      return ((await response.json()) as { token: string }).token;
    });
    return new Residents(address, await Promise.all(tokens));
  }

  /** Hands in proposals on so many connections until `rest` is called; resolves when each has its answer. */
  async propose(connections: number): Promise<void> {
    this.#working = true;
    const one = async () => {
      while (this.#working) {
        const n = this.#sent++;
        await this.#untilAnswered({ title: `Lamp ${n}`, key: `soak-key-${n}` }, this.#tokens[n % this.#tokens.length]!);
      }
    };
    await Promise.all(Array.from({ length: connections }, one));
  }

  rest(): void {
    this.#working = false;
  }

  close(): void {
    this.#agent.destroy();
  }

  async #untilAnswered(errand: Errand, token: string): Promise<void> {
    for (;;) {
      try {
        const { status, body } = await this.#post(errand, token);
        if (status >= 200 && status < 300) this.#acknowledge((JSON.parse(body) as { id: string }).id, errand.title);
        else this.refusals.set(status, (this.refusals.get(status) ?? 0) + 1);
        if (status < 500) return;
      } catch (error) {
        // Nobody was there to take it, or somebody was and could not answer any more.
        if ((error as { code?: string }).code !== 'ECONNREFUSED') this.lost++;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #acknowledge(id: string, title: string): void {
    if (this.acknowledged.has(id)) throw new Error(`Two proposals were answered with one id: ${id}`);
    this.acknowledged.set(id, title);
  }

  #post({ title, key }: Errand, token: string): Promise<{ status: number; body: string }> {
    const payload = JSON.stringify({ title, body: 'The lamp between the second and third floor is out.' });
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(payload),
      'idempotency-key': key,
    };
    return new Promise((resolve, reject) => {
      const options = { method: 'POST', agent: this.#agent, headers };
      const call = request(`${this.#address}/juyi/api/proposals`, options, (response) => {
        let body = '';
        response.on('data', (chunk) => (body += chunk));
        response.on('error', reject);
        response.on('aborted', () => reject(new Error('cut off')));
        response.on('end', () => resolve({ status: response.statusCode!, body }));
      });
      call.on('error', reject);
      call.end(payload);
    });
  }
}
