/** Words of checking a posted result, in English. This dictionary says which words there are. */
export const words = {
  file: 'Download the published count',
  fileSays: 'This file holds what was counted, without names. Whoever counts it comes to the same result.',
  command: 'Count it with the command',
  commandSays: 'Juyi’s own command counts every question from the file alone, and says whether it is the same:',
  digestSays: 'The SHA-256 of the file. The sheet shows how it begins, the ledger all of it:',
  own: 'My ballot',
  ownSays: 'Your ballot as it was counted, and its line in the published file. Whoever stands beside you sees it too.',
  show: 'Show my ballot',
  showing: 'Looking …',
  hide: 'Hide my ballot',
  noBallot: 'no ballot that counts',
  found: (place: number, all: number) => `It is in the published count: line ${place} of ${all}.`,
  foundSays: 'This device has worked that out by itself. Nobody else can tell whose line it is.',
  missing: 'It is not in the published count.',
  missingSays: 'Please object while the result is posted, and bring this page along.',
  exact: 'Work it out yourself',
  exactSays: 'The SHA-256 of this text, without a line break at its end, is your line in the file:',
  comesTo: 'It comes to:',
};

export type CheckWords = typeof words;
