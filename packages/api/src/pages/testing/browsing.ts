interface Site {
  handler(request: Request): Promise<Response>;
}

/** A form as it stands in a page: where it leads and what its hidden fields and buttons hold. */
export interface Form {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Somebody with a browser that runs no script: follows links, sends forms, keeps cookies. */
export class Browsing {
  status = 0;
  html = '';
  path = '';
  headers: Response['headers'] = new Headers();
  readonly #site: Site;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #cookies = new Map<string, string>();

  constructor(site: Site, headers: Readonly<Record<string, string>> = {}) {
    this.#site = site;
    this.#headers = headers;
  }

  async open(address: string): Promise<void> {
    await this.#arrive(address, await this.#ask(address, {}));
  }

  /** Follows the first link with these words in it. */
  async follow(words: string): Promise<void> {
    for (const [, href, inner] of this.html.matchAll(/<a[^>]*? href="([^"]*)"[^>]*>(.*?)<\/a>/gs)) {
      if (inner!.includes(words)) return this.open(plain(href!));
    }
    throw new Error(`no link says “${words}”`);
  }

  /** The form whose address has this in it. */
  formTo(part: string): Form {
    for (const [, action, inner] of this.html.matchAll(/<form[^>]* action="([^"]*)"[^>]*>(.*?)<\/form>/gs)) {
      if (!plain(action!).split(/[?#]/)[0]!.endsWith(part)) continue;
      const inputs = [...inner!.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
      return {
        action: plain(action!),
        fields: Object.fromEntries(inputs.map(([, name, value]) => [name, plain(value!)])),
      };
    }
    throw new Error(`no form leads to ${part}`);
  }

  send(part: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
    const { action, fields } = this.formTo(part);
    return this.post(action, { ...fields, ...more });
  }

  sendForm({ action, fields }: Form): Promise<void> {
    return this.post(action, fields);
  }

  async post(address: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', ...headers },
      body: new URLSearchParams(fields).toString(),
    };
    await this.#arrive(address, await this.#ask(address, init));
  }

  async signIn(role: string, n: number): Promise<void> {
    await this.post('/juyi/pages/demo-session?lang=zh-CN', { role, n: String(n) });
  }

  /** The titles of the list that is open. */
  titles(): string[] {
    return [...this.html.matchAll(/<li>\s*<div><h2><a[^>]*>(.*?)<\/a>/gs)].map(([, title]) => plain(title!));
  }

  #ask(address: string, init: { method?: string; headers?: Record<string, string>; body?: string }): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host: 'localhost', ...this.#headers, ...(cookie && { cookie }), ...init.headers };
    return this.#site.handler(new Request(new URL(address, 'http://localhost'), { ...init, headers }));
  }

  async #arrive(address: string, answer: Response): Promise<void> {
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value === '') this.#cookies.delete(name!);
      else this.#cookies.set(name!, value!);
    }
    if (answer.status === 303) return this.open(answer.headers.get('location')!.split('#')[0]!);
    this.status = answer.status;
    this.headers = answer.headers;
    this.path = new URL(address, 'http://localhost').pathname;
    this.html = await answer.text();
  }
}

function plain(text: string): string {
  const signs: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' };
  return text.replace(/&(amp|quot|#39|lt|gt);/g, (sign) => signs[sign]!);
}
