/** Words of the page about oneself, in English. This dictionary says which words there are. */
export const words = {
  signIn: 'Please sign in to see what is yours',
  name: 'How neighbours see you',
  nameHint: 'For instance “3-501 Ms Lin”. Your full name stands on the roll only.',
  save: 'Save',
  saved: 'Saved.',

  level: 'What is known of you here',
  levels: [
    'You are looking on.',
    'We can reach you. Where you live is not confirmed yet.',
    'It is confirmed that you live here. You can propose, co-sign and vote on what is consulted.',
    'It is confirmed that you live here, under your real name.',
    'Your title is matched to the roll. Your binding votes count.',
  ],
  offices: 'What you do here',
  until: (date: string) => `until ${date}`,

  home: 'Your home',
  offered: (unit: string) => `Your letter came to ${unit}. Is this your home?`,
  thisIsMine: 'Yes, this is my home',
  claimAnother: 'Say which home is yours',
  unit: 'Home, as it stands on the door',
  unitHint: 'Such as 3-501.',
  capacity: 'You are',
  capacities: { owner: 'an owner', resident: 'living there', tenant: 'a tenant' },
  statement: 'How can the service station know?',
  statementHint: 'For instance: a tenancy contract since May, neighbours who know you.',
  claim: 'Send it',
  claimStates: {
    open: 'Waits to be confirmed by the service station or your building lead',
    confirmed: 'Confirmed',
    refused: 'Not confirmed',
    withdrawn: 'Taken back',
  },
  withdraw: 'Take it back',

  ways: 'Your ways to sign in',
  kinds: { email: 'Mail', phone: 'Phone', host: 'This website', provider: 'Another login' },
  noWay: 'Add one, so that you can come back by yourself.',
  remove: 'Remove',
  addEmail: 'Add a mail address',
  addPhone: 'Add a phone number',
  added: 'Added. You can sign in with it from now on.',
  sameAddress: (names: string) => `Also used by: ${names}. Is that you, too?`,
  mergeYes: 'Yes, make us one',
  mergeNo: 'No, that is somebody else',

  devices: 'Where you are signed in',
  thisDevice: 'this device',
  unknownDevice: 'A browser',
  lastSeen: (date: string) => `last used ${date}`,
  helpedBy: (name: string) => `with the help of ${name}`,
  end: 'Sign out there',
  endOthers: 'Sign out everywhere else',

  assisted: 'Done with somebody’s help',
  assistedAct: (officer: string, reason: string) => `${officer} helped: ${reason}`,
  largeType: 'Large type',
  usualType: 'Usual type',
};

export type MeWords = typeof words;
