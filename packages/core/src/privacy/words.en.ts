import type { ConsentKey, ConsentState } from './consents.ts';

const consents: Record<ConsentKey, { title: string; text: string }> = {
  share: {
    title: 'Give what I ask for to others who can help',
    text: 'For example your name and number to the property company that is to repair your door. Without it, the service station forwards nothing and you call yourself.',
  },
  publish: {
    title: 'Show my name where results are posted',
    text: 'For example in minutes or on a certificate list. Without it you stand there without a name. Your vote is never shown.',
  },
  images: {
    title: 'Use pictures of events on which I am seen',
    text: 'On the community’s page and notice board. Without it you are left out or made unrecognisable.',
  },
  sensitive: {
    title: 'Keep what I say about health or hardship',
    text: 'So that helpers know what you need. It is sealed, and each time somebody opens it is written down. Without it you are helped all the same, and tell it each time.',
  },
};

const states: Record<ConsentState, string> = {
  none: 'Not given',
  given: 'Given',
  withdrawn: 'Withdrawn',
  outdated: 'The text has changed; please decide again',
};

/** Words about what is known of a person, in English. This dictionary says which words there are. */
export const words = {
  consents,
  consentStates: states,
  consentHeading: 'What I allow',
  consentAdvice: 'Each stands alone. You can say no to any and still read, propose, vote and be told.',
  allow: (what: string) => `Allow: ${what}`,
  withdraw: (what: string) => `Withdraw: ${what}`,
  allowShort: 'Allow',
  withdrawShort: 'Withdraw',
  since: (date: string) => `since ${date}`,
  openingsHeading: 'Who opened my record',
  openingsEmpty: 'Nobody of the staff has opened it.',
  opened: (name: string, when: string) => `${name} · ${when}`,
  actions: {
    'role.find': 'looked for people to give a role to',
    'claim.list': 'decided who lives where',
    'claim.decide': 'confirmed or refused who lives where',
    'letter.make': 'printed a letter to you',
    'assisted.candidates': 'helped somebody at your door',
    'news.callList': 'called people whom no message reached',
    'assisted.begin': 'began to help you in person',
    'roll.record': 'looked at a home on the roll',
    'roll.export': 'took the roll out as a sheet',
    'space.requests': 'read who asks to join a group',
  } as Readonly<Record<string, string>>,
  otherAction: 'opened it for another task',
  dataHeading: 'My data',
  dataAdvice: 'Everything stored about you, to read here or take along.',
  showData: 'Show my data',
  saveData: 'Save as a file',
  rows: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
  eraseHeading: 'Erase me',
  eraseAdvice:
    'Your name, your ways to sign in and your messages go for good. Votes and co-signs stay counted, without your name. This cannot be undone.',
  erase: 'Erase me …',
  eraseSure: 'Yes, erase me for good',
  erased: 'You have been erased. Goodbye, and thank you.',
  signInFirst: 'Please sign in to see what is yours.',
};

export type PrivacyWords = typeof words;
