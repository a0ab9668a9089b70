import type { Role } from '../kernel/viewer.ts';

/** The bodies a community has: the residents' council, the owners' committee, and groups that talk online. */
export const spaceKinds = ['council', 'ownersCommittee', 'group'] as const;

export type SpaceKind = (typeof spaceKinds)[number];

/** How one becomes a member: whoever comes; whoever asks and is let in; whoever is elected or appointed. */
export const joiningRules = ['open', 'request', 'election', 'appointment'] as const;

export type JoiningRule = (typeof joiningRules)[number];

interface KindOfSpace {
  readonly joining: readonly JoiningRule[];
  /** The role that members hold for their term. */
  readonly role: Role | null;
  /** Whether everybody may read who the members are. */
  readonly openMembers: boolean;
}

/** Sources: practice 4.12 (council), 4.5 (groups); regulation on property management, arts. 15 and 16 (committee). */
export const kindsOfSpaces: Readonly<Record<SpaceKind, KindOfSpace>> = {
  council: { joining: ['election', 'appointment'], role: 'councilMember', openMembers: true },
  ownersCommittee: { joining: ['election'], role: 'ownersCommittee', openMembers: true },
  group: { joining: ['open', 'request'], role: null, openMembers: false },
};

export const offices = ['chair', 'deputy', 'member'] as const;

export type Office = (typeof offices)[number];

/** How a person stands to a space. */
export const membershipStates = ['asked', 'member', 'ended', 'declined'] as const;

export type MembershipState = (typeof membershipStates)[number];

export const spaceLimits = { name: 60, purpose: 500, seats: 500, reason: 300 } as const;
