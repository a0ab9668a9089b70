import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { build, insertInto, reader, statement } from '../../database/write.ts';
import { providerLogins } from './table.ts';

const value = sql.placeholder;

export const providerStore = {
  leave: insertInto(providerLogins),
  away: reader(
    build
      .select()
      .from(providerLogins)
      .where(and(eq(providerLogins.state, value('state')), gt(providerLogins.expiresAt, value('now')))),
  ),
  back: statement(build.delete(providerLogins).where(eq(providerLogins.state, value('state')))),
  forget: statement(build.delete(providerLogins).where(lt(providerLogins.expiresAt, value('now')))),
};
