import type { Client } from '@juyi/client/client';
import { type ApiError, asApiError } from '@juyi/client/kernel/api-error';
import type { Change } from '@juyi/client/kernel/live';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A widget that asks and acts: it knows its api and its language. */
export interface Asking extends ReactiveControllerHost {
  readonly client: Client | undefined;
  readonly locale: string;
}

/** What to ask. Another `key` is another question; null asks nothing. */
export interface Question<Data> {
  key: string;
  ask(client: Client, options: CallOptions): Promise<Data>;
}

const shortestWait = 100;
const longestWait = 900;

/**
 * Keeps the answer to a widget's question: asks when the question changes, leaves an old one, asks again when the
 * community tells of a change that concerns it. What was answered stays until something newer is.
 */
export class QueryController<Data> implements ReactiveController {
  data: Data | undefined;
  error: ApiError | null = null;
  private readonly host: Asking;
  private readonly question: () => Question<Data> | null;
  private readonly concerns: (change: Change) => boolean;
  private client: Client | undefined;
  private key: string | undefined;
  private stop: AbortController | undefined;
  private leave: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: Asking,
    question: () => Question<Data> | null,
    concerns: (change: Change) => boolean = () => false,
  ) {
    this.host = host;
    this.question = question;
    this.concerns = concerns;
    host.addController(this);
  }

  /** Whether an answer is on its way. */
  get busy(): boolean {
    return this.stop !== undefined;
  }

  hostUpdate(): void {
    const { client } = this.host;
    const key = this.question()?.key;
    if (client !== this.client) this.follow(client);
    else if (key === this.key) return;
    this.key = key;
    this.error = null;
    this.data = undefined;
    this.refresh();
  }

  hostConnected(): void {
    if (this.client) this.follow(this.client);
  }

  hostDisconnected(): void {
    this.follow(undefined);
  }

  /** Asks again, keeping what is shown until the answer is there. */
  async refresh(): Promise<void> {
    this.stop?.abort();
    this.stop = undefined;
    const question = this.question();
    if (!this.client || !question) return;
    const stop = new AbortController();
    this.stop = stop;
    try {
      const data = await question.ask(this.client, { signal: stop.signal, locale: this.host.locale });
      if (this.stop !== stop) return;
      this.data = data;
      this.error = null;
    } catch (error) {
      if (this.stop !== stop) return;
      this.error = asApiError(error);
    }
    this.stop = undefined;
    this.host.requestUpdate();
  }

  /** Shows the question as asked anew, with bones, and asks. */
  retry(): void {
    this.error = null;
    this.host.requestUpdate();
    this.refresh();
  }

  /** Replaces what is shown, where more is known than the server has told yet. */
  set(data: Data): void {
    this.data = data;
    this.host.requestUpdate();
  }

  private follow(client: Client | undefined): void {
    this.leave?.();
    this.leave = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.client = client;
    if (!client) this.stop?.abort();
    else this.leave = client.live.follow((change) => this.concerns(change) && this.hear());
  }

  /** Many changes lead to one question, and many pages do not ask at the same moment. */
  private hear(): void {
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        this.refresh();
      },
      shortestWait + Math.random() * (longestWait - shortestWait),
    );
  }
}
