import { countOf } from '../kernel/profile.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Step } from '../kernel/tally.ts';
import { breakTie } from '../kernel/tie.ts';
import type { Words } from '../kernel/trace.ts';
import { checkOption, type Ranking } from '../ranked/ranking.ts';

const words: Words = {
  'bucklin-round': {
    'zh-CN': '第{round}轮：前{round}个顺位合计{@votes}，过半需超过{half}。',
    en: 'Round {round}: with {round} ranks, {@votes}; a majority is more than {half}.',
  },
};

/** Bucklin: first choices, then second choices added, and so on, until someone has a majority; of several, who has most. */
export const bucklin: Rule<Ranking, object> = {
  id: 'bucklin',
  version: '1',
  title: { 'zh-CN': '巴克林法', en: 'Bucklin' },
  shape: 'ranking',
  params: {},
  words,
  tally(profile) {
    const ids = profile.options.map(({ id }) => id);
    const ballots = countOf(profile.groups);
    const votes = ids.map(() => 0);
    const deepest = Math.max(0, ...profile.groups.map(({ ballot }) => ballot.length));
    const rounds: Step[] = [];
    for (let rank = 0; rank < deepest && 2 * Math.max(0, ...votes) <= ballots; rank += 1) {
      profile.groups.forEach(({ ballot, count }, number) => {
        const marks = ballot[rank] ?? [];
        for (const option of typeof marks === 'number' ? [marks] : marks) {
          checkOption(option, ids.length, number);
          votes[option]! += count;
        }
      });
      const table = Object.fromEntries(ids.map((id, option) => [id, votes[option]]));
      rounds.push({ kind: 'bucklin-round', round: rank + 1, votes: table, half: ballots / 2 });
    }
    const levels = [...new Set(votes)].sort((a, b) => b - a);
    const ranking = levels.map((level) => ids.filter((_, option) => votes[option] === level));
    const top = ranking[0] ?? [];
    const tie = top.length === 1 ? undefined : breakTie(top, 1, profile, 'winning');
    return {
      rule: 'bucklin',
      version: '1',
      winners: tie === undefined ? top : tie.chosen,
      ranking,
      rounds,
      ties: tie === undefined ? [] : [tie],
      outcome: tie?.by === 'none' ? 'tied' : 'decided',
    };
  },
};
