import type { ZodType } from 'zod';
import type { LocalizedText } from './text.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One operation as data. Routing, validation, OpenAPI, the client test and the permission table are made from it.
 * `action` names the right that `may` decides and is the operation's id; `path` is below `{base}/api`, with `:name`
 * for parameters. `errors` lists the codes of its own room; the kernel's may always occur.
 */
export interface Endpoint<Query = unknown, Body = unknown, Response = unknown> {
  readonly action: string;
  readonly method: Method;
  readonly path: string;
  readonly summary: LocalizedText;
  readonly query?: ZodType<Query>;
  readonly body?: ZodType<Body>;
  /** The body is one file instead, as `multipart/form-data`; `most` is its size in bytes. */
  readonly file?: { readonly most: number };
  readonly response?: ZodType<Response>;
  readonly status: 200 | 201 | 204;
  readonly errors: readonly string[];
  /**
   * Whose records the answer opens to somebody else: ids of persons, or of entries of the roll. Each opening is logged
   * before the answer leaves the house. Method syntax, so that a list of operations may hold any.
   */
  records?(answer: Response): readonly string[];
  /** The answer is a file, not JSON. */
  readonly binary?: boolean;
  /** The answer is the same for everyone: it may be cached and carries an ETag. */
  readonly shared?: boolean;
  /** The answer holds a secret: it is never kept, so a repeated idempotency key asks anew; but see `usesUp`. */
  readonly secret?: boolean;
  /** It uses a code up: whoever lost the answer gets it again for the code's minutes, from what only their key opens. */
  readonly usesUp?: boolean;
  /** Exists only while the server runs as a demo. */
  readonly demo?: boolean;
}

/** Declares an operation, keeping the types of its query, body and response. */
export function endpoint<Query = undefined, Body = undefined, Response = undefined>(
  definition: Endpoint<Query, Body, Response>,
): Endpoint<Query, Body, Response> {
  return definition;
}
