import type { Profile } from '../kernel/profile.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Step, Tally, Tie } from '../kernel/tally.ts';
import { breakTie } from '../kernel/tie.ts';
import { byOption, checkScores } from './ballots.ts';
import { finalists, runoff, type Standing } from './ladder.ts';
import { maxScore, type ScoreParams } from './score.ts';
import { type Scores, tableOf } from './table.ts';
import { starWords } from './words.ts';

/** Score then automatic runoff: the two with most points meet, and whoever more ballots score higher wins. */
export const star: Rule<Scores, ScoreParams> = {
  id: 'star',
  version: '1',
  title: { 'zh-CN': 'STAR：先评分，再两两决选', en: 'STAR voting' },
  shape: 'scores',
  params: { max: maxScore },
  words: starWords,
  tally: (profile, { max }) => countStar('star', profile, max, 1),
};

/** STAR for several seats: each seat is one STAR count among those not yet seated. */
export const blocStar: Rule<Scores, ScoreParams> = {
  id: 'bloc-star',
  version: '1',
  title: { 'zh-CN': '多席 STAR', en: 'Bloc STAR' },
  shape: 'scores',
  params: { max: maxScore },
  words: starWords,
  tally: (profile, { max }) => countStar('bloc-star', profile, max, profile.seats ?? 1),
};

function countStar(rule: string, profile: Profile<Scores>, max: number, seats: number): Tally {
  checkScores(profile, max);
  const table = tableOf(profile.groups, profile.options.length, max);
  const rounds: Step[] = [{ kind: 'totals', totals: byOption(profile.options, table.totals) }];
  const ties: Tie[] = [];
  const winners: string[] = [];
  let pool = profile.options.map((_, index) => index);
  while (winners.length < seats && pool.length > 0) {
    const round = winners.length + 1;
    const pair = settle(finalists(table, pool), 2, 'star-finalists', round);
    if (pair === undefined) break;
    const won = pair.length === 1 ? pair : settle(runoff(table, pair), 1, 'star-runoff', round);
    if (won === undefined) break;
    const winner = profile.options[won[0]!]!.id;
    rounds.push({ kind: 'star-winner', round, winner });
    winners.push(winner);
    pool = pool.filter((option) => option !== won[0]);
  }
  const outcome = ties.some(({ by }) => by === 'none') ? 'tied' : 'decided';
  return { rule, version: '1', winners, rounds, ties, outcome };

  /** Writes a ladder's rungs down and draws for what they leave tied; undefined when nothing parts it. */
  function settle(standing: Standing, places: number, kind: string, round: number): readonly number[] | undefined {
    const idOf = (option: number) => profile.options[option]!.id;
    for (const { rung, figures } of standing.rungs) {
      const shown = Object.fromEntries(figures.map(([option, figure]) => [idOf(option), figure]));
      rounds.push({ kind, round, rung, figures: shown });
    }
    if (standing.tied.length === 0) return standing.through;
    const tie = breakTie(standing.tied.map(idOf), places - standing.through.length, profile);
    ties.push(tie);
    if (tie.by === 'none') return undefined;
    return [...standing.through, ...standing.tied.filter((option) => tie.chosen.includes(idOf(option)))];
  }
}
