import { isId } from '@juyi/core/kernel/ids';
import { type Action, may, type SubjectOf } from '@juyi/core/rights';
import type { Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { rollStore as store } from './store.ts';

/** The actions of this room: what they are about makes no difference to who may. */
export type RollAction = Extract<Action, `roll.${string}`>;

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

/** What the ledger calls a roll. */
export function subjectOf(roll: string): string {
  return `roll:${roll}`;
}
