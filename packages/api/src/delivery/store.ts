import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { build, insertInto, reader, slot, statement } from '../database/write.ts';
import { messages } from './table.ts';

const value = sql.placeholder;

const ready = and(
  sql`${messages.state} = 'waiting'`,
  lte(messages.sendAt, value('now')),
  or(isNull(messages.leaseUntil), lte(messages.leaseUntil, value('now'))),
);
const held = and(eq(messages.id, value('id')), eq(messages.tries, value('tries')));

export const deliveryStore = {
  queue: insertInto(messages),
  waiting: reader(build.select({ id: messages.id }).from(messages).where(ready).limit(1)),
  /** Takes up the messages that wait longest, for as long as the lease runs. */
  take: statement(
    build
      .update(messages)
      .set({ tries: sql`${messages.tries} + 1`, leaseUntil: slot('leaseUntil', messages.leaseUntil) })
      .where(
        inArray(
          messages.id,
          build
            .select({ id: messages.id })
            .from(messages)
            .where(ready)
            .orderBy(asc(messages.sendAt))
            .limit(value('most')),
        ),
      )
      .returning(),
  ),
  sent: statement(
    build
      .update(messages)
      .set({ state: 'sent', content: null, leaseUntil: null, settledAt: slot('now', messages.settledAt) })
      .where(held),
  ),
  failed: statement(
    build
      .update(messages)
      .set({
        state: 'failed',
        leaseUntil: null,
        settledAt: slot('now', messages.settledAt),
        reason: slot('reason', messages.reason),
      })
      .where(held),
  ),
  rest: statement(
    build
      .update(messages)
      .set({ leaseUntil: null, sendAt: slot('sendAt', messages.sendAt), reason: slot('reason', messages.reason) })
      .where(held),
  ),
};
