import { integer, text } from 'drizzle-orm/sqlite-core';

/** A UUIDv7, of this row or of another. */
export function id(name: string) {
  return text(name);
}

/** A moment in UTC milliseconds. */
export function utc(name: string) {
  return integer(name, { mode: 'number' });
}

/** A value kept as JSON text. */
export function json<Value>(name: string) {
  return text(name, { mode: 'json' }).$type<Value>();
}
