/** Words of the shared screen and of the desk that enters it, in English. */
export const words = {
  title: 'Shared screen',
  welcome: 'Welcome. Please choose',
  welcomeAdvice:
    'Here you can read what neighbours are deciding, and once signed in co-sign and vote. All of it is cleared when you leave.',
  ways: {
    letter: 'Sign in with the code of a letter',
    phone: 'Sign in with a code by phone',
    email: 'Sign in with a code by mail',
  },
  staff: 'Have somebody of the staff help me',
  staffAdvice: 'Somebody of the staff signs in first, then helps you.',
  read: 'Only read, without signing in',
  otherLanguage: '中文',
  hello: (name: string) => `Hello, ${name}`,
  visitor: 'You are not signed in, and can read',
  places: { polls: 'Votes', proposals: 'Proposals', me: 'My home and data', help: 'Help a resident' },
  placesLabel: 'What can be done here',
  back: 'Back',
  done: 'I am done, clear everything',
  helped: (officer: string, until: string) => `${officer} is helping you until ${until}.`,
  still: 'Are you still here?',
  stillAdvice: (seconds: number) =>
    `If nobody touches the screen, you are signed out in ${seconds} seconds and everything on it is cleared.`,
  stay: 'I am still here',
  clearing: 'Clearing…',
  notEntered: 'This device is not entered as a shared screen',
  notEnteredAdvice:
    'A community worker enters it at the desk, under “Shared screens”, and opens the address given there on this device.',
  toDesk: 'To the desk',

  kiosks: 'Shared screens',
  kiosksAdvice:
    'Enter the devices that stand in the hall. Whoever signs in there is signed out, and all is cleared, after a minute and a half without a touch.',
  name: 'Where it stands',
  nameHint: 'For example “Hall of the service station”',
  enter: 'Enter it',
  entered: 'Please open this address on that device',
  enteredAdvice:
    'It is shown this once, and whichever device opens it becomes the shared screen. If it is lost, retire the screen and enter it again.',
  finish: 'It is open there',
  none: 'No shared screen yet',
  noneAdvice: 'Enter one, and residents can do things at the station.',
  since: (date: string) => `Entered on ${date}`,
  retire: 'Retire it',
  retireNamed: (name: string) => `Retire: ${name}`,
};

export type KioskWords = typeof words;
