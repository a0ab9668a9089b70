import type { FileKind } from '@juyi/core/files/kinds';
import type { FileAudience } from '@juyi/core/files/rights';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { build, insertInto, reader, statement } from '../database/write.ts';
import { files, fileTickets, fileUses } from './table.ts';

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
