/** Words of what it takes to pass or to be chosen, in English. This dictionary says which words there are. */
export const words = {
  bases: {
    'yes-no': 'of the votes for and against',
    cast: 'of all votes cast, abstentions included',
    present: 'of all who are present',
    entitled: 'of all who may vote',
  } as Record<string, string>,
  quorum: (share: string) => `Counts if ${share} of all who may vote take part. `,
  motion: (share: string, base: string) => `Passes with ${share} ${base}.`,
  owners: (majority: string) =>
    `At least 2/3 must take part, by area and by heads; ${majority} of those must agree, by area and by heads.`,
  candidates: (majority: string) =>
    `At least 2/3 must take part, by area and by heads; a candidate needs ${majority} of those, by area and by heads.`,
  everybody: 'Every owner concerned must agree. No answer is no agreement.',
  unopposed: (share: string) => `Passes if ${share} do not object.`,
  nobodyObjects: 'Passes if nobody objects.',
  rules: {
    approval: 'Whoever most people approve of is chosen.',
    'majority-judgment': 'The option with the best middle grade is chosen.',
    'instant-runoff': 'Each round the last is taken out and those ballots pass on, until one has more than half.',
    'stv-scottish-wig': 'Whoever reaches the quota is elected; spare votes, and those of the last, pass on.',
    schulze: 'Each is compared with each; whoever more people put before every other is chosen.',
    'dot-voting': 'The option with the most dots is chosen.',
    'quadratic-voting': 'The option with the most votes is chosen; each further vote for the same one costs more.',
    'equal-shares': 'Everybody who votes directs an equal part of the money; a project is paid by those who chose it.',
  } as Record<string, string>,
};

export type PassingWords = typeof words;
