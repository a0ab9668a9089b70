import type { FileKind } from '@juyi/core/files/kinds';
import type { FileAudience } from '@juyi/core/files/rights';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { build, insertInto, reader, statement, type Write } from '../database/write.ts';
import { fileReaders, files, fileTickets, fileUses } from './table.ts';

const value = sql.placeholder;

export const fileStore = {
  add: insertInto(files),
  one: reader(
    build
      .select({
        id: files.id,
        owner: files.owner,
        name: files.name,
        kind: sql<FileKind>`${files.kind}`,
        audience: sql<FileAudience>`coalesce(${fileUses.audience}, 'owner')`,
        named: sql<number>`exists (select 1 from ${fileReaders} where ${fileReaders.file} = ${files.id}
          and ${fileReaders.person} = ${value('person')}
          and (${fileReaders.until} is null or ${fileReaders.until} > ${value('now')}))`,
        used: sql<number>`${fileUses.file} is not null`,
      })
      .from(files)
      .leftJoin(fileUses, eq(fileUses.file, files.id))
      .where(eq(files.id, value('id'))),
  ),
  unusedOf: reader(
    build
      .select({ id: files.id })
      .from(files)
      .leftJoin(fileUses, eq(fileUses.file, files.id))
      .where(and(eq(files.owner, value('owner')), isNull(fileUses.file))),
  ),
  drop: statement(build.delete(files).where(eq(files.id, value('id')))),
  use: insertInto(fileUses),
  release: statement(
    build.delete(fileUses).where(and(eq(fileUses.file, value('file')), eq(fileUses.subject, value('subject')))),
  ),
  addTicket: insertInto(fileTickets),
  /** Takes the ticket away and says whose it was: a second use finds nothing. */
  useTicket: statement(
    build
      .delete(fileTickets)
      .where(
        and(
          eq(fileTickets.hash, value('hash')),
          eq(fileTickets.file, value('file')),
          gt(fileTickets.expiresAt, value('now')),
        ),
      )
      .returning({ session: fileTickets.session }),
  ),
  dropTickets: statement(build.delete(fileTickets).where(lt(fileTickets.expiresAt, value('now')))),
};

/** What was opened for good stays so; what was opened for a time is open until the later of both. */
const openTo = `INSERT INTO file_readers (file, person, until) VALUES (?, ?, ?)
  ON CONFLICT (file, person) DO UPDATE SET until = max(until, excluded.until)`;

export function putReader({ file, person, until }: typeof fileReaders.$inferSelect): Write {
  return { sql: openTo, args: [file, person, until] };
}
