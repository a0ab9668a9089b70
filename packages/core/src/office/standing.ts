import { type DeadlinePlace, dateIn } from '../kernel/calendar.ts';

/** Where a deadline stands on the day of `now`, in working days: so many left, the last day itself, or so many late. */
export interface Standing {
  kind: 'ahead' | 'today' | 'late';
  /** Zero on the last day, and when no working day has passed since. */
  workingDays: number;
}

/** Compares the local days of a deadline and of now, both UTC ms. Days that are not worked do not count. */
export function standingOf(due: number, now: number, { zone, calendar }: DeadlinePlace): Standing {
  const last = dateIn(due, zone);
  const today = dateIn(now, zone);
  if (last === today) return { kind: 'today', workingDays: 0 };
  const [from, to] = last < today ? [last, today] : [today, last];
  let workingDays = 0;
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) if (calendar.isWorkingDay(day)) workingDays += 1;
  return { kind: last < today ? 'late' : 'ahead', workingDays };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
