import type { LocalizedText } from '../../kernel/text.ts';
import { approvalGroups } from '../budget/ballots.ts';
import { certainOf } from '../budget/result.ts';
import { TieBook } from '../budget/ties.ts';
import type { Profile } from '../kernel/profile.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Step, Tally } from '../kernel/tally.ts';
import type { Choices } from '../scores/choice.ts';
import { type Approvals, approvalsOf } from './approvals.ts';
import { proportionalApproval } from './proportional.ts';
import { committeesStep, commonTo, drawnCommittee, figures, listed } from './result.ts';
import { everyFilling, type Filling, fill, fillByIncrement, type Seating } from './sequence.ts';
import { committeeWords } from './words.ts';

/** How a committee is completed when Equal Shares leaves seats that no voters can pay for. */
export interface CommitteeSharesParams {
  readonly completion: 'none' | 'phragmen' | 'approval' | 'increment';
}

/** Equal Shares for committees, every seat costing 1 (Peters and Skowron 2020). */
export const equalSharesCommittee: Rule<Choices, CommitteeSharesParams> = {
  id: 'equal-shares-committee',
  version: '1',
  title: { 'zh-CN': '平等份额法选委员', en: 'Committee by Equal Shares' },
  shape: 'approval',
  params: {
    completion: {
      type: 'choice',
      default: 'phragmen',
      choices: ['none', 'phragmen', 'approval', 'increment'],
      title: { 'zh-CN': '余下席位如何补足', en: 'How seats left over are filled' },
    },
  },
  words: committeeWords,
  tally(profile, { completion }) {
    if (completion === 'increment') return incremented(profile);
    return sequential(
      'equal-shares-committee',
      completion === 'none' ? 'shares' : `shares-then-${completion}`,
      profile,
    );
  },
};

/** Phragmén's sequential rule (1899): each seat goes where its supporters' common load stays least. */
export const phragmenCommittee = sequentialRule('phragmen-committee', 'phragmen', {
  'zh-CN': '弗拉格门法选委员',
  en: 'Committee by Phragmén’s rule',
});

/** Proportional Approval Voting: the committee with the greatest sum of 1 + 1/2 + 1/3 … over the voters. */
export const proportionalCommittee: Rule<Choices> = {
  id: 'proportional-approval',
  version: '1',
  title: { 'zh-CN': '比例赞成投票选委员', en: 'Committee by proportional approval' },
  shape: 'approval',
  params: {},
  words: committeeWords,
  tally(profile) {
    const best = proportionalApproval(approvalsIn(profile), listed);
    const rounds: Step[] = [{ kind: 'best-score', ...figures('score', best.score) }, committeesStep(profile, best)];
    return { rule: 'proportional-approval', version: '1', ...drawnCommittee(profile, best.committees), rounds };
  },
};

function sequentialRule(id: string, filling: Filling, title: LocalizedText): Rule<Choices> {
  return {
    id,
    version: '1',
    title,
    shape: 'approval',
    params: {},
    words: committeeWords,
    tally: (profile) => sequential(id, filling, profile),
  };
}

/** One committee by the draw, and all that other draws could give. Several committees and no draw leave it open. */
function sequential(rule: string, filling: Filling, profile: Profile<Choices>): Tally {
  const approvals = approvalsIn(profile);
  const book = bookOf(profile);
  const seatings = fill(approvals, filling, approvals.seats, book.pick);
  const all = everyFilling(approvals, filling, approvals.seats, listed);
  const drawn = (all.complete && all.committees.length <= 1) || book.ties.every(({ by }) => by !== 'none');
  return {
    rule,
    version: '1',
    winners: drawn
      ? seatings.map(({ candidate }) => profile.options[candidate]!.id)
      : commonTo(profile, all.committees),
    outcome: drawn ? 'decided' : 'tied',
    rounds: [...seatSteps(seatings, profile), committeesStep(profile, all)],
    ties: book.ties,
  };
}

function incremented(profile: Profile<Choices>): Tally {
  const book = bookOf(profile);
  const { seatings, money } = fillByIncrement(approvalsIn(profile), book.pick);
  const taken = seatings.map(({ candidate }) => profile.options[candidate]!.id);
  const rounds: Step[] = [{ kind: 'money-handed-out', money }, ...seatSteps(seatings, profile)];
  return { rule: 'equal-shares-committee', version: '1', ...certainOf(taken, book), rounds, ties: book.ties };
}

function approvalsIn(profile: Profile<Choices>): Approvals {
  return approvalsOf(profile.options.length, profile.seats ?? 1, approvalGroups(profile));
}

/** These rules name no order of their own between equals: only a draw parts them. */
function bookOf(profile: Profile<Choices>): TieBook {
  return new TieBook(profile, { costs: profile.options.map(() => 1n), votes: profile.options.map(() => 0) });
}

function seatSteps(seatings: readonly Seating[], profile: Profile<Choices>): Step[] {
  return seatings.map(({ candidate, choice }, index) => ({
    kind: `seat-${choice.kind}`,
    round: index + 1,
    candidate: profile.options[candidate]!.id,
    ...figures('figure', choice.figure),
  }));
}
