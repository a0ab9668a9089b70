import type { LocalizedText } from '../../kernel/text.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Choices } from '../scores/choice.ts';
import { budgetInstance } from './ballots.ts';
import { type GreedyOrder, greedy } from './greedy.ts';
import { certainOf } from './result.ts';
import { TieBook } from './ties.ts';
import { turnSteps, turnWords } from './turns.ts';

/** Projects by approvals, most first, each funded if the money left allows it. */
export const greedyByVotes = greedyRule('greedy-by-votes', 'votes', {
  'zh-CN': '按得票从多到少拨款',
  en: 'Most approvals first',
});

/** Projects by approvals per unit of cost, each funded if the money left allows it. */
export const greedyByVotesPerCost = greedyRule('greedy-by-votes-per-cost', 'votes-per-cost', {
  'zh-CN': '按每元得票从多到少拨款',
  en: 'Most approvals for the money first',
});

function greedyRule(id: string, order: GreedyOrder, title: LocalizedText): Rule<Choices> {
  const version = '1';
  return {
    id,
    version,
    title,
    shape: 'budget',
    params: {},
    words: turnWords,
    tally(profile) {
      const instance = budgetInstance(profile);
      const book = new TieBook(profile, instance);
      const turns = greedy(instance, order, book.pick);
      const ids = profile.options.map((option) => option.id);
      const bought = turns.filter((turn) => turn.bought).map(({ project }) => ids[project]!);
      return {
        rule: id,
        version,
        ...certainOf(bought, book),
        rounds: turnSteps(turns, instance, ids),
        ties: book.ties,
      };
    },
  };
}
