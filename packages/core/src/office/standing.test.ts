import { describe, expect, test } from 'vitest';
import { chinaCalendar, deadline } from '../kernel/calendar.ts';
import { standingOf } from './standing.ts';

const place = { zone: 'Asia/Shanghai', calendar: chinaCalendar };
const at = (moment: string) => Date.parse(`${moment}+08:00`);
const due = (day: string) => at(`${day}T23:59:59.999`);

describe('the worker sees where a deadline stands', () => {
  test('a proposal handed in on a Monday morning has five working days', () => {
    const now = at('2026-11-02T09:00');
    expect(standingOf(deadline(now, 5, 'workingDay', 'after', place), now, place)).toEqual({
      kind: 'ahead',
      workingDays: 5,
    });
  });

  test('on the last day, from its first minute to its last, an answer is due today', () => {
    for (const hour of ['00:00', '12:00', '23:59'])
      expect(standingOf(due('2026-11-06'), at(`2026-11-06T${hour}`), place).kind).toBe('today');
  });

  test('a weekend makes nobody later', () => {
    expect(standingOf(due('2026-11-06'), at('2026-11-07T10:00'), place)).toEqual({ kind: 'late', workingDays: 0 });
    expect(standingOf(due('2026-11-06'), at('2026-11-08T10:00'), place)).toEqual({ kind: 'late', workingDays: 0 });
    expect(standingOf(due('2026-11-06'), at('2026-11-09T00:00'), place)).toEqual({ kind: 'late', workingDays: 1 });
  });

  test('a make-up working day counts and the May holiday does not', () => {
    expect(standingOf(due('2026-04-30'), at('2026-05-05T10:00'), place).workingDays).toBe(0);
    expect(standingOf(due('2026-04-30'), at('2026-05-09T10:00'), place).workingDays).toBe(4);
    expect(standingOf(due('2026-05-11'), at('2026-04-30T10:00'), place).workingDays).toBe(5);
  });

  test('the day is the community’s, wherever the computer is', () => {
    expect(standingOf(due('2026-11-06'), Date.parse('2026-11-06T16:30:00Z'), place).kind).toBe('late');
  });
});
