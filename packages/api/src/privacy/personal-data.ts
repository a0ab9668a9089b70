import { type Column, eq, getTableColumns, sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { commentAppeals, commentHidings, commentMarks, commentReports, comments } from '../comments/table.ts';
import { build, type Read, reader, statement, type Values, type Write } from '../database/write.ts';
import { messages, news, newsChoices, newsLanguages } from '../delivery/table.ts';
import { fileReaders, files } from '../files/table.ts';
import { assistance } from '../people/assisted/table.ts';
import { claims } from '../people/claims/table.ts';
import { letters } from '../people/letters/table.ts';
import { providerLogins } from '../people/provider/table.ts';
import {
  accounts,
  contacts,
  demoPeople,
  merges,
  people,
  personFacts,
  personRoles,
  sessions,
  signInCodes,
} from '../people/table.ts';
import { deliveries, inspections, paperCounts, papers, proxies, representatives } from '../polls/desk.table.ts';
import { challenges, pollPersons, pollSignatures, polls } from '../polls/table.ts';
import { amendments, answers, cosigns, overturns, proposals } from '../proposals/table.ts';
import { objections, postings, rollChanges } from '../roll/posting.table.ts';
import { snapshots } from '../roll/snapshot.table.ts';
import { members } from '../roll/table.ts';
import { memberships } from '../spaces/table.ts';
import { consents, openings } from './table.ts';

/** What happens to rows when their person goes: they go too, they let go of the person, or others rely on them. */
type AtErasure = 'delete' | 'detach' | 'keep';

interface PersonalData {
  readonly name: string;
  /** The column that names the person, for the check that no table is left out. */
  readonly column: Column;
  /** What the person is shown; null for what says nothing about them. */
  readonly rows: ((values: Values) => Read<unknown>) | null;
  readonly erase: ((values: Values) => Write<unknown>) | null;
}

/** Never shown, not even to the person: whoever had it could sign in, or find others. */
const secret = /hash|token|digits|^link$|ticket|mark|sealed|content|address|lookup|session/i;

/**
 * Every column that names a person, and what is done with its rows. A table that is not listed here fails a test, so
 * that nothing about people is kept without its owner being able to see it and to have it erased.
 */
export const personalData: readonly PersonalData[] = [
  whose(people, people.id, 'shown', 'keep'),
  whose(contacts, contacts.person, 'shown', 'delete'),
  whose(accounts, accounts.person, 'shown', 'delete'),
  whose(sessions, sessions.person, 'shown', 'delete'),
  whose(sessions, sessions.officer, 'silent', 'delete'),
  whose(signInCodes, signInCodes.person, 'silent', 'delete'),
  whose(providerLogins, providerLogins.person, 'silent', 'delete'),
  whose(demoPeople, demoPeople.person, 'silent', 'keep'),
  whose(merges, merges.gone, 'silent', 'keep'),
  whose(merges, merges.kept, 'shown', 'keep'),
  whose(personFacts, personFacts.person, 'shown', 'delete'),
  whose(personRoles, personRoles.person, 'shown', 'delete'),
  whose(members, members.person, 'shown', 'detach'),
  whose(proposals, proposals.author, 'shown', 'keep'),
  whose(cosigns, cosigns.person, 'shown', 'keep'),
  whose(answers, answers.author, 'shown', 'keep'),
  whose(messages, messages.person, 'shown', 'delete'),
  whose(news, news.person, 'shown', 'delete'),
  whose(newsChoices, newsChoices.person, 'shown', 'delete'),
  whose(newsLanguages, newsLanguages.person, 'shown', 'delete'),
  whose(files, files.owner, 'shown', 'keep'),
  whose(fileReaders, fileReaders.person, 'silent', 'delete'),
  whose(consents, consents.person, 'shown', 'keep'),
  whose(consents, consents.by, 'silent', 'keep'),
  whose(comments, comments.author, 'shown', 'keep'),
  whose(commentMarks, commentMarks.person, 'shown', 'delete'),
  whose(commentReports, commentReports.person, 'shown', 'keep'),
  whose(commentHidings, commentHidings.by, 'silent', 'keep'),
  whose(commentAppeals, commentAppeals.decidedBy, 'silent', 'keep'),
  whose(amendments, amendments.author, 'shown', 'keep'),
  whose(overturns, overturns.person, 'shown', 'keep'),
  whose(memberships, memberships.person, 'shown', 'keep'),
  whose(openings, openings.by, 'silent', 'keep'),
  whose(assistance, assistance.person, 'shown', 'keep'),
  whose(assistance, assistance.officer, 'silent', 'keep'),
  whose(claims, claims.person, 'shown', 'delete'),
  whose(claims, claims.decidedBy, 'silent', 'keep'),
  whose(letters, letters.usedBy, 'silent', 'keep'),
  whose(polls, polls.author, 'silent', 'keep'),
  whose(pollPersons, pollPersons.person, 'shown', 'keep'),
  whose(pollSignatures, pollSignatures.teller, 'silent', 'keep'),
  whose(challenges, challenges.person, 'shown', 'keep'),
  whose(challenges, challenges.answeredBy, 'silent', 'keep'),
  whose(papers, papers.teller, 'silent', 'keep'),
  whose(paperCounts, paperCounts.teller, 'silent', 'keep'),
  whose(proxies, proxies.agent, 'shown', 'keep'),
  whose(proxies, proxies.grantedBy, 'shown', 'keep'),
  whose(representatives, representatives.named, 'shown', 'keep'),
  whose(deliveries, deliveries.recordedBy, 'silent', 'keep'),
  whose(inspections, inspections.person, 'silent', 'keep'),
  whose(rollChanges, rollChanges.notedBy, 'silent', 'keep'),
  whose(postings, postings.postedBy, 'silent', 'keep'),
  whose(objections, objections.by, 'shown', 'keep'),
  whose(objections, objections.answeredBy, 'silent', 'keep'),
  whose(snapshots, snapshots.frozenBy, 'silent', 'keep'),
];

function whose(table: SQLiteTable, column: Column, show: 'shown' | 'silent', atErasure: AtErasure): PersonalData {
  const person = eq(column, sql.placeholder('person'));
  const open = Object.entries(getTableColumns(table)).filter(([name]) => !secret.test(name));
  const rows = () => reader(build.select(Object.fromEntries(open)).from(table).where(person));
  const remove = () => statement(build.delete(table).where(person));
  const detach = () =>
    statement(
      build
        .update(table)
        .set({ [column.name]: null })
        .where(person),
    );
  const erasure = { delete: remove, detach, keep: () => null };
  return {
    name: getTableConfig(table).name,
    column,
    rows: show === 'shown' ? (rows() as PersonalData['rows']) : null,
    erase: erasure[atErasure]() as PersonalData['erase'],
  };
}
