import type { Locale } from '@juyi/core/kernel/text';
import type { ProposalSummary } from '@juyi/core/proposals/schema';
import type { ProposalWords } from '@juyi/core/proposals/words.en';
import { daysUntil, sayDate } from '../base/dates.ts';

/** What is due for a proposal now, and whether it is late; null where nothing is. */
export function term(
  item: ProposalSummary,
  words: ProposalWords,
  locale: Locale,
): { text: string; late: boolean } | null {
  const { state, answerDue, closesAt } = item;
  const turn = words.turns[state];
  if (answerDue !== null && turn) {
    const days = daysUntil(answerDue);
    return { text: words.due(turn, sayDate(answerDue, locale), days), late: days < 0 };
  }
  if (closesAt === null) return null;
  return { text: words.closes(sayDate(closesAt, locale), daysUntil(closesAt)), late: false };
}
