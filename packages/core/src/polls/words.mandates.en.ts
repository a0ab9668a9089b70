/** Words of who casts one's vote, in English. This dictionary says which words there are. */
export const words = {
  title: 'Who casts this vote',
  shared: (owners: number) => `Owners of this vote: ${owners}. It is cast by the one whom all of them name.`,
  settled: (name: string) => `All of you have named ${name}.`,
  waiting: 'Not all of you have named the same person yet.',
  whom: 'Whom do you name?',
  myself: 'myself',
  names: (name: string) => `names ${name}`,
  namesNobody: 'has named nobody yet',
  nameless: 'An owner without an account here. The service station takes the form that all of you sign.',
  name: 'Name this person',
  entrust: 'Let somebody else cast it',
  entrustAdvice: 'Ask them for their number: they find it on this page, under “Cast a vote for a neighbour”.',
  cap: (most: number | null) =>
    most === null
      ? 'They can’t pass it on.'
      : `One person may cast for at most ${most === 1 ? 'one other' : `${most} others`}, and can’t pass it on.`,
  ends: 'It ends when you take it back or vote yourself, and with the vote at the latest.',
  number: 'Their number',
  numberWrong: 'That is not a whole number of somebody here. Please copy it again.',
  until: 'Until (may stay empty)',
  give: 'Entrust them',
  given: (name: string) => `You have entrusted ${name} with this vote`,
  givenUntil: (when: string) => `until ${when}.`,
  givenOpen: 'until voting ends.',
  take: 'Take it back',
  taken: 'You cast this vote yourself again.',
  forOthers: 'Cast a vote for a neighbour',
  forOthersAdvice: 'Give them this number. Once they have entrusted you, their ballot lies here beside yours.',
  mine: 'My number',
  copy: 'Copy',
  copied: 'Copied',
};

export type MandateWords = typeof words;
