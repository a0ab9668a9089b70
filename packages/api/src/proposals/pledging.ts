import { isId } from '@juyi/core/kernel/ids';
import type { ProblemCode } from '@juyi/core/problems';
import type { PledgeEvent } from '@juyi/core/proposals/events';
import type { Made } from '@juyi/core/proposals/fields/schema';
import { movePledge as judge, pledgeableStates } from '@juyi/core/proposals/pledges/rules';
import type { MakePledge, MovePledge, TellPledge } from '@juyi/core/proposals/pledges/schema';
import { decide, progress } from '@juyi/core/proposals/rules';
import { may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Write } from '../database/write.ts';
import { strangeFile, useFile } from '../files/use.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { accepted, circumstances, find, writesOf } from './commands.ts';
import { gatesOf } from './gates.ts';
import { pledgeStore as store } from './pledge-store.ts';
import { type ProposalRow, recordOf } from './view.ts';

/** Records what was promised; with the first promise, work has begun. */
export async function makePledge(call: Call<undefined, MakePledge>): Promise<Answer<Made>> {
  const row = await find(call, 'pledge.make');
  if (!pledgeableStates.includes(row.state)) throw new Refused('PROPOSAL_TRANSITION');
  const id = call.makeId();
  const made = { id, proposal: row.id, ...call.body, at: call.now, state: 'open', endedAt: null, reason: null };
  return {
    writes: [
      ...(row.state === 'inProgress' ? [] : await begin(call, row)),
      enterPledge(call, id, 1, { kind: 'pledge.made', proposal: row.id }),
      store.make(made),
    ],
    reply: { id },
  };
}

/** News of a promise; the next is due a month from now. */
export async function tellPledge(call: Call<undefined, z.output<typeof TellPledge>>): Promise<Answer<Made>> {
  const { pledge, row } = await findPledge(call, 'pledge.tell');
  if (pledge.state !== 'open') throw new Refused('PLEDGE_ENDED');
  const id = call.makeId();
  const { body, photos } = call.body;
  const before = recordOf(row);
  const by = call.viewer.person!;
  return {
    refusals: strangeFile('/photos'),
    writes: [
      enterPledge(call, pledge.id, pledge.told + 2, { kind: 'pledge.told', proposal: row.id }),
      store.tell({ id, pledge: pledge.id, body, photos, at: call.now }),
      ...photos.map(({ file }) => useFile({ file, kind: 'pledge', subject: id, audience: 'everyone', by })),
      ...(row.state === 'inProgress'
        ? writesOf(call, call.viewer.person, before, progress(before, await circumstances(call)))
        : []),
    ],
    reply: { id },
  };
}

/** A promise is kept, or dropped with a reason. */
export async function movePledge(call: Call<undefined, MovePledge>): Promise<Answer<Made>> {
  const { pledge, row } = await findPledge(call, 'pledge.move');
  const { to, reason } = call.body;
  const state = judge(pledge.state, to, reason);
  if (typeof state !== 'string') {
    throw new Refused(state.rejected as ProblemCode, state.faults ? { faults: state.faults } : {});
  }
  const kind = to === 'kept' ? 'pledge.kept' : 'pledge.dropped';
  return {
    writes: [
      enterPledge(call, pledge.id, pledge.told + 2, { kind, proposal: row.id }),
      store.end({ id: pledge.id, state, endedAt: call.now, reason: reason?.trim() || null }),
    ],
    reply: { id: pledge.id },
  };
}

async function begin(call: Call, row: ProposalRow): Promise<Write[]> {
  const before = recordOf(row);
  const gates = row.byGates ? await gatesOf(call.community.database, row.id) : [];
  const start = { kind: 'move', to: 'inProgress', version: row.version } as const;
  const decision = accepted(decide(before, start, call.viewer, { ...(await circumstances(call)), gates }));
  return writesOf(call, call.viewer.person, before, decision);
}

async function findPledge(call: Call, action: 'pledge.tell' | 'pledge.move') {
  const id = call.params.id!;
  const pledge = isId(id) ? await call.community.database.first(store.one({ id })) : undefined;
  if (!pledge) throw new Refused(may(call.viewer, 'proposal.mine', null) ?? 'NOT_FOUND');
  return { pledge, row: await find(call, action, pledge.proposal) };
}

function enterPledge(call: Call, id: string, version: number, event: PledgeEvent): Write {
  const entry = { subject: `pledge:${id}`, version, event, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'proposals', topicId: event.proposal, hidden: false });
}
