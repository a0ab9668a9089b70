import type { BallotEvent, PollEvent } from '@juyi/core/polls/events';
import type { PollRecord } from '@juyi/core/polls/rules';
import type { Write } from '../database/write.ts';
import type { Call } from '../http/call.ts';
import { enter } from '../ledger/store.ts';

/** The ledger's line of something done around a poll: a subject of its own, told to nobody unless it is open. */
export function noteOf(
  call: Pick<Call, 'community' | 'viewer' | 'now' | 'makeId'>,
  { id }: Pick<PollRecord, 'id'>,
  event: BallotEvent | PollEvent,
  { open = false, subject = `note:${call.makeId()}`, version = 1 } = {},
): Write {
  const entry = { subject, version, event, actor: call.viewer.person ?? `poll:${id}`, at: call.now };
  return enter(call.community, { ...entry, topic: 'polls', topicId: id, hidden: !open });
}
