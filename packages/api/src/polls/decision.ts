import type { PollRecord } from '@juyi/core/polls/rules';
import type { Outcome } from '@juyi/core/proposals/lifecycle';
import { link } from '@juyi/core/proposals/rules';
import { decideByPoll, undecideByPoll } from '@juyi/core/proposals/steps';
import type { Write } from '../database/write.ts';
import type { Call } from '../http/call.ts';
import { circumstances, writesOf } from '../proposals/commands.ts';
import { gatesOf } from '../proposals/gates.ts';
import { proposalStore } from '../proposals/store.ts';
import { recordOf } from '../proposals/view.ts';
import type { Sheet } from './counting.ts';

/**
 * A posted result is the decision of the proposal that asked for the poll, and a corrected one corrects it. A proposal
 * that waits for none stays as it is.
 */
export async function decideProposal(
  call: Call,
  { id, proposal }: Pick<PollRecord, 'id' | 'proposal'>,
  sheet: Pick<Sheet, 'items'>,
): Promise<Write[]> {
  const { database } = call.community;
  const row = await askedBy(call, proposal);
  if (!row) return [];
  const before = recordOf(row);
  const gates = row.byGates ? await gatesOf(database, row.id) : [];
  const decision = decideByPoll(before, id, outcomeOf(sheet), { ...(await circumstances(call)), gates });
  return decision ? writesOf(call, call.viewer.person, before, decision) : [];
}

/** A revoked result no longer decides the proposal that asked for the poll. */
export async function undecideProposal(call: Call, { id, proposal }: PollRecord): Promise<Write[]> {
  const row = await askedBy(call, proposal);
  const before = row && recordOf(row);
  const decision = before ? undecideByPoll(before, id, await circumstances(call)) : null;
  return decision ? writesOf(call, call.viewer.person, before!, decision) : [];
}

/** A poll that comes on the board is what its proposal was scheduled to: from then on the one leads to the other. */
export async function linkProposal(call: Call, { id, proposal }: PollRecord): Promise<Write[]> {
  const row = await askedBy(call, proposal);
  const before = row && recordOf(row);
  const linked = before ? link(before, 'poll', id) : null;
  return linked ? writesOf(call, call.viewer.person, before!, linked) : [];
}

function askedBy({ community }: Call, proposal: string | undefined) {
  return proposal === undefined ? undefined : community.database.first(proposalStore.one({ id: proposal }));
}

/** Adopted where every question passed; an election or a choice among several is always carried out. */
function outcomeOf({ items }: Pick<Sheet, 'items'>): Outcome {
  return items.some(({ outcome }) => outcome === 'failed') ? 'declined' : 'adopted';
}
