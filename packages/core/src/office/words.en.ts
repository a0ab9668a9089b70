/** Words of the worker's desk, in English. This dictionary says which words there are. */
export const words = {
  house: 'Juyi · for community workers',
  desk: 'The desk',
  largeType: 'Large type',
  usualType: 'Usual type',
  reading: 'Language and type size',
  opening: 'The desk is opening …',

  rooms: { claims: 'Who lives where', letters: 'Letters', roles: 'Roles', help: 'Help somebody' },
  roomsLabel: 'Rooms of the desk',
  proposals: 'Proposals',

  whoIsIn: 'Who is signed in',
  signIn: 'Please sign in as a community worker',
  signInAdvice:
    'Here the service station answers what neighbours propose. To read it, look on the community’s website; nobody needs to sign in for that.',
  notYours: 'This desk is for community workers',
  notYoursAdvice:
    'You are signed in, but not as a worker of this community. What neighbours proposed, and what was answered, stands on the community’s website. If you work here, ask the service station to enter you as a worker.',
  website: 'To the website',
  expired: 'Your sign-in has expired',
  expiredAdvice: 'Please sign in again. Nothing you wrote is lost.',

  shows: { waiting: 'Waiting', answered: 'Answered', all: 'All' },
  show: 'Which proposals',
  search: 'Search title and text',
  byline: (name: string, when: string) => `Proposed by ${name} · ${when}`,
  cosigns: (count: number) => (count === 1 ? '1 co-sign' : `${count} co-signs`),
  dueBy: (date: string) => `Answer by ${date}`,
  ahead: (days: number) => (days === 1 ? '1 working day left' : `${days} working days left`),
  dueToday: 'Due today',
  late: (days: number) =>
    days === 0 ? 'Past its day' : days === 1 ? '1 working day late' : `${days} working days late`,
  answeredOn: (date: string) => `answered ${date}`,
  waitingCount: (count: number, late: number) =>
    `${count === 1 ? '1 proposal is waiting' : `${count} proposals are waiting`}, ${late === 0 ? 'none is late' : `${late} late`}.`,
  shownCount: (count: number, more: boolean) =>
    more ? `The first ${count} are shown.` : count === 1 ? '1 proposal is shown.' : `${count} proposals are shown.`,
  more: 'Show more',
  nothingWaits: 'Nothing is waiting for an answer',
  nothingWaitsAdvice: 'When a neighbour proposes something, it appears here by itself.',
  nothingYet: 'There is nothing here yet',
  nothingYetAdvice: 'What is answered or proposed stands here from then on.',
  notFound: 'No proposal fits',
  notFoundAdvice: 'Try another word, or look without one.',
  showAll: 'Empty the search',

  backToList: 'Back to the list',
  answerLabel: 'What does the service station answer?',
  answerHint:
    'Say first what happens, who does it and by when; where something cannot be done, why, and what can. An empty line begins a new paragraph.',
  left: (count: number) => (count === 1 ? '1 character left' : `${count} characters left`),
  over: (count: number) => (count === 1 ? '1 character too many' : `${count} characters too many`),
  keptHere: 'The draft is kept on this device.',
  notKept: 'This browser keeps no drafts. Please finish before you close the page.',
  required: 'Please write the answer first.',
  tooLong: 'Please shorten the answer.',
  check: 'Next: check it',
  checking: 'Is this right?',
  checkAdvice: 'This is what neighbours will read. Once published it cannot be changed.',
  publish: 'Publish the answer',
  publishing: 'Publishing …',
  change: 'Change it',
  published: 'The answer is published',
  publishedAdvice:
    'Neighbours see it on the website now. Print it for the notice board, or copy it for the chat group.',
  changed: 'The proposal has changed since you began',
  changedAdvice: 'Please read its newest text. What you wrote is still here.',
  changedRead: 'I have read it',
  answeredMeanwhile: 'Somebody else has answered meanwhile',
  withdrawnMeanwhile: 'This proposal has been withdrawn by its author',
  withdrawnAdvice: 'It needs no answer any more.',
  leftoverAdvice: 'Your own draft is still here. Copy what you need of it.',
  draftLabel: 'Your draft',
  discard: 'Throw the draft away',

  sheetKind: 'Answer to a proposal of our neighbours',
  proposalShort: 'The proposal',
  sealPlace: 'Place for the seal',
  print: 'Print the notice',
  copy: 'Copy for the chat group',
  copied: 'Copied. Paste it into the chat group.',
  copyByHand: 'This browser lets nobody copy by a button. Please copy the marked text:',
  chatTitle: (title: string) => `[Answer] ${title}`,
  chatAsked: (name: string, cosigns: string) => `Proposed by ${name}, ${cosigns}`,
};

export type OfficeWords = typeof words;
