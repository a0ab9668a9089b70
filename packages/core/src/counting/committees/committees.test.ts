import { expect, describe as group, it } from 'vitest';
import type { Profile } from '../kernel/profile.ts';
import { describe } from '../kernel/trace.ts';
import type { Choices } from '../scores/choice.ts';
import { equalSharesCommittee, phragmenCommittee, proportionalCommittee } from './rules.ts';

const options = ['an', 'bo', 'chen', 'ding'].map((id) => ({ id, name: id }));

/** Two thirds approve An, Bo and Chen; one third approves Ding alone. */
const estate: Profile<Choices> = {
  options,
  seats: 3,
  groups: [
    { ballot: [0, 1, 2], count: 6 },
    { ballot: [3], count: 3 },
  ],
};

const drawn = { ...estate, lots: ['chen', 'bo', 'an', 'ding'] };

group('a committee by approvals', () => {
  it.each([
    ['Equal Shares', (profile: Profile<Choices>) => equalSharesCommittee.tally(profile, { completion: 'none' })],
    ['Phragmén', (profile: Profile<Choices>) => phragmenCommittee.tally(profile, {})],
    ['proportional approval', (profile: Profile<Choices>) => proportionalCommittee.tally(profile, {})],
  ])(
    'by %s seats a third of the residents’ own candidate, and lists every committee that is as good',
    (_name, count) => {
      const open = count(estate);
      expect(open).toMatchObject({ outcome: 'tied', winners: ['ding'] });
      expect(open.rounds.at(-1)).toMatchObject({
        committees: [
          ['an', 'bo', 'ding'],
          ['an', 'chen', 'ding'],
          ['bo', 'chen', 'ding'],
        ],
      });
      expect([...count(drawn).winners].sort()).toEqual(['bo', 'chen', 'ding']);
      expect(count(drawn)).toMatchObject({ outcome: 'decided' });
    },
  );

  it('leaves seats empty by Equal Shares alone when no group can pay, and fills them when completed', () => {
    const split = {
      ...drawn,
      seats: 2,
      groups: [
        { ballot: [0], count: 1 },
        { ballot: [1], count: 1 },
        { ballot: [2], count: 1 },
      ],
    };
    const winners = (completion: 'none' | 'phragmen' | 'approval' | 'increment') =>
      equalSharesCommittee.tally(split, { completion }).winners;
    expect(winners('none')).toEqual([]);
    expect(winners('phragmen')).toEqual(['chen', 'bo']);
    expect(winners('approval')).toEqual(['chen', 'bo']);
  });

  it('takes everybody when there are no more candidates than seats', () => {
    expect(phragmenCommittee.tally({ ...estate, seats: 9 }, {}).winners).toHaveLength(4);
    expect(proportionalCommittee.tally({ ...estate, seats: 9 }, {}).winners).toHaveLength(4);
  });

  it('can be followed seat by seat in both languages', () => {
    const [first, second] = phragmenCommittee.tally(drawn, {}).rounds;
    expect(describe(first!, phragmenCommittee.words, 'zh-CN', options)).toBe(
      '第1席：“chen”，支持者的负担升到0.1667，为最低。',
    );
    expect(describe(second!, phragmenCommittee.words, 'en', options)).toContain('Seat 2: “');
  });
});
