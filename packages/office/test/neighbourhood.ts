import type { DemoRole } from '@juyi/core/people/schema';

/** A community that a test fills over HTTP, as its people would. */
export class Neighbourhood {
  readonly api: string;

  constructor(api: string) {
    this.api = api;
  }

  static async open(): Promise<Neighbourhood> {
    return new Neighbourhood(await (await fetch('/communities', { method: 'POST' })).text());
  }

  /** Signs in without telling the browser; answers a token. */
  async token(role: DemoRole, n = 0): Promise<string> {
    return (await this.call('POST', '/demo/session', { role, n })).token;
  }

  /** From now on the community's clock goes from this moment, UTC ms. */
  async setClock(now: number): Promise<void> {
    await this.call('POST', '/demo/clock', { now });
  }

  /** A resident proposes something; answers its id. */
  async propose(
    title: string,
    body = 'Something to be done.',
    by: [DemoRole, number] = ['resident', 0],
  ): Promise<string> {
    return (await this.call('POST', '/proposals', { title, body }, await this.token(...by))).id;
  }

  async cosign(id: string, count: number): Promise<void> {
    for (let n = 1; n <= count; n++)
      await this.call('PUT', `/proposals/${id}/cosign`, undefined, await this.token('resident', n));
  }

  async read(id: string): Promise<{ version: number; state: string; answer: { body: string } | null }> {
    return this.call('GET', `/proposals/${id}`);
  }

  /** Sends a sheet, as a file. */
  async upload(path: string, sheet: string, token: string): Promise<void> {
    await this.bring(new File([sheet], 'roll.csv', { type: 'text/csv' }), token, path);
  }

  /** Brings a file; answers what the server says of it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  async bring(file: File, token: string, path = '/files'): Promise<any> {
    const form = new FormData();
    form.append('file', file);
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(`${this.api}/api${path}`, {
      method: 'POST',
      credentials: 'omit',
      headers,
      body: form,
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  }

  /** Whoever holds the token adds an address to their ways in, by the code that was sent to it. */
  async addAddress(to: string, token: string): Promise<{ ticket: string; people: { id: string }[] }> {
    const { id } = await this.call('POST', '/sign-in/codes', { way: 'email', to });
    const sent: { to: string; text: string }[] = await (await fetch(this.api.replace(/juyi$/, 'outbox'))).json();
    const digits = /\d{6}/.exec(sent.filter((message) => message.to === to).at(-1)!.text)![0];
    return this.call('POST', '/me/ways', { code: id, digits }, token);
  }

  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  async call(method: string, path: string, body?: object, token?: string): Promise<any> {
    const response = await fetch(`${this.api}/api${path}`, {
      method,
      credentials: 'omit',
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(token && { Authorization: `Bearer ${token}` }),
        'Idempotency-Key': crypto.randomUUID(),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return text && JSON.parse(text);
  }
}
