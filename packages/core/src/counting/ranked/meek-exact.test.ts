import { expect, test } from 'vitest';
import { paramsOf } from '../kernel/params.ts';
import { stvMeekExact } from './stv-rules.ts';

test('a count in fractions ends although its surplus settles slowly', () => {
  const options = ['an', 'bo', 'chen', 'ding'].map((id) => ({ id, name: id }));
  const groups = [
    { ballot: [2], count: 1 },
    { ballot: [2, 1], count: 3 },
    { ballot: [1], count: 1 },
    { ballot: [], count: 1 },
  ];
  const profile = { options, groups, seats: 3, lots: ['ding', 'bo', 'an', 'chen'] };
  expect(stvMeekExact.tally(profile, paramsOf(stvMeekExact, {})).winners).toEqual(['chen', 'bo', 'an']);
});
