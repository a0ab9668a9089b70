/** Words of marking a ballot, in English. This dictionary says which words there are. */
export const words = {
  nothingBefore: 'Nothing is chosen for you beforehand.',
  changes: (times: number) =>
    times === 0
      ? 'Once cast, it stays.'
      : `You can change it ${times === 1 ? 'once' : `${times} times`} until the end.`,
  for: (label: string) => `Ballot of ${label}`,
  item: (place: number, of: number) => `Question ${place} of ${of}`,
  next: 'Next',
  check: 'Next: check my ballot',
  nothing: 'Please mark the ballot first.',
  unfinished: 'Please look at this question again.',
  kept: 'Your marks are kept on this device until you cast them.',
};

export type PollMarkingWords = typeof words;
