/**
 * The database could not take the call in time.
 * `DATABASE_BUSY`: somebody else held the write lock until the deadline; nothing was stored.
 * `DATABASE_UNREACHABLE`: a remote server gave no answer, so the effect may or may not have been stored:
 * repeating it with the same idempotency key is safe.
 */
export class DatabaseUnavailable extends Error {
  readonly code: 'DATABASE_BUSY' | 'DATABASE_UNREACHABLE';

  constructor(code: DatabaseUnavailable['code'], cause?: unknown) {
    super(code, { cause });
    this.name = 'DatabaseUnavailable';
    this.code = code;
  }
}

/** How long to wait before the `attempt`-th retry of a lock, in milliseconds; spread so that waiters don't march in step. */
export function backoff(attempt: number): number {
  return Math.min(25, 1 + attempt) * (0.5 + Math.random());
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
