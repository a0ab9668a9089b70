import { isId } from '@juyi/core/kernel/ids';
import type { Viewer } from '@juyi/core/kernel/viewer';
import { isHidden } from '@juyi/core/proposals/rights';
import { create, decide, type ProposalCommand } from '@juyi/core/proposals/rules';
import type {
  AnswerProposal,
  AskMyProposals,
  CreateProposal,
  EditProposal,
  MoveProposal,
  MyProposals,
  Proposal,
  ProposalDesk,
  ProposalReceipt,
  ProposalVersions,
} from '@juyi/core/proposals/schema';
import type { Target } from '@juyi/core/proposals/targets';
import { textOf } from '@juyi/core/proposals/text';
import { may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { addedTo } from './added-states.ts';
import { accepted, circumstances, find, type ProposalAction, receiptOf, writesOf } from './commands.ts';
import { cosignStore } from './cosign-store.ts';
import { gatesOf } from './gates.ts';
import { mergeStore } from './merge-store.ts';
import { pledgesOf } from './pledge-store.ts';
import { proposalStore as store } from './store.ts';
import { answerer, type ProposalRow, recordOf, viewOf } from './view.ts';

export async function readProposal(call: Call): Promise<Answer<Proposal>> {
  const row = await find(call, 'proposal.read');
  const { database } = call.community;
  const { id } = row;
  const [history, pledges, gates, counts, added] = await Promise.all([
    database.read(store.history({ id })),
    pledgesOf(database, id),
    row.byGates ? gatesOf(database, id) : [],
    database.first(store.counts({ id })),
    addedTo(call.community, [id]),
  ]);
  const view = viewOf(row, { history, pledges, gates, ...counts! });
  return { reply: added ? { ...view, added: added.get(id)! } : view, personal: isHidden(row) };
}

export async function readVersions(call: Call): Promise<Answer<ProposalVersions>> {
  const row = await find(call, 'proposal.versions');
  const former = await call.community.database.read(store.wordings({ id: row.id }));
  const texts = [...former, { ...textOf(row), version: row.version, until: null }];
  const items = texts.map(({ until: _, ...text }, index) => {
    return { ...text, at: former[index - 1]?.until ?? row.submittedAt ?? row.createdAt };
  });
  return { reply: { items }, personal: isHidden(row) };
}

export async function readMyProposals({
  community,
  viewer,
  query,
}: Call<AskMyProposals>): Promise<Answer<MyProposals>> {
  const denied = may(viewer, 'proposal.mine', null);
  if (denied) throw new Refused(denied);
  const { database } = community;
  const asked = { person: viewer.person, ids: JSON.stringify((query.ids ?? '').split(',').filter(isId)) };
  const [own, written, cosigned, again, merges] = await Promise.all([
    database.read(store.drafts(asked)),
    database.read(store.written(asked)),
    database.read(store.cosigned(asked)),
    database.read(cosignStore.asked(asked)),
    database.read(mergeStore.waitingFor(asked)),
  ]);
  return {
    reply: {
      drafts: own.filter(({ state }) => state === 'draft').map(({ id, title, version }) => ({ id, title, version })),
      returned: own.filter(({ state }) => state === 'returned').map(({ id, title }) => ({ id, title })),
      written: written.map(({ id }) => id),
      cosigned: cosigned.map(({ id }) => id),
      asked: again,
      merges: merges.map(({ id, title, intoId, intoTitle }) => {
        return { from: { id, title }, into: { id: intoId, title: intoTitle } };
      }),
    },
  };
}

/** What only workers see beside the proposal. */
export async function readDesk(call: Call): Promise<Answer<ProposalDesk>> {
  const row = await find(call, 'proposal.desk');
  const merge = await call.community.database.first(mergeStore.of({ id: row.id }));
  const prepared = row.answerBody !== null && row.answeredAt === null;
  return {
    reply: {
      prepared: prepared ? { body: row.answerBody!, author: answerer(row) } : null,
      merge: merge
        ? { into: { id: merge.into, title: merge.title }, agreed: Number(merge.fromAgreed) + Number(merge.intoAgreed) }
        : null,
    },
  };
}

export async function createProposal(
  call: Call<undefined, z.output<typeof CreateProposal>>,
): Promise<Answer<ProposalReceipt>> {
  const { body, viewer } = call;
  const denied = may(viewer, 'proposal.create', null);
  if (denied) throw new Refused(denied);
  const command = { id: call.makeId(), ...body };
  const around = await circumstances(call, body.target);
  const decision = accepted(create(command, viewer as Viewer & { person: string }, around));
  const { id, state, version } = decision.next;
  return { writes: writesOf(call, viewer.person, null, decision), reply: { id, state, version } };
}

export function editProposal(call: Call<undefined, EditProposal>): Promise<Answer<ProposalReceipt>> {
  return command(call, 'proposal.edit', { kind: 'edit', ...call.body });
}

export async function moveProposal(call: Call<undefined, MoveProposal>): Promise<Answer<ProposalReceipt>> {
  return command(call, 'proposal.move', { kind: 'move', ...call.body });
}

export function answerProposal(call: Call<undefined, AnswerProposal>): Promise<Answer<ProposalReceipt>> {
  return command(call, 'proposal.answer', { kind: 'answer', ...call.body });
}

/** Loads, decides, and answers with what one effect must store. */
async function command(call: Call, action: ProposalAction, what: ProposalCommand): Promise<Answer<ProposalReceipt>> {
  const row = await find(call, action);
  if (call.replayed) return { reply: receiptOf(call, row.id) };
  const before = recordOf(row);
  const around = await circumstances(call, targetAsked(what, row));
  const decision = accepted(decide(before, what, call.viewer, { ...around, ...(await looked(call, row)) }));
  const writes = writesOf(call, call.viewer.person, before, decision);
  return { writes: [...wishes(call, decision.event.kind, row.id), ...writes], reply: receiptOf(call, row.id) };
}

/** The target that has to be counted for: a new one, or its own where it is handed in. */
function targetAsked(what: ProposalCommand, row: ProposalRow): Target | undefined {
  if (what.kind === 'edit') return what.target === row.target ? undefined : what.target;
  return what.kind === 'move' && what.to === 'submitted' ? row.target : undefined;
}

/** What a step asks for beside the row: the gates it has passed, whether the viewer's own co-sign stands. */
async function looked({ community: { database }, viewer }: Call, row: ProposalRow) {
  const gates = row.byGates ? await gatesOf(database, row.id) : [];
  if (row.state !== 'withdrawn' || viewer.person === null) return { gates };
  const mine = await database.first(cosignStore.mine({ proposal: row.id, person: viewer.person }));
  return { gates, cosigned: mine !== undefined && mine.askedAt === null };
}

/** Each council member wishes once; the database holds that. */
function wishes({ viewer, now }: Call, kind: string, proposal: string): Write[] {
  const wish = kind === 'proposal.overturnAsked' || kind === 'proposal.overturned';
  return wish ? [mergeStore.wish({ proposal, person: viewer.person!, at: now })] : [];
}
