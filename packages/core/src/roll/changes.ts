/** What can happen to a roll between two sheets. */
export const changeKinds = ['sale', 'death', 'inheritance', 'moveOut', 'shares'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What a change does to those who may answer for an elector that is frozen already. Its figures never change. */
export type FrozenEffect = 'none' | 'ends' | 'endsLiving' | 'joins';

/**
 * The rule of each change for rolls frozen before it, one line each. A sale leaves the voice with who owned the unit on
 * the day of freezing. The dead answer no more; co-owners go on, and an heir joins them. Who moves out answers no more as
 * a resident and household, still as an owner. Shares that split stay one head with one choice.
 */
export const frozenEffects: Readonly<Record<ChangeKind, FrozenEffect>> = {
  sale: 'none',
  death: 'ends',
  inheritance: 'joins',
  moveOut: 'endsLiving',
  shares: 'none',
};

/** An elector somebody belongs to, in a roll that is frozen. */
export interface FrozenVoice {
  readonly snapshot: string;
  readonly elector: string;
  readonly kind: 'owners' | 'residents' | 'households';
}

/** Who stops answering for which frozen elector, and who begins to: dated lines beside the snapshot. */
export interface VoiceChange {
  readonly snapshot: string;
  readonly elector: string;
  readonly member: string;
  readonly kind: 'ends' | 'joins';
}

/** What a change of one member means for the electors they belong to; `heirs` come in their place. */
export function voicesAfter(
  kind: ChangeKind,
  member: string,
  heirs: readonly string[],
  voices: readonly FrozenVoice[],
): VoiceChange[] {
  const effect = frozenEffects[kind];
  if (effect === 'none') return [];
  return voices.flatMap(({ snapshot, elector, kind: counted }): VoiceChange[] => {
    if (effect === 'joins')
      return counted === 'owners' ? heirs.map((heir) => ({ snapshot, elector, member: heir, kind: 'joins' })) : [];
    const ends = effect === 'ends' || counted !== 'owners';
    return ends ? [{ snapshot, elector, member, kind: 'ends' }] : [];
  });
}
