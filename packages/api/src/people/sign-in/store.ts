import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../../database/write.ts';
import { contacts, people, signInCodes } from '../table.ts';

const value = sql.placeholder;
const ofCode = eq(signInCodes.id, value('id'));

export const signInStore = {
  addCode: insertInto(signInCodes),
  /** Counts a guess and answers what it is to be compared with, where the code is still alive. */
  guess: statement(
    build
      .update(signInCodes)
      .set({ tries: sql`${signInCodes.tries} + 1` })
      .where(and(ofCode, gt(signInCodes.expiresAt, value('now'))))
      .returning(),
  ),
  /** The code was right and several use the address: from now on only the ticket is of use. */
  openTicket: statement(
    build
      .update(signInCodes)
      .set({
        digits: null,
        link: null,
        ticket: slot('ticket', signInCodes.ticket),
        person: slot('person', signInCodes.person),
        tries: 0,
      })
      .where(ofCode),
  ),
  dropCode: statement(build.delete(signInCodes).where(ofCode)),
  addContact: insertInto(contacts),
  /** Everybody who has proved an address, whoever did first. */
  peopleAt: reader(
    build
      .select({ id: people.id, name: people.displayName })
      .from(contacts)
      .innerJoin(people, eq(people.id, contacts.person))
      .where(and(eq(contacts.mark, value('mark')), isNull(people.goneAt)))
      .orderBy(asc(contacts.provedAt), asc(people.id))
      .limit(20),
  ),
};
