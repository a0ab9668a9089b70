import chineseDays from 'chinese-days';

/** Knows which days are worked. `day` is a local date, `YYYY-MM-DD`. */
export interface Calendar {
  isWorkingDay(day: string): boolean;
}

/**
 * Mainland China's official table: weekends, public holidays and the make-up working days of each year. The table of a
 * year comes out in the autumn before; the days that the law itself names are off without it.
 */
export const chinaCalendar: Calendar = {
  isWorkingDay: (day) => chineseDays.isWorkday(day) && !namedByLaw(Number(day.slice(0, 4))).has(day),
};

const named = new Map<number, ReadonlySet<string>>();

/** Days off by the regulation on public holidays as it stands since 2025, whatever else a year's table adds. */
function namedByLaw(year: number): ReadonlySet<string> {
  const known = named.get(year) ?? new Set(year < 2025 ? [] : holidaysOf(year));
  named.set(year, known);
  return known;
}

function holidaysOf(year: number): string[] {
  const lunar = (day: string) => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date;
  const newYear = Date.parse(lunar('01-01'));
  const spring = [-1, 0, 1, 2].map((days) => isoDay(newYear / DAY + days));
  const qingming = chineseDays.getSolarTermDate(year, 4, 'pure_brightness');
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`);
  return [...fixed, ...spring, qingming, lunar('05-05'), lunar('08-15')];
}

export type DeadlineUnit = 'calendarDay' | 'workingDay' | 'hour';

/**
 * `after`: the last moment for something to be done; a last day that is not worked rolls on to the next working day.
 * `before`: the latest moment for something that must precede the start; it never moves later.
 */
export type DeadlineDirection = 'after' | 'before';

export interface DeadlinePlace {
  /** IANA zone of the community, such as `Asia/Shanghai`. */
  zone: string;
  calendar: Calendar;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * The moment, in UTC ms, that lies `count` units from `start`. The day of `start` itself is not counted; a deadline
 * in days is the last millisecond of its local day. Source: Civil Code arts. 200–204; hours run through, to the moment.
 */
export function deadline(
  start: number,
  count: number,
  unit: DeadlineUnit,
  direction: DeadlineDirection,
  place: DeadlinePlace,
): number {
  const step = direction === 'after' ? 1 : -1;
  if (unit === 'hour') return start + step * count * HOUR;
  const worked = (day: number) => place.calendar.isWorkingDay(isoDay(day));
  let day = localDay(start, place.zone);
  for (let left = count; left > 0; ) {
    day += step;
    if (unit === 'calendarDay' || worked(day)) left -= 1;
  }
  if (direction === 'after') while (!worked(day)) day += 1;
  return startOfDay(day + 1, place.zone) - 1;
}

/** The local date of a moment, `YYYY-MM-DD`. */
export function dateIn(at: number, zone: string): string {
  return isoDay(localDay(at, zone));
}

/** Days since 1970-01-01 of the local date that a moment falls on. */
function localDay(at: number, zone: string): number {
  return Math.floor((at + offset(at, zone)) / DAY);
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The hour of the local clock at a moment, 0 to 23. */
export function hourIn(at: number, zone: string): number {
  return new Date(at + offset(at, zone)).getUTCHours();
}

/** When the local clock shows the hour, so many days after the local day of a moment. */
export function momentAt(at: number, days: number, hour: number, zone: string): number {
  return inZone((localDay(at, zone) + days) * DAY + hour * HOUR, zone);
}

function startOfDay(day: number, zone: string): number {
  return inZone(day * DAY, zone);
}

/** When the local clock shows this; asked twice, because the offset may change between the guess and the answer. */
function inZone(local: number, zone: string): number {
  const guess = local - offset(local, zone);
  return local - offset(guess, zone);
}

/** How far local time is ahead of UTC at a moment, in ms. */
function offset(at: number, zone: string): number {
  const parts = formatterFor(zone).formatToParts(at);
  const value = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)!.value);
  const local = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept per zone, because making one costs fifty times as much as using it. */
function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    const number = 'numeric';
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
      second: number,
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
