import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SchemaObject } from '../database/schema.ts';
import { people } from '../people/table.ts';

/** A file that somebody brought. Its bytes lie in the storage, under its id. */
export const files = sqliteTable(
  'files',
  {
    id: text().primaryKey(),
    owner: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    name: text().notNull(),
    kind: text().notNull(),
    size: integer().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('files_owner').on(table.owner),
    check('FILE_KIND', sql`${table.kind} in ('jpeg', 'png', 'webp', 'pdf')`),
  ],
);

/** What shows a file, and to whom. A file serves one thing. */
export const fileUses = sqliteTable(
  'file_uses',
  {
    file: text()
      .primaryKey()
      .references(() => files.id, { onDelete: 'restrict' }),
    kind: text().notNull(),
    subject: text().notNull(),
    audience: text().notNull(),
    by: text().notNull(),
  },
  (table) => [
    index('file_uses_subject').on(table.kind, table.subject),
    check('FILE_AUDIENCE', sql`${table.audience} in ('everyone', 'residents', 'conveners', 'staff', 'owner')`),
  ],
);

/** Somebody to whom a file that is not for their eyes was opened, for good or until a moment. */
export const fileReaders = sqliteTable(
  'file_readers',
  {
    file: text()
      .notNull()
      .references(() => files.id, { onDelete: 'restrict' }),
    person: text()
      .notNull()
      .references(() => people.id, { onDelete: 'restrict' }),
    until: integer(),
  },
  (table) => [primaryKey({ columns: [table.file, table.person] }), index('file_readers_person').on(table.person)],
);

/** Leads to one file once. Only the ticket's hash is kept; `session` is the sealed token of who asked for it. */
export const fileTickets = sqliteTable(
  'file_tickets',
  {
    hash: text().primaryKey(),
    file: text().notNull(),
    session: text().notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('file_tickets_expires').on(table.expiresAt)],
);

export const fileConflicts = { 'file_uses.file': 'FILE_IN_USE' } as const;

export const fileObjects: readonly SchemaObject[] = [
  {
    kind: 'trigger',
    name: 'file_uses_own',
    create: `CREATE TRIGGER file_uses_own BEFORE INSERT ON file_uses
      WHEN NOT EXISTS (SELECT 1 FROM files WHERE id = new.file AND owner = new.by)
      BEGIN SELECT RAISE(ABORT, 'NOT_FOUND'); END`,
  },
  {
    kind: 'trigger',
    name: 'file_readers_released',
    create: `CREATE TRIGGER file_readers_released AFTER DELETE ON file_uses
      BEGIN DELETE FROM file_readers WHERE file = old.file; END`,
  },
  // What everybody sees inside a page is a picture.
  {
    kind: 'trigger',
    name: 'file_uses_pictures',
    create: `CREATE TRIGGER file_uses_pictures BEFORE INSERT ON file_uses
      WHEN new.kind = 'pledge' AND EXISTS (SELECT 1 FROM files WHERE id = new.file AND kind = 'pdf')
      BEGIN SELECT RAISE(ABORT, 'FILE_KIND'); END`,
  },
  {
    kind: 'trigger',
    name: 'files_in_use',
    create: `CREATE TRIGGER files_in_use BEFORE DELETE ON files
      WHEN EXISTS (SELECT 1 FROM file_uses WHERE file = old.id)
      BEGIN SELECT RAISE(ABORT, 'FILE_IN_USE'); END`,
  },
];
