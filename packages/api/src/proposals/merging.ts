import type { ProposalEvent } from '@juyi/core/proposals/events';
import { merge } from '@juyi/core/proposals/rules';
import type { AskMerge, ProposalReceipt } from '@juyi/core/proposals/schema';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { accepted, find, qualify, receiptOf, writesOf } from './commands.ts';
import { cosignStore } from './cosign-store.ts';
import { mergeStore } from './merge-store.ts';
import { type ProposalRow, recordOf } from './view.ts';

/** A worker suggests that one proposal go on in another; both authors are asked. */
export async function askMerge(call: Call<undefined, AskMerge>): Promise<Answer<ProposalReceipt>> {
  if (call.replayed) return { reply: receiptOf(call, call.params.id!) };
  const row = await find(call, 'proposal.merge');
  const into = await find(call, 'proposal.merge', call.body.into);
  if (call.body.version !== row.version) throw new Refused('STALE_VERSION');
  accepted(merge(recordOf(row), recordOf(into)));
  const asked = { proposal: row.id, into: into.id, fromAgreed: false, intoAgreed: false, at: call.now };
  return {
    writes: [...step(call, row, { kind: 'proposal.mergeAsked', into: into.id }), mergeStore.ask(asked)],
    reply: receiptOf(call, row.id),
  };
}

/** With the second author's word the co-signs go along, each person's once. */
export async function agreeToMerge(call: Call): Promise<Answer<ProposalReceipt>> {
  if (call.replayed) return { reply: receiptOf(call, call.params.id!) };
  const { row, into, waits } = await parties(call, 'proposal.agreeToMerge');
  const { person } = call.viewer;
  const mine = { from: row.author === person, into: into.author === person };
  if (!mine.from && !mine.into) throw new Refused('NOT_YOURS');
  const agreed = { fromAgreed: waits.fromAgreed || mine.from, intoAgreed: waits.intoAgreed || mine.into };
  const reply = receiptOf(call, row.id);
  if (!agreed.fromAgreed || !agreed.intoAgreed) {
    if (agreed.fromAgreed === waits.fromAgreed && agreed.intoAgreed === waits.intoAgreed) return { reply };
    const writes = [
      ...step(call, row, { kind: 'proposal.mergeAgreed', into: into.id }),
      mergeStore.agree({ id: row.id, ...agreed }),
    ];
    return { writes, reply };
  }
  const decision = accepted(merge(recordOf(row), recordOf(into)));
  const carried: Write[] = [cosignStore.carry({ proposal: row.id, into: into.id }), mergeStore.end({ id: row.id })];
  const goesOn = into.state === 'gathering' ? qualify(call, into.id) : [];
  return { writes: [...carried, ...writesOf(call, person, recordOf(row), decision), ...goesOn], reply };
}

/** Either author says no, or a worker takes the suggestion back: both proposals stay as they are. */
export async function declineMerge(call: Call): Promise<Answer<ProposalReceipt>> {
  if (call.replayed) return { reply: receiptOf(call, call.params.id!) };
  const { row, into } = await parties(call, 'proposal.declineMerge');
  const { person, roles } = call.viewer;
  if (![row.author, into.author].includes(person!) && !roles.includes('worker')) throw new Refused('NOT_YOURS');
  return {
    writes: [...step(call, row, { kind: 'proposal.mergeDeclined', into: into.id }), mergeStore.end({ id: row.id })],
    reply: receiptOf(call, row.id),
  };
}

async function parties(call: Call, action: 'proposal.agreeToMerge' | 'proposal.declineMerge') {
  const row = await find(call, action);
  const waits = await call.community.database.first(mergeStore.of({ id: row.id }));
  if (!waits) throw new Refused('NO_MERGE');
  return { row, waits, into: await find(call, action, waits.into) };
}

/** A step that changes nothing of the proposal but its version. */
function step(call: Call, row: ProposalRow, event: ProposalEvent): Write[] {
  const before = recordOf(row);
  return writesOf(call, call.viewer.person, before, { next: { ...before, version: before.version + 1 }, event });
}
