import { and, type Column, eq, isNotNull, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { schedule } from '../database/due.ts';
import { build, reader, slot, statement, type Write } from '../database/write.ts';
import { contentPlace } from '../delivery/send.ts';
import { messages } from '../delivery/table.ts';
import { sessionPlace } from '../files/service.ts';
import { fileTickets } from '../files/table.ts';
import { statementPlace } from '../people/claims/service.ts';
import { claims } from '../people/claims/table.ts';
import { checksPlace } from '../people/provider/service.ts';
import { providerLogins } from '../people/provider/table.ts';
import { contactPlace } from '../people/sign-in/codes.ts';
import { contacts, signInCodes } from '../people/table.ts';
import { keyPlace } from '../polls/recorded.ts';
import { polls } from '../polls/table.ts';
import { memberPlace } from '../roll/member.ts';
import { objections } from '../roll/posting.table.ts';
import { objectionPlace } from '../roll/posting.ts';
import { members } from '../roll/table.ts';
import type { Task } from '../ticking.ts';

/** So many of a table are sealed anew in one effect; the next ones a moment later. */
const handful = 1000;
const moment = 1000;
const DAY = 86_400_000;

/** Every column that holds sealed texts, its key, and the place they are sealed for. */
const sealedColumns = [
  sealedIn(messages, messages.id, messages.content, contentPlace),
  sealedIn(contacts, contacts.id, contacts.address, contactPlace),
  sealedIn(signInCodes, signInCodes.id, signInCodes.address, contactPlace),
  sealedIn(providerLogins, providerLogins.state, providerLogins.sealed, checksPlace),
  sealedIn(fileTickets, fileTickets.hash, fileTickets.session, sessionPlace),
  sealedIn(claims, claims.id, claims.statement, statementPlace),
  sealedIn(objections, objections.id, objections.sealed, objectionPlace),
  sealedIn(polls, polls.id, polls.openKey, keyPlace),
  sealedIn(members, members.id, members.sealed, memberPlace),
];

function sealedIn(table: SQLiteTable, id: Column, column: Column, place: string | ((id: string) => string)) {
  const newest = sql.placeholder('newest');
  const field = Object.entries(table).find(([, value]) => value === column)![0];
  return {
    placeOf: (key: string) => (typeof place === 'string' ? place : place(key)),
    old: reader(
      build
        .select({ id: sql<string>`${id}`, sealed: sql<string>`${column}` })
        .from(table)
        .where(and(isNotNull(column), sql`substr(${column}, 1, length(${newest})) <> ${newest}`))
        .limit(handful),
    ),
    /** Whoever wrote the row meanwhile has sealed it anew already. */
    put: statement(
      build
        .update(table)
        .set({ [field]: slot('sealed', column) })
        .where(and(eq(id, sql.placeholder('id')), eq(column, sql.placeholder('before')))),
    ),
  };
}

/** Brings texts sealed with an older key under the newest one, a handful at a time; looks again every day. */
export const sealAnew: Task = async (entry, now, { database, sealing }) => {
  const writes: Write<unknown>[] = [];
  let more = false;
  for (const { old, put, placeOf } of sealedColumns) {
    const rows = await database.read(old({ newest: sealing.newest }));
    more ||= rows.length === handful;
    for (const { id, sealed: before } of rows) {
      const place = placeOf(id);
      writes.push(put({ id, before, sealed: sealing.seal(sealing.open(before, place), place) }));
    }
  }
  return [...writes, nextSealing(entry.id, now + (more ? moment : DAY))];
};

export const sealingDue = 'privacy.sealing';

/** The first of a community; asked for at every start, kept once. */
export function nextSealing(id: string, dueAt: number): Write {
  return schedule({ id, what: sealingDue, subject: 'community', dueAt });
}
