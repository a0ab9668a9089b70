/** Words of asking by receipt, in English. This dictionary says which words there are. */
export const words = {
  code: 'The code on your receipt',
  ask: 'Ask',
  counts: 'This ballot counts.',
  countsNot: 'This ballot does not count: it was changed later, or found false.',
  unknown: 'There is no receipt with this code. Please check each character.',
};

export type ReceiptWords = typeof words;
