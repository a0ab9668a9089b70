import type { DemoRole } from './schema.ts';

const as: Record<DemoRole, string> = {
  visitor: 'Visitor',
  resident: 'Resident',
  owner: 'Owner',
  buildingLead: 'Building lead',
  councilMember: 'Council member',
  worker: 'Community worker',
};

/** Words about persons and signing in, in English. This dictionary says which words there are. */
export const words = {
  as,
  signOut: 'Sign out',
  signingIn: 'Signing in …',
  signedIn: (name: string) => `Signed in as ${name}`,
  demoAdvice: 'This is a demo. Who would you like to be?',
  byHost: 'Please sign in on this website. You can read everything without it.',
  nowhere: 'Sign-in is not set up on this page. You can read everything.',
  notYetConfirmed: 'Your home here is not confirmed yet. The service station or your building lead can confirm it.',
};

export type PeopleWords = typeof words;
