import { anyone, holds, level, type Right } from '../kernel/right.ts';

const postsRolls = holds('worker', 'ownersCommittee');

/**
 * Names stand on the roll, so it is the workers' own; the owners' committee posts and freezes what shows none. What is
 * posted or frozen holds unit numbers alone, and everyone may check it.
 */
export const rollRights = {
  'roll.list': postsRolls,
  'roll.units': holds('worker'),
  'roll.record': holds('worker'),
  'roll.export': holds('worker'),
  'roll.import': holds('worker'),
  'roll.progress': holds('worker'),
  'roll.change': holds('worker'),
  'roll.changes': holds('worker'),
  'roll.snapshots': postsRolls,
  'roll.freeze': postsRolls,
  'roll.post': postsRolls,
  'posting.list': anyone,
  'posting.sheet': anyone,
  'posting.object': level(2),
  'posting.objections': postsRolls,
  'objection.answer': postsRolls,
  'snapshot.sheet': anyone,
} satisfies Record<string, Right<unknown>>;
