import { describe, expect, test } from 'vitest';
import { agreedReadings, compareReadings } from './readings.ts';

const reading = (person: string, lift: string, roof = 'same') => ({ person, marks: { lift, roof } });

describe('what people read from the same papers', () => {
  test('waits for a second person, however often the first one reads', () => {
    expect(compareReadings([reading('an', 'x')])).toEqual({ state: 'once', differs: [] });
    expect(compareReadings([reading('an', 'x'), reading('an', 'x')])).toEqual({ state: 'once', differs: [] });
    expect(compareReadings([])).toEqual({ state: 'once', differs: [] });
  });

  test('holds when two agree, and names the items where they do not', () => {
    const apart = [reading('an', 'x'), reading('bo', 'y')];
    expect(compareReadings(apart)).toEqual({ state: 'differs', differs: ['lift'] });
    expect(agreedReadings(apart)).toEqual([]);
    const mended = [...apart, reading('bo', 'x')];
    expect(compareReadings(mended)).toEqual({ state: 'entered', differs: [] });
    expect(agreedReadings(mended).map(({ person }) => person)).toEqual(['an', 'bo']);
  });

  test('holds beside a third who differs, who is told where', () => {
    const three = [reading('an', 'x'), reading('bo', 'x'), reading('cy', 'x', 'other')];
    expect(compareReadings(three).state).toBe('entered');
    expect(compareReadings(three, 'an').state).toBe('entered');
    expect(compareReadings(three, 'cy')).toEqual({ state: 'differs', differs: ['roof'] });
  });

  test('is in dispute where two and two agree on different things', () => {
    const four = [reading('an', 'x'), reading('bo', 'x'), reading('cy', 'y'), reading('di', 'y')];
    expect(agreedReadings(four)).toEqual([]);
    expect(compareReadings(four)).toEqual({ state: 'differs', differs: ['lift'] });
  });
});
