import { type Retained, retained, retention } from '@juyi/core/privacy/retention';
import { and, isNotNull, lt, ne, sql } from 'drizzle-orm';
import { schedule } from '../database/due.ts';
import { build, statement, type Values, type Write } from '../database/write.ts';
import { messages, news } from '../delivery/table.ts';
import { personRoles } from '../people/table.ts';
import type { Task } from '../ticking.ts';
import { consents, openings } from './table.ts';

const DAY = 86_400_000;
const before = sql.placeholder('before');

/** How each kind of thing is let go that has been kept long enough. */
const letGo: Readonly<Record<Retained, (values: Values) => Write<unknown>>> = {
  messages: statement(build.delete(messages).where(and(ne(messages.state, 'waiting'), lt(messages.settledAt, before)))),
  news: statement(build.delete(news).where(and(ne(news.state, 'waiting'), lt(news.at, before)))),
  endedRoles: statement(
    build.delete(personRoles).where(and(isNotNull(personRoles.ends), lt(personRoles.ends, before))),
  ),
  withdrawnConsents: statement(
    build.delete(consents).where(and(isNotNull(consents.withdrawnAt), lt(consents.withdrawnAt, before))),
  ),
  accessLog: statement(build.delete(openings).where(lt(openings.at, before))),
};

/** Lets go what has been kept long enough, and is due again tomorrow. */
export const keepOnlyForAWhile: Task = async (entry, now) => [
  ...retained.map((what) => letGo[what]({ before: now - retention[what] * DAY })),
  nextRetention(entry.id, now + DAY),
];

export const retentionDue = 'privacy.retention';

/** The first of a community; asked for at every start, kept once. */
export function nextRetention(id: string, dueAt: number): Write {
  return schedule({ id, what: retentionDue, subject: 'community', dueAt });
}
