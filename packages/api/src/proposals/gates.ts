import { type Gate, type PassedGate, passGate, usualReview } from '@juyi/core/proposals/gates';
import type { PassGate, ProposalReceipt } from '@juyi/core/proposals/schema';
import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { build, insertInto, reader } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { accepted, find, receiptOf, writesOf } from './commands.ts';
import { passedGates } from './table.ts';
import { recordOf } from './view.ts';

const passed = reader(
  build
    .select()
    .from(passedGates)
    .where(eq(passedGates.proposal, sql.placeholder('id')))
    .orderBy(asc(passedGates.at), asc(sql`rowid`)),
);
const keep = insertInto(passedGates);

/** The gates that a proposal has passed, in order. */
export async function gatesOf(database: Database, id: string): Promise<PassedGate[]> {
  const rows = await database.read(passed({ id }));
  return rows.map(({ gate, at, members, present, agreed, rule }) => {
    const figures = members === null ? null : { members, present: present!, agreed: agreed!, rule: rule! };
    return { gate: gate as Gate, at, figures };
  });
}

export async function passProposalGate(call: Call<undefined, PassGate>): Promise<Answer<ProposalReceipt>> {
  if (call.replayed) return { reply: receiptOf(call, call.params.id!) };
  const row = await find(call, 'proposal.passGate');
  const { gate, figures, version } = call.body;
  if (version !== row.version) throw new Refused('STALE_VERSION');
  if (!row.byGates) throw new Refused('GATE_CLOSED');
  const { database, proposals } = call.community;
  const rule = proposals?.review ?? usualReview;
  const done = accepted(passGate(row.state, await gatesOf(database, row.id), gate, figures, rule, call.now));
  const before = recordOf(row);
  const next = { ...before, version: before.version + 1 };
  const event = { kind: 'proposal.gatePassed', note: gate } as const;
  const { members = null, present = null, agreed = null, rule: held = null } = done.figures ?? {};
  const kept = keep({ proposal: row.id, gate, at: done.at, members, present, agreed, rule: held });
  return {
    writes: [...writesOf(call, call.viewer.person, before, { next, event }), kept],
    reply: receiptOf(call, row.id),
  };
}
