import type { Role } from '@juyi/core/kernel/viewer';
import { tellerRoles } from '@juyi/core/polls/rights';
import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { build, insertInto, reader, statement } from '../database/write.ts';
import { merges, people, personRoles } from '../people/table.ts';
import { paperCounts, papers } from './desk.table.ts';
import { pollSignatures } from './table.ts';

const value = sql.placeholder;

/** Whoever stands behind an account: two accounts that turned out to be one person's are one. */
const personOf = (account: typeof pollSignatures.teller | typeof paperCounts.teller | typeof papers.teller) =>
  sql<string>`coalesce(${merges.kept}, ${account})`;

/** Who has counted a poll, who has signed that, and who could answer for it. */
export const signingStore = {
  /** The people who have signed a count, and which. */
  signers: reader(
    build
      .selectDistinct({ person: personOf(pollSignatures.teller), digest: pollSignatures.digest })
      .from(pollSignatures)
      .leftJoin(merges, eq(merges.gone, pollSignatures.teller))
      .where(eq(pollSignatures.poll, value('poll'))),
  ),
  sign: insertInto(pollSignatures),
  /** Takes back whatever was signed that is not this count. */
  unsign: statement(
    build
      .delete(pollSignatures)
      .where(and(eq(pollSignatures.poll, value('poll')), ne(pollSignatures.digest, value('digest')))),
  ),
  /** What was counted by hand, oldest first. */
  handCounts: reader(
    build
      .select({
        teller: paperCounts.teller,
        person: personOf(paperCounts.teller),
        box: paperCounts.box,
        marks: paperCounts.marks,
      })
      .from(paperCounts)
      .leftJoin(merges, eq(merges.gone, paperCounts.teller))
      .where(eq(paperCounts.poll, value('poll')))
      .orderBy(asc(paperCounts.at)),
  ),
  /** What was read from papers, oldest first. */
  paperReadings: reader(
    build
      .select({
        elector: papers.elector,
        person: personOf(papers.teller),
        marks: papers.marks,
        state: papers.state,
        receivedAt: papers.receivedAt,
      })
      .from(papers)
      .leftJoin(merges, eq(merges.gone, papers.teller))
      .where(eq(papers.poll, value('poll')))
      .orderBy(asc(papers.at)),
  ),
  /** Those who hold an office that polls are counted or convened by, once for each office. */
  officers: reader(
    build
      .selectDistinct({ id: people.id, name: people.displayName, role: sql<Role>`${personRoles.role}` })
      .from(personRoles)
      .innerJoin(people, eq(people.id, personRoles.person))
      .where(
        and(
          inArray(personRoles.role, [...tellerRoles]),
          isNull(people.goneAt),
          sql`${personRoles.starts} <= ${value('now')}`,
          or(isNull(personRoles.ends), sql`${personRoles.ends} > ${value('now')}`),
        ),
      )
      .orderBy(asc(people.displayName), asc(people.id))
      .limit(1000),
  ),
};
