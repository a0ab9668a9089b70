import type { Client } from '@juyi/client/client';
import { type ApiError, asApiError } from '@juyi/client/kernel/api-error';
import { randomKey } from '@juyi/client/kernel/random-key';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { ReactiveController } from 'lit';
import type { Asking } from './query.ts';

/** What a person wants done. `name` tells one act from another; the same act tried again keeps its key. */
export interface Act<Result> {
  name: string;
  do(client: Client, options: CallOptions): Promise<Result>;
  /** Shows the outcome before the server has confirmed it; answers how to undo that. */
  foresee?: () => () => void;
}

/** Does what a person asks, one thing at a time: busy at once, the same idempotency key until it is known to be done. */
export class MutationController implements ReactiveController {
  busy: string | null = null;
  error: ApiError | null = null;
  private readonly host: Asking;
  private unsure: { name: string; key: string } | null = null;

  constructor(host: Asking) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Answers the result, or undefined where it failed (then see `error`) or another act is under way. */
  async run<Result>({ name, do: act, foresee }: Act<Result>): Promise<Result | undefined> {
    const { client, locale } = this.host;
    if (!client || this.busy !== null) return undefined;
    this.busy = name;
    this.error = null;
    const undo = foresee?.();
    const key = this.unsure?.name === name ? this.unsure.key : randomKey();
    this.unsure = null;
    this.host.requestUpdate();
    try {
      return await act(client, { key, locale });
    } catch (error) {
      undo?.();
      this.error = asApiError(error);
      if (this.error?.retryable) this.unsure = { name, key };
      return undefined;
    } finally {
      this.busy = null;
      this.host.requestUpdate();
    }
  }

  forget(): void {
    this.error = null;
    this.host.requestUpdate();
  }
}
