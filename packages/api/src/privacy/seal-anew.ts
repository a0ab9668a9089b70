import { and, type Column, eq, isNotNull, not, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Community } from '../community.ts';
import { build, reader, slot, statement, type Write } from '../database/write.ts';
import { contentPlace } from '../delivery/send.ts';
import { messages } from '../delivery/table.ts';
import { contactPlace } from '../people/sign-in/codes.ts';
import { contacts, signInCodes } from '../people/table.ts';
import { memberPlace } from '../roll/member.ts';
import { members } from '../roll/table.ts';

/** So many of a table are sealed anew in one effect. */
const handful = 500;

/** Every column that holds sealed texts, its key, and the place they are sealed for. */
const sealedColumns = [
  sealedIn(messages, messages.id, messages.content, contentPlace),
  sealedIn(contacts, contacts.id, contacts.address, contactPlace),
  sealedIn(signInCodes, signInCodes.id, signInCodes.address, contactPlace),
  sealedIn(members, members.id, members.sealed, memberPlace),
];

function sealedIn(table: SQLiteTable, id: Column, column: Column, place: string) {
  const old = and(isNotNull(column), not(sql`${column} like ${sql.placeholder('newest')} || '%'`));
  const field = Object.entries(table).find(([, value]) => value === column)![0];
  return {
    place,
    old: reader(
      build
        .select({ id: sql<string>`${id}`, sealed: sql<string>`${column}` })
        .from(table)
        .where(old)
        .limit(handful),
    ),
    put: statement(
      build
        .update(table)
        .set({ [field]: slot('sealed', column) })
        .where(eq(id, sql.placeholder('id'))),
    ),
  };
}

/** The writes that bring texts sealed with an older key under the newest one. */
export async function sealAnew({ database, sealing }: Community): Promise<Write<unknown>[]> {
  const writes: Write<unknown>[] = [];
  for (const { old, put, place } of sealedColumns) {
    for (const { id, sealed } of await database.read(old({ newest: sealing.newest }))) {
      writes.push(put({ id, sealed: sealing.seal(sealing.open(sealed, place), place) }));
    }
  }
  return writes;
}
