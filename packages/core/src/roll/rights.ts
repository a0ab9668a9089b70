import { holds, type Right } from '../kernel/right.ts';

/** Names stand on the roll, so it is the workers' own; the owners' committee may post and freeze what shows none. */
export const rollRights = {
  'roll.list': holds('worker', 'ownersCommittee'),
  'roll.import': holds('worker'),
  'roll.progress': holds('worker'),
  'roll.freeze': holds('worker', 'ownersCommittee'),
} satisfies Record<string, Right<unknown>>;
