import { describe, expect, it } from 'vitest';
import { paramsOf } from '../kernel/params.ts';
import { type ConsentBallot, type ConsentParams, consent } from './consent.ts';

function adopted(
  counts: Readonly<Record<ConsentBallot, number>>,
  params: Partial<ConsentParams> = {},
  entitled?: number,
) {
  const groups = Object.entries(counts).map(([ballot, count]) => ({ ballot: ballot as ConsentBallot, count }));
  const profile = { options: [], groups, ...(entitled === undefined ? {} : { bases: { entitled } }) };
  return consent.tally(profile, { ...paramsOf(consent, {}), ...params }).outcome === 'passed';
}

describe('consent', () => {
  it('is given although some stand aside, and withheld by a single objection', () => {
    expect(adopted({ consent: 5, 'stand-aside': 2, object: 0 })).toBe(true);
    expect(adopted({ consent: 99, 'stand-aside': 0, object: 1 })).toBe(false);
  });

  it('needs somebody to answer', () => {
    expect(adopted({ consent: 0, 'stand-aside': 0, object: 0 })).toBe(false);
  });

  it('of an objection procedure holds with exactly a third objecting, and the silent do not object', () => {
    const rule: Partial<ConsentParams> = { unopposed: [2, 3], base: 'entitled' };
    expect(adopted({ consent: 0, 'stand-aside': 0, object: 30 }, rule, 90)).toBe(true);
    expect(adopted({ consent: 0, 'stand-aside': 0, object: 31 }, rule, 90)).toBe(false);
  });

  it('is not counted without the number of those entitled where that is the base', () => {
    expect(() => adopted({ consent: 1, 'stand-aside': 0, object: 0 }, { base: 'entitled' })).toThrow('entitled');
    expect(() => adopted({ consent: 3, 'stand-aside': 0, object: 0 }, { base: 'entitled' }, 2)).toThrow('Fewer');
  });
});
