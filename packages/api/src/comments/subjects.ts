import type { Subject } from '@juyi/core/comments/schema';
import { isId } from '@juyi/core/kernel/ids';
import { isHidden } from '@juyi/core/proposals/rights';
import { may } from '@juyi/core/rights';
import type { Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { isPersonal, readPoll } from '../polls/find.ts';
import { proposalStore } from '../proposals/store.ts';

/** What comments need to know of what they are about. */
interface Seen {
  /** Not everybody may see it, so nothing about it is kept for others. */
  readonly personal: boolean;
  /** Whether something may still be said. */
  readonly open: boolean;
}

type Look = (call: Call<unknown, unknown>, id: string) => Promise<Seen>;

/** How a subject of each kind is looked up, with the eyes of whoever asks; refused as not found where it is hidden. */
const looks: Readonly<Record<Subject['kind'], Look>> = {
  page: async () => ({ personal: false, open: true }),
  poll: async ({ community, viewer, now }, id) => {
    const poll = isId(id) ? await readPoll(community, id, now) : undefined;
    const denied = poll ? may(viewer, 'poll.read', poll.record) : 'NOT_FOUND';
    if (!poll || denied) throw new Refused(denied ?? 'NOT_FOUND');
    return { personal: isPersonal(poll), open: !isPersonal(poll) };
  },
  proposal: async ({ community, viewer }, id) => {
    const row = isId(id) ? await community.database.first(proposalStore.one({ id })) : undefined;
    const denied = row ? may(viewer, 'proposal.read', row) : 'NOT_FOUND';
    if (!row || denied) throw new Refused(denied ?? 'NOT_FOUND');
    return { personal: isHidden(row), open: !isHidden(row) && !['withdrawn', 'merged'].includes(row.state) };
  },
};

export function lookAt(call: Call<unknown, unknown>, { kind, id }: Subject): Promise<Seen> {
  return looks[kind](call, id);
}
