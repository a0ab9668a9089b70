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
  byCode: 'Sign in with a code:',
  codeWays: { email: 'A code by mail', phone: 'A code by phone', letter: 'A letter’s code' },
  nowhere: 'Sign-in is not set up on this page. You can read everything.',
  helped: (officer: string, until: string) => `Until ${until} you are helped by ${officer}. Everything is marked so.`,
  endHelp: 'End helping',
  notYetConfirmed: 'Your home here is not confirmed yet. The service station or your building lead can confirm it.',
};

export type PeopleWords = typeof words;
