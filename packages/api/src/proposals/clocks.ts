import type { TermEvent } from '@juyi/core/proposals/events';
import { close } from '@juyi/core/proposals/rules';
import type { Community } from '../community.ts';
import { type DueHandler, schedule } from '../database/due.ts';
import type { Write } from '../database/write.ts';
import { enter } from '../ledger/store.ts';
import { writesOf } from './commands.ts';
import { proposalStore as store } from './store.ts';
import { recordOf } from './view.ts';

/** What happens to proposals when a day has come. */
export function proposalClocks(community: Community, makeId: () => string): Readonly<Record<string, DueHandler>> {
  return {
    /** Gathering lapses; what is said to be done closes where nobody objects. */
    'proposal.close': async ({ subject }, now) => {
      const record = await look(community, subject);
      const decision = record ? close(record, now) : null;
      return decision ? writesOf({ community, now, makeId }, null, record!, decision) : [];
    },
    /** The community is reminded before its next step is due, and called late after it, once each. */
    'proposal.due': async ({ id, subject }, now) => {
      const record = await look(community, subject);
      const due = record?.answerDue ?? null;
      if (due === null) return [];
      if (now > due) return [tell(community, subject, due, { kind: 'proposal.late' }, now)];
      const again = schedule({ id, what: 'proposal.due', subject, dueAt: due + 1 });
      return [tell(community, subject, due, { kind: 'proposal.reminded' }, now), again];
    },
  };
}

async function look({ database }: Community, id: string) {
  const row = await database.first(store.one({ id }));
  return row && recordOf(row);
}

/** A reminder is between the workers and their desk; that something is late is everybody's to know. */
function tell(community: Community, proposal: string, due: number, event: TermEvent, at: number): Write {
  const late = event.kind === 'proposal.late';
  const entry = { subject: `term:${proposal}:${due}`, version: late ? 2 : 1, event, actor: null, at };
  return enter(community, { ...entry, topic: 'proposals', topicId: proposal, hidden: !late });
}
