import type { FieldFault } from '@juyi/core/kernel/problem';
import type { ProblemCode } from '@juyi/core/problems';
import type { ZodError, ZodType } from 'zod';
import { Refused } from './refused.ts';

/** The largest JSON body taken, in bytes. */
export const bodyLimit = 64 * 1024;
/** So many faults are named at once. */
const mostFaults = 50;
/** No shape goes so deep. */
const deepest = 20;

/** Reads and checks a JSON body: media type first, then size, then syntax, then shape. */
export async function readBody<Body>(request: Request, shape: ZodType<Body>): Promise<{ body: Body; text: string }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refused('MEDIA_TYPE');
  const text = await readText(request);
  const value = parse(text);
  // A NUL reaches a text of JSON in this way only.
  if (text.includes('\\u0000')) refuseNul(value);
  return { body: check(shape, value), text };
}

/** Checks a value against its shape; faults name the place and a code, never the value. */
export function check<Value>(shape: ZodType<Value>, value: unknown): Value {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new Refused('VALIDATION', { faults: faultsOf(result.error) });
}

/** No text holds a NUL: the database takes none, and nobody can read one. */
export function refuseNul(value: unknown): void {
  const faults = nulsIn(value, []).slice(0, mostFaults);
  if (faults.length > 0) throw new Refused('VALIDATION', { faults });
}

function nulsIn(value: unknown, path: readonly string[]): FieldFault[] {
  const here = { pointer: pointerOf(path), code: 'nul' };
  if (typeof value === 'string') return value.includes('\0') ? [here] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (path.length === deepest) return [here];
  return Object.entries(value).flatMap(([name, each]) =>
    name.includes('\0') ? [here] : nulsIn(each, [...path, name]),
  );
}

/** The text of a body within the limit, announced or not. */
export function readText(request: Request): Promise<string> {
  const declared = request.headers.get('content-length');
  if (declared === null) return readUpTo(request, bodyLimit, 'BODY_TOO_LARGE').then((bytes) => bytes.toString('utf8'));
  if (Number(declared) > bodyLimit) throw new Refused('BODY_TOO_LARGE');
  return request.text();
}

/** The bytes of a body, refused as soon as there are too many of them. */
export async function readUpTo(request: Request, most: number, tooMany: ProblemCode): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw new Refused(tooMany);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('MALFORMED_JSON');
  }
}

/** A name that is none is not repeated: what holds it is pointed at. */
function faultsOf(error: ZodError): FieldFault[] {
  return error.issues.slice(0, mostFaults).map((issue) => ({
    pointer: pointerOf(issue.code === 'invalid_key' ? issue.path.slice(0, -1) : issue.path),
    code: issue.code === 'custom' ? issue.message : issue.code,
  }));
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
