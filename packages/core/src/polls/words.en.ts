/** Words that everything about polls shares, in English. This dictionary says which words there are. */
export const words = {
  effects: { binding: 'Binding', consultative: 'Asks for opinions' },
};

export type PollWords = typeof words;
