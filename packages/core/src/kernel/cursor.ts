/** Where a page of a list ended: the sort key of its last row and that row's id. */
export interface Position {
  key: number;
  id: string;
}

/** Writes a position as an opaque, URL-safe token. */
export function writeCursor({ key, id }: Position): string {
  return `${key.toString(36)}.${id}`;
}

/** Reads a token made by `writeCursor`; `null` for anything else. */
export function readCursor(token: string): Position | null {
  const [head, id, ...rest] = token.split('.');
  if (!head || !id || rest.length > 0 || !/^-?[0-9a-z]{1,11}$/.test(head) || !/^[0-9a-z-]{1,64}$/.test(id)) return null;
  const key = Number.parseInt(head, 36);
  return Number.isSafeInteger(key) ? { key, id } : null;
}
