import type { CosignEvent } from '@juyi/core/proposals/events';
import { refuseCosign } from '@juyi/core/proposals/rules';
import type { CosignCount } from '@juyi/core/proposals/schema';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { fallShort, find, qualify } from './commands.ts';
import { cosignStore as store } from './cosign-store.ts';
import { type ProposalRow, recordOf } from './view.ts';

/** Co-signs, or says that a co-sign still stands after what is asked for has changed. */
export async function cosignProposal(call: Call): Promise<Answer<CosignCount>> {
  const { row, count } = await countable(call, 'proposal.cosign');
  if (call.replayed) return { reply: count };
  const person = call.viewer.person!;
  const given = await call.community.database.first(store.mine({ proposal: row.id, person }));
  if (given && given.askedAt === null) return { reply: count };
  requireGathering(call, row);
  const goesOn = row.state === 'gathering' ? qualify(call, row.id) : [];
  if (given) {
    const version = given.version + 1;
    const confirmed = [
      store.confirm({ id: given.id, version }),
      enterCosign(call, given.id, version, 'cosign.confirmed'),
    ];
    return { writes: [...confirmed, ...goesOn], reply: count, settled: ['STALE_VERSION'] };
  }
  const id = call.makeId();
  return {
    writes: [
      store.give({ id, proposal: row.id, person, at: call.now }),
      enterCosign(call, id, 1, 'cosign.given'),
      ...goesOn,
    ],
    reply: count,
    settled: ['ALREADY_COSIGNED'],
  };
}

export async function uncosignProposal(call: Call): Promise<Answer<CosignCount>> {
  const { row, count } = await countable(call, 'proposal.uncosign');
  if (call.replayed) return { reply: count };
  const given = await call.community.database.first(store.mine({ proposal: row.id, person: call.viewer.person }));
  if (!given) return { reply: count };
  requireGathering(call, row);
  const taken = [store.take({ id: given.id }), enterCosign(call, given.id, given.version + 1, 'cosign.taken')];
  const fallsShort = row.state === 'qualified' ? fallShort(call, row.id) : [];
  // Two takings of one co-sign race for its next version; whoever loses finds it gone, as wished.
  return { writes: [...taken, ...fallsShort], reply: count, settled: ['STALE_VERSION'] };
}

async function countable(call: Call, action: 'proposal.cosign' | 'proposal.uncosign') {
  const row = await find(call, action);
  const count = async (): Promise<CosignCount> => (await call.community.database.first(store.count({ id: row.id })))!;
  return { row, count };
}

function requireGathering(call: Call, row: ProposalRow): void {
  const refused = refuseCosign(recordOf(row), call.viewer);
  if (refused) throw new Refused(refused);
}

/** Where two people have co-signed the same and turn out to be one, the co-sign of the one who is gone no longer counts. */
export async function uncosignTwice(call: Call, gone: string, kept: string): Promise<Write[]> {
  const twice = await call.community.database.read(store.both({ gone, kept }));
  return twice.flatMap(({ id, version, proposal, state }) => [
    store.take({ id }),
    enterCosign(call, id, version + 1, 'cosign.taken', proposal),
    ...(state === 'qualified' ? fallShort(call, proposal) : []),
  ]);
}

function enterCosign(
  call: Call,
  id: string,
  version: number,
  kind: CosignEvent['kind'],
  proposal = call.params.id!,
): Write {
  const event: CosignEvent = { kind, proposal };
  const entry = { subject: `cosign:${id}`, version, event, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'proposals', topicId: proposal, hidden: false });
}
