import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Write } from './write.ts';

/** So many rows travel in one statement: enough to be fast, few enough for any server. */
const handful = 2000;

/** Changes some columns of many rows, found by their id; each row names all of them. */
export function bulkUpdate<Table extends SQLiteTable, Name extends keyof Table['$inferSelect'] & string>(
  table: Table,
  changed: readonly Name[],
): (rows: readonly ({ id: string } & Pick<Table['$inferSelect'], Name>)[]) => Write[] {
  const columns = getTableColumns(table) as Record<string, { name: string }>;
  const name = getTableConfig(table).name;
  const sets = changed.map((each, at) => `"${columns[each]!.name}" = json_extract(j.value, '$[${at + 1}]')`).join(', ');
  const sql = `UPDATE "${name}" SET ${sets} FROM json_each(?) AS j WHERE "${name}".id = json_extract(j.value, '$[0]')`;
  return (rows) => inHandfuls(sql, rows, (row) => [row.id, ...changed.map((each) => row[each])]);
}

/**
 * Inserts many whole rows by few statements: they travel as one JSON text and are taken apart by the database. For
 * tables of text and whole numbers. Columns left out are stored as NULL.
 */
export function bulkInto<Table extends SQLiteTable>(table: Table): (rows: readonly Table['$inferInsert'][]) => Write[] {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const picks = columns.map((_, at) => `json_extract(value, '$[${at}]')`).join(', ');
  const sql = `INSERT INTO "${getTableConfig(table).name}" (${names}) SELECT ${picks} FROM json_each(?)`;
  return (rows) =>
    inHandfuls(sql, rows as readonly Record<string, unknown>[], (row) => columns.map(([name]) => row[name] ?? null));
}

function inHandfuls<Row>(sql: string, rows: readonly Row[], pack: (row: Row) => unknown[]): Write[] {
  const writes: Write[] = [];
  for (let from = 0; from < rows.length; from += handful)
    writes.push({ sql, args: [JSON.stringify(rows.slice(from, from + handful).map(pack))] });
  return writes;
}
