import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Write } from './write.ts';

/** So many rows travel in one statement: enough to be fast, few enough for any server. */
const handful = 2000;

/**
 * Inserts many whole rows by few statements: they travel as one JSON text and are taken apart by the database. For
 * tables of text and whole numbers. Columns left out are stored as NULL.
 */
export function bulkInto<Table extends SQLiteTable>(table: Table): (rows: readonly Table['$inferInsert'][]) => Write[] {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const picks = columns.map((_, at) => `json_extract(value, '$[${at}]')`).join(', ');
  const sql = `INSERT INTO "${getTableConfig(table).name}" (${names}) SELECT ${picks} FROM json_each(?)`;
  return (rows) => {
    const writes: Write[] = [];
    for (let from = 0; from < rows.length; from += handful) {
      const packed = rows.slice(from, from + handful) as readonly Record<string, unknown>[];
      writes.push({ sql, args: [JSON.stringify(packed.map((row) => columns.map(([name]) => row[name] ?? null)))] });
    }
    return writes;
  };
}
