import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar, type DeadlineDirection, type DeadlineUnit, dateIn, deadline } from './calendar.ts';

const shanghai = { zone: 'Asia/Shanghai', calendar: chinaCalendar };
const everyDay = { zone: 'Asia/Shanghai', calendar: { isWorkingDay: () => true } };
const at = (moment: string) => Date.parse(`${moment}+08:00`);
const day = (moment: number) => dateIn(moment, 'Asia/Shanghai');

describe('working days in China, 2026', () => {
  test.each([
    ['a Monday', '2026-01-05T09:00', 5, '2026-01-12'],
    ['a Friday evening', '2026-01-09T23:59', 1, '2026-01-12'],
    ['the last day before the May holiday, with a make-up Saturday', '2026-04-30T10:00', 5, '2026-05-11'],
    ['the middle of the Spring Festival', '2026-02-18T12:00', 1, '2026-02-24'],
    ['the last day before the National Day holiday', '2026-09-30T08:00', 1, '2026-10-08'],
  ])('counted from %s', (_name, start, count, expected) => {
    expect(day(deadline(at(start), count, 'workingDay', 'after', shanghai))).toBe(expected);
  });

  test('a deadline in calendar days that ends on a day off rolls to the next working day', () => {
    expect(day(deadline(at('2026-09-25T10:00'), 7, 'calendarDay', 'after', shanghai))).toBe('2026-10-08');
  });

  test.each([
    ['New Year', '2027-01-01', '2027-01-04'],
    ['the Spring Festival', '2027-02-05', '2027-02-09'],
    ['Qingming', '2027-04-05', '2027-04-06'],
    ['the Dragon Boat Festival', '2027-06-09', '2027-06-10'],
    ['the Mid-Autumn Festival', '2027-09-15', '2027-09-16'],
    ['National Day', '2027-10-01', '2027-10-04'],
  ])('%s is a day off before the table of its year is out', (_name, last, rolled) => {
    const week = Date.parse(`${last}T10:00:00+08:00`) - 7 * 86_400_000;
    expect(day(deadline(week, 7, 'calendarDay', 'after', shanghai))).toBe(rolled);
  });

  test('what must be done before a date never moves later, though the day be off', () => {
    expect(day(deadline(at('2026-10-16T10:00'), 15, 'calendarDay', 'before', shanghai))).toBe('2026-10-01');
  });

  test('a day ends with its last millisecond, where the community lives', () => {
    expect(deadline(at('2026-01-05T00:00'), 1, 'calendarDay', 'after', shanghai)).toBe(at('2026-01-07T00:00') - 1);
  });

  test('hours run through nights and holidays, to the moment', () => {
    expect(deadline(at('2026-04-30T18:30'), 48, 'hour', 'after', shanghai)).toBe(at('2026-05-02T18:30'));
  });
});

test('days are as long as the zone makes them when clocks change', () => {
  const berlin = { zone: 'Europe/Berlin', calendar: everyDay.calendar };
  const spring = deadline(Date.parse('2026-03-28T12:00:00+01:00'), 1, 'calendarDay', 'after', berlin);
  expect(new Date(spring).toISOString()).toBe('2026-03-29T21:59:59.999Z');
  const autumn = deadline(Date.parse('2026-10-24T12:00:00+02:00'), 1, 'calendarDay', 'after', berlin);
  expect(new Date(autumn).toISOString()).toBe('2026-10-25T22:59:59.999Z');
});

test('a later start or a longer time never means an earlier deadline', () => {
  const unit = fc.constantFrom<DeadlineUnit>('calendarDay', 'workingDay', 'hour');
  const direction = fc.constantFrom<DeadlineDirection>('after', 'before');
  const start = fc.integer({ min: at('2024-01-01T00:00'), max: at('2026-12-01T00:00') });
  fc.assert(
    fc.property(start, fc.nat(40), fc.nat(86_400_000 * 9), unit, direction, (from, count, wait, unitOf, way) => {
      const due = deadline(from, count, unitOf, way, shanghai);
      expect(deadline(from + wait, count, unitOf, way, shanghai)).toBeGreaterThanOrEqual(due);
      const longer = deadline(from, count + 1, unitOf, way, shanghai);
      if (way === 'after') expect(longer).toBeGreaterThanOrEqual(due);
      else expect(longer).toBeLessThanOrEqual(due);
    }),
    { seed: 2026, numRuns: 300 },
  );
});
