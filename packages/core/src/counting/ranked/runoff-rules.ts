import type { LocalizedText } from '../../kernel/text.ts';
import type { ParamSpecs, Rule } from '../kernel/rule.ts';
import type { Tally } from '../kernel/tally.ts';
import type { Ranking } from './ranking.ts';
import { countRunoff, type RunoffMode, type RunoffStyle } from './runoff.ts';
import { runoffWords } from './runoff-words.ts';

type RunoffParams = Omit<RunoffStyle, 'mode'>;

const params: ParamSpecs<RunoffParams> = {
  ties: {
    type: 'choice',
    default: 'order',
    choices: ['order', 'earlier-round', 'matches', 'drawn'],
    title: {
      'zh-CN': '同票：按选票次序、看先前轮次、看两两胜负、仅按事先抽签',
      en: 'Ties: by order, an earlier round, matches, or only as drawn',
    },
  },
  overvotes: {
    type: 'choice',
    default: 'skip',
    choices: ['exhaust', 'skip', 'exhaust-if-several-continue'],
    title: { 'zh-CN': '同一顺位填多人时', en: 'Several marks on one rank' },
  },
  skips: {
    type: 'integer',
    default: -1,
    min: -1,
    title: { 'zh-CN': '允许连续空缺的顺位数（-1不限）', en: 'Empty ranks in a row allowed (-1: any number)' },
  },
  endAtRepeat: {
    type: 'boolean',
    default: false,
    title: { 'zh-CN': '重复填写同一人则选票到此为止', en: 'A repeated candidate ends the ballot' },
  },
  ranks: {
    type: 'integer',
    default: 0,
    min: 0,
    title: { 'zh-CN': '读取的顺位数（0为全部）', en: 'Ranks that are read (0: all)' },
  },
  places: {
    type: 'integer',
    default: 4,
    min: 0,
    max: 6,
    title: { 'zh-CN': '转票的小数位数', en: 'Decimals of a transferred vote' },
  },
  batch: {
    type: 'boolean',
    default: false,
    title: { 'zh-CN': '批量淘汰追不上的人', en: 'Exclude together all who cannot catch up' },
  },
  untilTwo: { type: 'boolean', default: false, title: { 'zh-CN': '一直计到只剩两人', en: 'Go on until two are left' } },
  firstThreshold: {
    type: 'boolean',
    default: false,
    title: { 'zh-CN': '首轮门槛沿用到底', en: 'The first round’s threshold holds to the end' },
  },
  floating: {
    type: 'boolean',
    default: false,
    title: { 'zh-CN': '多席时门槛也逐轮重算', en: 'With several seats, too, the threshold follows each round' },
  },
  threshold: {
    type: 'choice',
    default: 'whole',
    choices: ['whole', 'decimal', 'hare'],
    title: { 'zh-CN': '门槛：整数、小数、黑尔数额', en: 'Threshold: whole, decimal, or Hare' },
  },
  minimum: { type: 'integer', default: 0, min: 0, title: { 'zh-CN': '首轮最低票数', en: 'Fewest votes to stay in' } },
  share: {
    type: 'integer',
    default: 15,
    min: 1,
    max: 100,
    title: { 'zh-CN': '留下者须达到的百分比', en: 'Per cent that all who are left must have' },
  },
};

function runoff(
  id: string,
  title: LocalizedText,
  mode: RunoffMode,
  count: (
    rule: Rule<Ranking, RunoffParams>,
    profile: Parameters<Rule<Ranking>['tally']>[0],
    style: RunoffStyle,
  ) => Tally = countRunoff,
): Rule<Ranking, RunoffParams> {
  const rule: Rule<Ranking, RunoffParams> = {
    id,
    version: '1',
    title,
    shape: 'ranking',
    params,
    words: runoffWords,
    tally: (profile, given) => count(rule, profile, { ...given, mode }),
  };
  return rule;
}

export const instantRunoff = runoff('instant-runoff', { 'zh-CN': '排序复选（即时决选）', en: 'Instant runoff' }, 'one');

/** The lowest go out until as many are left as there are seats. */
export const bottomsUp = runoff(
  'irv-bottoms-up',
  { 'zh-CN': '逐个淘汰至满额', en: 'Bottoms up, until the seats are filled' },
  'bottoms-up',
);

/** The lowest go out until all who are left have a share of the votes. */
export const bottomsUpThreshold = runoff(
  'irv-bottoms-up-threshold',
  { 'zh-CN': '逐个淘汰至人人达标', en: 'Bottoms up, until all have a share' },
  'bottoms-up-share',
);

/** Several seats by instant runoff after instant runoff, each without those already elected. */
export const multiPass = runoff(
  'irv-multipass',
  { 'zh-CN': '逐席排序复选', en: 'Instant runoff, seat by seat' },
  'one',
  (rule, profile, style) => {
    const elected = new Set<number>();
    const passes: Tally[] = [];
    const seats = Math.min(profile.seats ?? 1, profile.options.filter(({ undeclared }) => !undeclared).length);
    for (let pass = 1; pass <= seats; pass += 1) {
      const tally = countRunoff(rule, profile, style, elected);
      passes.push({
        ...tally,
        rounds: [{ kind: 'runoff-pass', pass }, ...tally.rounds.map((step) => ({ ...step, pass }))],
      });
      if (tally.outcome === 'tied') break;
      elected.add(profile.options.findIndex(({ id }) => id === tally.winners[0]));
    }
    const winners = passes.flatMap((tally) => tally.winners);
    const outcome = passes.some((tally) => tally.outcome === 'tied') ? 'tied' : 'decided';
    return {
      rule: rule.id,
      version: rule.version,
      winners,
      rounds: passes.flatMap(({ rounds }) => rounds),
      ties: passes.flatMap(({ ties }) => ties),
      outcome,
    };
  },
);

/** A transferable vote with a threshold fixed in the first round; all who reach it are elected in one round. */
export const stvWholeThreshold = runoff(
  'stv-wigm-whole-threshold',
  { 'zh-CN': '单记可让渡投票（首轮整数门槛）', en: 'Single transferable vote, threshold of the first round' },
  'several',
);

/** The same with at most one elected in a round. */
export const stvOnePerRound = runoff(
  'stv-wigm-one-per-round',
  { 'zh-CN': '单记可让渡投票（每轮至多一人当选）', en: 'Single transferable vote, one elected per round' },
  'one-per-round',
);
