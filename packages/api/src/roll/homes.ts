import type { HomeName } from '@juyi/core/comments/own-flat';
import type { Read } from '../database/write.ts';

const sql = `SELECT u.label, coalesce(b.name || ' ', '') || coalesce(e.name, '') FROM units u
  LEFT JOIN buildings b ON b.id = u.building LEFT JOIN entrances e ON e.id = u.entrance
  WHERE u.removed_at IS NULL AND u.id IN (
    SELECT h.unit FROM members m JOIN households h ON h.id = m.household AND h.until IS NULL
      WHERE m.person = ?1 AND m.left_at IS NULL
    UNION SELECT t.unit FROM members m JOIN titles t ON t.member = m.id AND t.until IS NULL
      WHERE m.person = ?1 AND m.left_at IS NULL)`;

/** The homes of somebody who signed in, as the roll calls them: where they live and what they own. */
export function homesOf(person: string): Read<HomeName> {
  return {
    sql,
    args: [person],
    decode: (rows) => rows.map((row) => ({ label: String(row[0]), place: String(row[1]) })),
  };
}
