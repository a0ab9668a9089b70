import { chinaCalendar } from '@juyi/core/kernel/calendar';
import { type Standing, standingOf } from '@juyi/core/office/standing';
import type { OfficeWords } from '@juyi/core/office/words.en';
import type { ProposalSummary } from '@juyi/core/proposals/schema';

const place = { zone: 'Asia/Shanghai', calendar: chinaCalendar };

/** Where the community's next step stands now; null where nothing is due any more. */
export function standingNow({ answerDue }: ProposalSummary): Standing | null {
  return answerDue !== null ? standingOf(answerDue, Date.now(), place) : null;
}

/** A standing in plain words. */
export function sayStanding({ kind, workingDays }: Standing, words: OfficeWords): string {
  return kind === 'today' ? words.dueToday : words[kind](workingDays);
}
