import { describe, expect, it } from 'vitest';
import { boxOfCase } from './box-of-case.ts';
import { readOwnersCases } from './read-case.ts';
import { countOwnersVote } from './vote.ts';

const flat = { id: 'U1', area: 9000, owners: ['u1'] };
const worked = { id: 'V', kind: 'ordinary', units: [flat], ballots: { u1: 'yes' } };

describe('a worked owners’ vote in a file', () => {
  it('is read alone or in a list, with or without a byte order mark, and counted', () => {
    for (const text of [JSON.stringify(worked), `\uFEFF${JSON.stringify([worked])}`]) {
      const [only] = readOwnersCases(text);
      expect(countOwnersVote(boxOfCase(only!), 'ordinary').outcome).toBe('passed');
    }
  });

  it.each([
    ['no JSON', '{', 'file'],
    ['another kind', { ...worked, kind: 'easy' }, 'V'],
    ['no units', { ...worked, units: 3 }, 'V'],
    ['half a hundredth', { ...worked, units: [{ ...flat, area: 90.5 }] }, 'V, unit 1'],
    ['no owners', { ...worked, units: [{ ...flat, owners: 'u1' }] }, 'V, unit 1'],
    ['nothing at all', null, 'case 1'],
  ])('with %s is refused, and the fault has a place', (_, value, where) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    expect(() => readOwnersCases(text)).toThrow(where);
  });

  it('with a mark no owner can make is refused by the head’s name', () => {
    const [only] = readOwnersCases(JSON.stringify({ ...worked, ballots: { u1: 'perhaps' } }));
    expect(() => boxOfCase(only!)).toThrow('u1');
  });
});
