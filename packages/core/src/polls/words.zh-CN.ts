import type { PollWords } from './words.en.ts';

/** Words that everything about polls shares, in Chinese. */
export const words: PollWords = {
  effects: { binding: '表决作数', consultative: '征询意见' },
};
