import { isId } from '@juyi/core/kernel/ids';
import { type Action, may, type SubjectOf } from '@juyi/core/rights';
import type { RollEvent } from '@juyi/core/roll/events';
import type { Write } from '../database/write.ts';
import type { Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { rollStore as store } from './store.ts';

/** The actions of this room: what they are about makes no difference to who may. */
export type RollAction = Extract<Action, `${'roll' | 'posting' | 'objection' | 'snapshot'}.${string}`>;

/** Refuses whoever may not do this to a roll. */
export function allow({ viewer }: Pick<Call, 'viewer'>, action: RollAction): void {
  const denied = may(viewer, action, null as SubjectOf<RollAction>);
  if (denied) throw new Refused(denied);
}

export type RollRow = NonNullable<Awaited<ReturnType<typeof findRoll>>>;

/** The roll of the address, for those who may do this to it. */
export async function findRoll(call: Call, action: RollAction) {
  allow(call, action);
  const { id } = call.params;
  const row = isId(id!) ? await call.community.database.first(store.one({ roll: id })) : undefined;
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}

/** The roll's next version and the ledger's line about it: whoever changes a roll at the same time meets them. */
export function enterRoll(
  { community, viewer, now }: Call,
  roll: { id: string; version: number },
  event: RollEvent,
): Write[] {
  const version = roll.version + 1;
  const entry = { subject: `roll:${roll.id}`, version, event, actor: viewer.person!, at: now };
  return [
    enter(community, { ...entry, topic: 'rolls', topicId: roll.id, hidden: false }),
    store.advance({ roll: roll.id, version }),
  ];
}
