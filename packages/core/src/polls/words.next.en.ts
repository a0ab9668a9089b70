import type { PollState } from './lifecycle.ts';

const guides: Record<PollState, (day: string) => string> = {
  draft: () =>
    'Read it once more as neighbours will. With its roll on the board everybody can read it, and whom it asks stands.',
  rollPosted: () =>
    'Residents look at the roll and object in the roll room. When all is answered, freeze the roll there and settle it here.',
  rollFrozen: () =>
    'Announce it in time: the days below say until when. From then on nothing that is asked can be changed.',
  noticed: (day) => `Voting begins by itself on ${day}. Until then print the notice and bring the forms to the doors.`,
  open: (day) => `Voting ends by itself on ${day}. Paper ballots can be entered all the while.`,
  postponed: (day) => `Voting begins by itself on ${day}. Those who are asked have been told of the new days.`,
  closed: () => 'Two people count, each for themselves, and sign.',
  counted: () => 'Two people have signed the count. Put the result on the board; from then on residents may object.',
  resultPosted: (day) =>
    `It hangs on the board until ${day}. Then, with every challenge answered, it is declared final.`,
  final: () => 'It is final. Nothing is left to do.',
  cancelled: () => 'It is called off. To ask again, compose another vote.',
  revoked: () => 'The result is revoked and decides nothing. To ask again, compose another vote.',
};

/** Words of what is to be done next with a poll, in English. This dictionary says which words there are. */
export const words = {
  guides,
  holders: 'Those who hold the office or belong to the body today are asked. Settle who they are.',
  because: (reason: string) => `The reason that everybody reads: ${reason}`,
  postponed: (reason: string) => `Why it was postponed: ${reason}`,
  edit: {
    change: 'Change it',
    untilNotice: 'Until it is announced, everything but whom it asks can still be changed.',
    fixed:
      'It has been announced, so that nothing of it can be changed. If it is wrong, call it off and compose another.',
    whomStands: 'The roll is on the board. Whose decision it is and whom it asks stands.',
  },
  convenersNext: 'The next step is for those who convene this vote.',
  papersOpen: (papers: number) =>
    papers === 1
      ? 'One paper waits for its second reading, or was read differently. See the list below.'
      : `${papers} papers wait for their second reading, or were read differently. See the list below.`,
  papersAlone: (papers: number) =>
    papers === 1
      ? 'One paper was read twice by the same person. Read it again below, then sign.'
      : `${papers} papers were read twice by the same person. Read them again below, then sign.`,
  paperAlone: 'Both readings were one person’s. Somebody else reads it again.',
  ownCount: 'Enter a count of your own below. When it says the same as another person’s, sign.',
  ownCountLater:
    'Count the papers yourself and enter that below. When it says the same as what hangs on the board, sign. If it does not, count again together; a wrong result is revoked.',
  countedByOthers:
    'You are not among those who count this vote. They are named; a supervisor steps in for whoever can’t.',
  signedAlready: 'You have signed. Somebody else counts and signs next.',
  lastAnswerer:
    'Whoever signs answers no challenge to the count. When you have signed, nobody is left here who could: let somebody else sign, or see that a third person has an office.',
  challengesOpen: (challenges: number) =>
    challenges === 1
      ? 'One challenge waits for its answer below.'
      : `${challenges} challenges wait for their answer below.`,
  answerers: (names: string) => `It is answered by somebody who neither raised it nor signed the count: ${names}.`,
  noAnswerer: 'Everybody who could answer has signed the count or raised this. A third person is needed:',
  committee: 'a member of the owners’ committee, whom a worker names under “Roles”;',
  supervisor:
    'or a supervisor, whom another supervisor names there. The first one is appointed by whoever runs this website (juyi appoint).',
  shared: (settled: number, all: number) => `Homes of several owners: ${settled} of ${all} have named who votes`,
  sharedAdvice:
    'Until all owners of a home name the same one, nobody casts its vote and it does not count. They do so on the page of the vote, or sign the form that you enter here.',
  sharedOwners: (owners: number) => `${owners} owners`,
  sharedNamed: 'named',
  sharedWaiting: 'not agreed yet',
  whichOwner: 'Whom do all of them name?',
  roles: 'To the roles',
  toRoll: 'To the roll',
  mandateUntil: 'Until when does it hold? (empty: until voting ends)',
  mandateHolds: (date: string) => `until ${date}`,
  chat: {
    copy: 'Copy for a chat group',
    copied: 'Copied. Paste it into the group.',
    byHand: 'Copy this text by hand',
  },
  handIn: (date: string) => `Hand it in before voting ends: ${date}.`,
  paperUnmarked: 'Mark what the paper says. If it can’t count, say why under “Can it count?”.',
  deliveryNone: 'Tick the homes first that the form was brought to.',
  deliveryTakeBack: 'Recorded by mistake',
};

export type PollNextWords = typeof words;
