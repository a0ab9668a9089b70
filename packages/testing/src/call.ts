import type { TestCommunity } from './community.ts';

export interface Reply {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  body: any;
  text: string;
}

export interface CallOptions {
  as?: string | undefined;
  body?: unknown;
  /** Sent as the one file of a form. */
  file?: File;
  /** Sent as it is, where `body` would be encoded. */
  raw?: BodyInit;
  headers?: Record<string, string>;
}

/** Sends one request as a program would: `call(garden, 'POST', '/proposals', { as: token, body })`. */
export async function call(
  to: Pick<TestCommunity, 'handler'>,
  method: string,
  path: string,
  { as, body, raw, file, headers = {} }: CallOptions = {},
): Promise<Reply> {
  const sent = raw ?? (file ? formOf(file) : body === undefined ? undefined : JSON.stringify(body));
  const request = new Request(`http://localhost/juyi/api${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(as !== undefined && { authorization: `Bearer ${as}` }),
      ...headers,
    },
    ...(sent !== undefined && { body: sent }),
  });
  const response = await to.handler(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file);
  return form;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
