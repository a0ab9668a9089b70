const quoted = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** What a statement wants bound: this many values in order, or these names. */
export interface Parameters {
  readonly count: number;
  readonly names: readonly string[];
}

/** Counted from the text, because the native driver silently reuses old values for those that are left out. */
export function parametersOf(sql: string): Parameters {
  const bare = sql.replace(quoted, ' ');
  const numbered = [...bare.matchAll(/\?(\d*)/g)];
  let count = 0;
  for (const [, index] of numbered) count = index ? Math.max(count, Number(index)) : count + 1;
  const names = new Set([...bare.matchAll(/[:@$]([A-Za-z_]\w*)/g)].map((match) => match[1]!));
  return { count, names: [...names] };
}

/** Whether a statement only reads. When in doubt it writes: then it merely waits its turn. */
export function isRead(sql: string): boolean {
  if (/^\s*(select|values|explain|pragma)\b/i.test(sql)) return true;
  return /^\s*with\b/i.test(sql) && !/\b(insert|update|delete|replace)\b/i.test(sql.replace(quoted, ' '));
}

/** Whether a statement changes the schema, after which prepared statements are stale. */
export function isSchemaChange(sql: string): boolean {
  return /^\s*(create|drop|alter|reindex|vacuum)\b/i.test(sql);
}
