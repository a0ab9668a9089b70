import { and, eq, gt, lt, lte, sql } from 'drizzle-orm';
import { build, reader, statement } from '../database/write.ts';
import { idempotency } from './idempotency.table.ts';
import { rateLimits } from './rate-limit.table.ts';

const value = sql.placeholder;

/** The statements that go along with every write. */
export const httpStore = {
  remember: statement(
    build.insert(idempotency).values({
      key: value('key'),
      request: value('request'),
      reply: value('reply'),
      expiresAt: value('expiresAt'),
    }),
  ),
  recall: reader(
    build
      .select({ request: idempotency.request, reply: idempotency.reply })
      .from(idempotency)
      .where(and(eq(idempotency.key, value('key')), gt(idempotency.expiresAt, value('now')))),
  ),
  release: statement(
    build.delete(idempotency).where(and(eq(idempotency.key, value('key')), lte(idempotency.expiresAt, value('now')))),
  ),
  forget: statement(build.delete(idempotency).where(lt(idempotency.expiresAt, value('now')))),
  count: statement(
    build
      .insert(rateLimits)
      .values({ bucket: value('bucket'), window: value('window'), used: 1, most: value('most') })
      .onConflictDoUpdate({
        target: [rateLimits.bucket, rateLimits.window],
        set: { used: sql`${rateLimits.used} + 1` },
      }),
  ),
  uncount: statement(build.delete(rateLimits).where(lt(rateLimits.window, value('now')))),
};
