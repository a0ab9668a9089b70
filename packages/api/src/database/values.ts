/** What SQLite stores. Integers travel as bigint, because the drivers bind every `number` as REAL. */
export type Binding = null | string | number | bigint | Uint8Array;

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

function refuse(what: string): never {
  throw new TypeError(`The database cannot store ${what}`);
}

function number(value: number): Binding {
  if (Number.isSafeInteger(value)) return BigInt(value);
  if (!Number.isFinite(value)) return refuse(String(value));
  return Number.isInteger(value) ? refuse('an integer beyond 2^53 as a number; use a bigint') : value;
}

/**
 * One value as both drivers take it. The native one aborts the process on a boolean, cuts text at NUL and turns
 * NaN and undefined into NULL without a word, so everything is converted or refused here.
 */
export function toBinding(value: unknown): Binding {
  switch (typeof value) {
    case 'string':
      return value.includes('\0') ? refuse('text that holds a NUL character') : value;
    case 'number':
      return number(value);
    case 'bigint':
      return value < smallest || value > largest ? refuse('an integer beyond 64 bits') : value;
    case 'boolean':
      return value ? 1n : 0n;
    case 'object':
      if (value === null) return null;
      if (value instanceof Date) return number(value.getTime());
      if (value instanceof ArrayBuffer) return new Uint8Array(value);
      if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  return refuse(`a value of type ${typeof value}`);
}

/** One value as libSQL's clients return it: integers as numbers, and an error rather than a rounded one. */
export function fromColumn(value: unknown): unknown {
  if (typeof value !== 'bigint') return value;
  const read = Number(value);
  if (!Number.isSafeInteger(read)) throw new RangeError('The database holds an integer beyond 2^53');
  return read;
}
