/** Words of what a decision costs and how that is shared, in English. This dictionary says which words there are. */
export const words = {
  by: { area: 'by the area of each home', heads: 'in equal parts' },
  whole: (total: string, by: string) => `It costs ${total}, shared ${by}.`,
  perMetre: (metre: string, home: string) => `A square metre pays ${metre}, a home of 100 m² ${home}.`,
  each: (share: string) => `Each pays ${share}.`,
  later: 'What that is for a home is reckoned when the roll is settled.',
};

export type ChargeWords = typeof words;
