import { needsGuardian } from '@juyi/core/people/child';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { build, reader } from '../database/write.ts';
import type { Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { openMember } from '../roll/member.ts';
import { members } from '../roll/table.ts';
import { todayIn } from '../roll/today.ts';

const guardian = alias(members, 'guardian');

/** A minor without a guardian who is here: one on the roll, of age, joined to somebody who signs in. */
const unaccompanied = reader(
  build
    .select({ sealed: members.sealed })
    .from(members)
    .where(
      and(
        eq(members.id, sql.placeholder('member')),
        eq(members.kind, 'minor'),
        sql`not exists ${build
          .select({ id: guardian.id })
          .from(guardian)
          .where(
            and(
              eq(guardian.id, members.guardian),
              isNull(guardian.leftAt),
              sql`${guardian.person} is not null and ${guardian.kind} <> 'minor'`,
            ),
          )}`,
      ),
    ),
);

/** Nobody under 14 is joined to an account unless their guardian is here, to consent for them. */
export async function requireGuardian(call: Call, member: string): Promise<void> {
  const row = await call.community.database.first(unaccompanied({ member }));
  if (!row) return;
  const { birth } = openMember(call, member, row.sealed);
  if (needsGuardian(birth, todayIn(call.community, call.now))) throw new Refused('GUARDIAN_REQUIRED');
}
