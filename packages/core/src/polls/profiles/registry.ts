import type { PollKind } from '../kinds.ts';
import { association, residents, residentsSince2026 } from './association.ts';
import { beijing, china, hangzhou, wuhan } from './china.ts';
import type { PollProfile } from './profile.ts';

/** Every profile, in the order offered. A new place is one object and one line here. */
export const pollProfiles: readonly PollProfile[] = [
  china,
  beijing,
  hangzhou,
  wuhan,
  residents,
  residentsSince2026,
  association,
];

export function findProfile(id: string): PollProfile | undefined {
  return pollProfiles.find((profile) => profile.id === id);
}

/** The profile a kind of poll is composed under unless another is chosen. */
export const profileOfKind: Readonly<Record<PollKind, string>> = {
  owners: 'CN',
  committee: 'ASSOCIATION',
  residents: 'CN-RESIDENTS-1989',
  delegates: 'CN-RESIDENTS-1989',
  council: 'ASSOCIATION',
  space: 'ASSOCIATION',
  consultative: 'ASSOCIATION',
};
