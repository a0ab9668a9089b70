import type { JoiningRule, MembershipState, Office, SpaceKind } from './kinds.ts';

const kinds: Record<SpaceKind, string> = {
  council: 'Residents’ council',
  ownersCommittee: 'Owners’ committee',
  group: 'Group',
};

const joining: Record<JoiningRule, string> = {
  open: 'Whoever lives here can join.',
  request: 'Whoever lives here can ask to join.',
  election: 'Members are elected.',
  appointment: 'Members are appointed.',
};

const offices: Record<Office, string> = { chair: 'Chair', deputy: 'Deputy', member: 'Member' };

const states: Record<MembershipState, string> = {
  asked: 'You have asked to join. You will be told.',
  member: 'You are a member.',
  ended: 'You are no longer a member.',
  declined: 'You were not let in.',
};

/** Words about councils, committees and groups, in English. This dictionary says which words there are. */
export const words = {
  kinds,
  joining,
  offices,
  states,
  heading: 'Who speaks for us',
  empty: 'No council or group has been set up yet',
  emptyAdvice: 'The service station can set one up.',
  seats: (taken: number, seats: number) => `Seats taken: ${taken} of ${seats}`,
  members: (count: number) => (count === 1 ? '1 member' : `${count} members`),
  people: 'Members',
  until: (date: string) => `until ${date}`,
  privateMembers: 'Who is in a group is known to its members alone.',
  agenda: 'On the agenda',
  agendaEmpty: 'Nothing is on the agenda.',
  join: 'Join',
  ask: 'Ask to join',
  leave: 'Leave',
  back: 'All councils and groups',
};

export type SpaceWords = typeof words;
