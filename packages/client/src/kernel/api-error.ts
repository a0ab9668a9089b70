import type { FieldFault, Problem } from '@juyi/core/kernel/problem';

/**
 * A call that did not succeed. `code` is the server's problem code, or one of ours: `NETWORK` (no answer), `TIMEOUT`
 * (no answer in time), `UNREADABLE` (an answer that is not the api's). `status` is 0 where nothing came back.
 */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly problem: Problem | null;
  /** Seconds the server asks to wait, or null. */
  readonly wait: number | null;

  constructor(code: string, status = 0, problem: Problem | null = null, wait: number | null = null) {
    super(problem ? `${problem.title} (${code})` : code);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.problem = problem;
    this.wait = wait;
  }

  /** Whether the same call may succeed a little later, with nothing changed. */
  get retryable(): boolean {
    return this.status === 0 || [429, 502, 503, 504].includes(this.status);
  }

  /** What is wrong with one field, as stable codes. `pointer` is an RFC 6901 pointer such as `/title`. */
  faultsAt(pointer: string): FieldFault[] {
    return (this.problem?.errors ?? []).filter((fault) => fault.pointer === pointer);
  }
}

/** Whatever was thrown, as an `ApiError`; an abort stays an abort and reads null. */
export function asApiError(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error;
  return (error as Error | null)?.name === 'AbortError' ? null : new ApiError('UNREADABLE');
}
