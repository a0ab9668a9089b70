import type { Rule } from '../kernel/rule.ts';
import type { Step, Tally } from '../kernel/tally.ts';
import { questionTally } from '../motion/question.ts';
import { groupElectors, markOf, type OwnersBallot, sharesOf } from './ballots.ts';
import { electorateOf } from './electors.ts';
import { figuresOf, type OwnersFigures } from './figures.ts';
import type { Majority } from './matters.ts';
import { electorateSteps } from './notes.ts';
import type { OwnersBox } from './roll.ts';
import { ownersTests } from './test-sheet.ts';
import { ownersWords } from './words.ts';

export interface OwnersParams {
  readonly majority: Exclude<Majority, 'unanimous'>;
  readonly silence: 'not-participating' | 'follow-majority';
  readonly abstainCounts: boolean;
}

/** An owners' decision under Civil Code art. 278: two counts, four tests. */
export const ownersVote: Rule<OwnersBallot, OwnersParams> = {
  id: 'owners-vote',
  version: '1',
  title: { 'zh-CN': '业主共同决定（民法典第278条）', en: 'Owners’ decision (Civil Code art. 278)' },
  shape: 'owners',
  params: {
    majority: {
      type: 'choice',
      default: 'ordinary',
      choices: ['ordinary', 'special'],
      title: {
        'zh-CN': '事项类别：一般过半数，特别四分之三以上',
        en: 'Majority: ordinary over half, special three quarters',
      },
    },
    silence: {
      type: 'choice',
      default: 'not-participating',
      choices: ['not-participating', 'follow-majority'],
      title: { 'zh-CN': '已送达未表决的票', en: 'Ballots delivered and not returned' },
    },
    abstainCounts: {
      type: 'boolean',
      default: true,
      title: { 'zh-CN': '弃权计入参与表决', en: 'An abstention counts as taking part' },
    },
  },
  words: ownersWords,
  tally(profile, params) {
    const figures = figuresOf(sharesOf(profile), params);
    return questionTally(ownersVote, ownersTests(figures, params.majority), stepsOf(figures));
  },
};

/** Counts one matter from the raw box; an adopted silence clause in its policy is what makes silence count. */
export function countOwnersVote(box: OwnersBox, majority: OwnersParams['majority']): Tally {
  const electorate = electorateOf(box);
  const groups = groupElectors(electorate.electors, markOf);
  const silence = box.policy?.silence === undefined ? 'not-participating' : 'follow-majority';
  const abstainCounts = box.policy?.abstainCounts ?? true;
  const tally = ownersVote.tally({ options: [], groups }, { majority, silence, abstainCounts });
  return { ...tally, rounds: [...electorateSteps(electorate), ...tally.rounds] };
}

function stepsOf({ marked, total, part, yes, no, joined, bySilence }: OwnersFigures): Step[] {
  const following = { heads: marked.follow.heads + bySilence.heads, area: marked.follow.area + bySilence.area };
  return [
    { kind: 'owners-base', ...total },
    { kind: 'owners-marks', marked },
    ...(following.heads > 0 ? [{ kind: 'owners-follow', joined, ...following, bySilence }] : []),
    { kind: 'owners-figures', part, yes, no },
  ];
}
