import { type DeadlinePlace, type DeadlineUnit, deadline } from '../kernel/calendar.ts';
import type { ProposalState } from './states.ts';

/** How long a state may last, and whose turn it is: the community's, by its working days, or the neighbours', on any. */
interface Term {
  readonly turn: 'community' | 'neighbours';
  readonly count: number;
  readonly unit: DeadlineUnit;
}

/** Source: practice 4.1. In progress, something is to be told at least every 30 days. */
export const stateTerms: Partial<Readonly<Record<ProposalState, Term>>> = {
  submitted: { turn: 'community', count: 5, unit: 'workingDay' },
  gathering: { turn: 'neighbours', count: 30, unit: 'calendarDay' },
  qualified: { turn: 'community', count: 5, unit: 'workingDay' },
  decided: { turn: 'community', count: 3, unit: 'calendarDay' },
  inProgress: { turn: 'community', count: 30, unit: 'calendarDay' },
  done: { turn: 'neighbours', count: 7, unit: 'calendarDay' },
};

/** Until when a state waits, in UTC ms: for the community's next step, or for the neighbours before it closes. */
export interface Terms {
  readonly answerDue: number | null;
  readonly closesAt: number | null;
}

const everyDay = { isWorkingDay: () => true };

/** The deadlines of a state that begins at a moment. */
export function termsFrom(state: ProposalState, from: number, place: DeadlinePlace): Terms {
  const term = stateTerms[state];
  if (!term) return { answerDue: null, closesAt: null };
  if (term.turn === 'community') {
    return { answerDue: deadline(from, term.count, term.unit, 'after', place), closesAt: null };
  }
  // Neighbours sign on Sundays too, so their time ends on the day it ends.
  const end = deadline(from, term.count, term.unit, 'after', { zone: place.zone, calendar: everyDay });
  return { answerDue: null, closesAt: end };
}

/** When the community is reminded: four fifths of the way to the deadline. */
export function remindAt(from: number, due: number): number {
  return from + Math.floor(((due - from) * 4) / 5);
}
