import type { ReceiptWords } from './words.receipt.en.ts';

/** Words of asking by receipt, in Chinese. */
export const words: ReceiptWords = {
  code: '回执号',
  ask: '查询',
  counts: '这张选票已计入。',
  countsNot: '这张选票不计入：之后改投过，或查实作废。',
  unknown: '没有这个回执号，请逐字核对。',
};
