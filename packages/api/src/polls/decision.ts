import { isRejection } from '@juyi/core/kernel/problem';
import type { PollRecord } from '@juyi/core/polls/rules';
import type { Outcome } from '@juyi/core/proposals/lifecycle';
import { decide, link } from '@juyi/core/proposals/rules';
import type { Write } from '../database/write.ts';
import type { Call } from '../http/call.ts';
import { circumstances, writesOf } from '../proposals/commands.ts';
import { proposalStore } from '../proposals/store.ts';
import { recordOf } from '../proposals/view.ts';
import type { Sheet } from './counting.ts';
import type { KnownPoll } from './find.ts';
import { pollStore as store } from './store.ts';

/**
 * A posted result is the decision of the proposal that asked for the poll, whoever posts it. A proposal that is not
 * waiting for one stays as it is.
 */
export async function decideProposal(call: Call, { record }: Pick<KnownPoll, 'record'>): Promise<Write[]> {
  const { database } = call.community;
  if (record.proposal === undefined) return [];
  const row = await database.first(proposalStore.one({ id: record.proposal }));
  const result = (await database.read(store.results({ poll: record.id }))).at(-1);
  if (row?.state !== 'scheduled' || !result) return [];
  const before = recordOf(row);
  const command = { kind: 'move', to: 'decided', version: before.version, outcome: outcomeOf(result.sheet) } as const;
  const desk = { ...call.viewer, roles: ['worker' as const] };
  const decision = decide(before, command, desk, await circumstances(call));
  return isRejection(decision) ? [] : writesOf(call, call.viewer.person, before, decision);
}

/** A poll that comes on the board is what its proposal was scheduled to: from then on the one leads to the other. */
export async function linkProposal(call: Call, { id, proposal }: PollRecord): Promise<Write[]> {
  const row =
    proposal === undefined ? undefined : await call.community.database.first(proposalStore.one({ id: proposal }));
  const before = row && recordOf(row);
  const linked = before ? link(before, 'poll', id) : null;
  return linked ? writesOf(call, call.viewer.person, before!, linked) : [];
}

/** Adopted where every question passed; an election or a choice among several is always carried out. */
function outcomeOf(sheet: string): Outcome {
  const { items } = JSON.parse(sheet) as Pick<Sheet, 'items'>;
  return items.some(({ outcome }) => outcome === 'failed') ? 'declined' : 'adopted';
}
