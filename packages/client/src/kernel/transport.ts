import type { Method } from '@juyi/core/kernel/contract';
import type { Problem } from '@juyi/core/kernel/problem';
import { ApiError } from './api-error.ts';
import { hearTime } from './clock.ts';
import { randomKey } from './random-key.ts';
import type { TokenStore } from './token-store.ts';

/** What a caller may say about one call. `key` is the `Idempotency-Key`: the same key for the same user action. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
  key?: string | undefined;
  /** BCP 47; the language of problem texts. */
  locale?: string | undefined;
}

export interface TransportOptions {
  /** Where the api is mounted, such as `/juyi` or `https://api.example/juyi`. */
  api: string;
  /** The community's id; the server's first one where left out. */
  community?: string | undefined;
  locale?: string | undefined;
  fetch?: typeof fetch | undefined;
  tokens: TokenStore;
}

export type Query = Readonly<Record<string, string | number | null | undefined>>;

interface Call extends CallOptions {
  query?: Query | undefined;
  body?: unknown;
  /** Asks as a visitor, so that the answer can come from shared caches. */
  anonymous?: boolean;
  /** Part of signing in or out: a refusal does not ask to sign in again, and nothing of it is remembered by a key. */
  signingIn?: boolean;
  /** Takes longer than other calls: a file goes along. */
  patient?: boolean;
}

const timeout = 15_000;
const patience = 180_000;
const attempts = 3;
const firstPause = 400;
const longestPause = 5000;

/** Sends calls: language, session, idempotency key, deadline, retries. One for each api and community. */
export class Transport {
  readonly options: TransportOptions;
  /** Told when the session has ended; answers whether there is a new one, so that the call is made once more. */
  renew: () => Promise<boolean> = async () => false;

  constructor(options: TransportOptions) {
    this.options = options;
  }

  /** The address of something below `{api}`, with the community named. */
  address(path: string, query: Query = {}): string {
    const all: Query = { ...query, community: this.options.community };
    const text = Object.keys(all)
      .filter((name) => all[name] != null)
      .map((name) => `${name}=${encodeURIComponent(all[name]!)}`)
      .join('&');
    return this.options.api.replace(/\/$/, '') + path + (text && `?${text}`);
  }

  /**
   * Makes one call; every write carries a key, so a call without an answer is safely made again, up to three times.
   * Throws `ApiError`, or the platform's AbortError.
   */
  async send<Answer>(method: Method, path: string, call: Call = {}): Promise<Answer> {
    const known: Call = method === 'GET' || call.signingIn ? call : { ...call, key: call.key ?? randomKey() };
    for (let attempt = 1; ; attempt++) {
      const token = this.options.tokens.get();
      try {
        return await this.once<Answer>(method, path, known);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const renewable = error.status === 401 && !call.signingIn && attempt === 1;
        if (renewable && (await this.resume(method, error, token))) continue;
        if (!error.retryable || attempt >= attempts || (error.wait ?? 0) * 1000 > longestPause) throw error;
        await pause(error.wait ? error.wait * 1000 : firstPause * 2 ** attempt * Math.random(), call.signal);
      }
    }
  }

  /** After a 401: forgets the token and tries for a new session; reading goes on as a visitor. */
  private async resume(method: Method, error: ApiError, refused: string | null): Promise<boolean> {
    const { tokens } = this.options;
    const token = tokens.get();
    // A newer session came while the old one was being refused.
    if (token && token !== refused) return true;
    tokens.set(null);
    return (await this.renew()) || (token !== null && method === 'GET' && error.code === 'SESSION_EXPIRED');
  }

  private async once<Answer>(method: Method, path: string, call: Call): Promise<Answer> {
    const { response, text } = await this.exchange(
      this.address(`/api${path}`, call.query),
      this.request(method, call),
      call.patient ? patience : timeout,
    );
    hearTime(response.headers.get('date'));
    if (response.status === 204) return undefined as Answer;
    const answer = parse(text);
    if (response.ok && answer !== undefined) return answer as Answer;
    const problem = isProblem(answer) ? answer : null;
    const wait = Number(response.headers.get('retry-after')) || null;
    throw new ApiError(problem?.code ?? 'UNREADABLE', response.ok ? 502 : response.status, problem, wait);
  }

  private request(method: Method, call: Call): RequestInit {
    const token = call.anonymous ? null : this.options.tokens.get();
    const locale = call.locale ?? this.options.locale;
    const headers: Record<string, string> = {};
    if (locale) headers['Accept-Language'] = locale;
    if (token) headers.Authorization = `Bearer ${token}`;
    if (call.key) headers['Idempotency-Key'] = call.key;
    const file = call.body instanceof FormData;
    if (call.body !== undefined && !file) headers['Content-Type'] = 'application/json';
    return {
      method,
      headers,
      credentials: credentialsFor(this.options.api),
      ...(call.body !== undefined && { body: file ? (call.body as FormData) : JSON.stringify(call.body) }),
      ...(call.signal && { signal: call.signal }),
    };
  }

  /** What to throw where an answer is not the api's. */
  unreadable(status: number): ApiError {
    return new ApiError('UNREADABLE', status);
  }

  /** One request and its whole answer, or NETWORK, or TIMEOUT. */
  private async exchange(
    address: string,
    request: RequestInit,
    timeout: number,
  ): Promise<{ response: Response; text: string }> {
    const stop = new AbortController();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop.abort();
    }, timeout);
    const abort = () => stop.abort();
    const outer = request.signal;
    outer?.addEventListener('abort', abort);
    if (outer?.aborted) abort();
    try {
      const response = await (this.options.fetch ?? fetch)(address, { ...request, signal: stop.signal });
      return { response, text: await response.text() };
    } catch (error) {
      if (outer?.aborted) throw error;
      throw new ApiError(late ? 'TIMEOUT' : 'NETWORK');
    } finally {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    }
  }
}

/** A cookie travels to our own host and below our own domain; to anywhere else nothing but the bearer token. */
function credentialsFor(api: string): RequestCredentials {
  if (isOwnOrigin(api)) return 'same-origin';
  if (typeof location === 'undefined') return 'omit';
  const { protocol, hostname } = new URL(api, location.href);
  const near = protocol === location.protocol && domainOf(hostname) === domainOf(location.hostname);
  return near ? 'include' : 'omit';
}

/** A guess: browsers, which know the list of public suffixes, send no cookie where it goes too far. */
function domainOf(hostname: string): string {
  return /^[\d.]+$|:/.test(hostname) ? hostname : hostname.split('.').slice(-2).join('.');
}

/** Whether an api is served by the page's own host, where the session cookie travels by itself. */
export function isOwnOrigin(api: string): boolean {
  return typeof location !== 'undefined' && new URL(api, location.href).origin === location.origin;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(answer: unknown): answer is Problem {
  return typeof (answer as Problem | undefined)?.code === 'string';
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, Math.min(milliseconds, longestPause));
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
    });
  });
}
