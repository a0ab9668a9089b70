import { isId } from '@juyi/core/kernel/ids';
import { decideAmendment as judge } from '@juyi/core/proposals/amendments/rules';
import type { Amendments, DecideAmendment, ProposeAmendment } from '@juyi/core/proposals/amendments/schema';
import type { AmendmentEvent } from '@juyi/core/proposals/events';
import type { Made } from '@juyi/core/proposals/fields/schema';
import { proposalLimits } from '@juyi/core/proposals/limits';
import { isHidden } from '@juyi/core/proposals/rights';
import type { ProposalReceipt } from '@juyi/core/proposals/schema';
import { cosignableStates } from '@juyi/core/proposals/states';
import { may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { amendmentStore as store } from './amendment-store.ts';
import { accepted, find, receiptOf, writesOf } from './commands.ts';
import { recordOf } from './view.ts';

export async function listAmendments(call: Call): Promise<Answer<Amendments>> {
  const row = await find(call, 'amendment.list');
  const rows = await call.community.database.read(store.of({ id: row.id }));
  const items = rows.map(({ authorName, authorRole, ...amendment }) => {
    return { ...amendment, author: { name: authorName, role: authorRole } };
  });
  return { reply: { items }, personal: isHidden(row) };
}

/** A neighbour proposes other words, while the text may still be changed and neighbours may still sign it. */
export async function proposeAmendment(
  call: Call<undefined, z.output<typeof ProposeAmendment>>,
): Promise<Answer<Made>> {
  const row = await find(call, 'amendment.propose');
  const { part, wording, why } = call.body;
  if (!cosignableStates.includes(row.state)) throw new Refused('PROPOSAL_LOCKED');
  const most = proposalLimits[part];
  if (wording.length > most) throw new Refused('VALIDATION', { faults: [{ pointer: '/wording', code: 'too_big' }] });
  const id = call.makeId();
  const proposed = {
    id,
    proposal: row.id,
    author: call.viewer.person!,
    part,
    was: row[part],
    wording,
    why,
    at: call.now,
  };
  return {
    writes: [
      enterAmendment(call, id, 1, { kind: 'amendment.proposed', proposal: row.id }),
      store.propose({ ...proposed, state: 'open' }),
    ],
    reply: { id },
  };
}

/** Accepted words stand in the text in the same effect. */
export async function decideAmendment(call: Call<undefined, DecideAmendment>): Promise<Answer<ProposalReceipt>> {
  const id = call.params.id!;
  const amendment = isId(id) ? await call.community.database.first(store.one({ id })) : undefined;
  if (!amendment) throw new Refused(may(call.viewer, 'proposal.mine', null) ?? 'NOT_FOUND');
  const row = await find(call, 'amendment.decide', amendment.proposal);
  if (call.replayed) return { reply: receiptOf(call, row.id) };
  const before = recordOf(row);
  const { state, reworded } = accepted(judge(before, amendment, call.body, call.viewer));
  const reason = call.body.reason?.trim() || null;
  return {
    writes: [
      enterAmendment(call, id, 2, { kind: `amendment.${state}`, proposal: row.id }),
      store.decide({ id, state, reason }),
      ...(reworded ? writesOf(call, call.viewer.person, before, reworded) : []),
    ],
    reply: receiptOf(call, row.id),
  };
}

function enterAmendment(call: Call, id: string, version: number, event: AmendmentEvent): Write {
  const entry = { subject: `amendment:${id}`, version, event, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'proposals', topicId: event.proposal, hidden: false });
}
