import { describe, expect, it } from 'vitest';
import { readJsonElection } from './json.ts';
import { profileFor } from './sheet.ts';

const scored = {
  candidates: ['Ada', 'Bo', 'Cy'],
  ballots: [{ count: 2, scores: [5, 0, null] }],
  lotNumbers: ['Cy', 'Bo', 'Ada'],
};

describe('an election in JSON', () => {
  it('is cast vote records when each ballot is a count and ranks of indexes', () => {
    const sheet = readJsonElection({ candidates: ['Ada', 'Undeclared Write-ins'], ballots: [[3, [[0], [], [0, 1]]]] });
    expect(sheet?.holds).toBe('ranking');
    expect(sheet?.profile.options[1]?.undeclared).toBe(true);
    expect(sheet?.profile.groups).toEqual([{ ballot: [0, [], [0, 1]], count: 3 }]);
  });

  it('is rankings by name, with seats and what it means to leave an option out', () => {
    const ballots = [{ count: 1, ranking: [['Bo'], ['Ada']] }];
    const sheet = readJsonElection({ candidates: ['Ada', 'Bo'], seats: 2, unrankedIsLast: false, ballots });
    expect(sheet?.profile.seats).toBe(2);
    expect(sheet?.settings).toEqual({ unranked: 'no-opinion' });
    expect(sheet?.profile.groups).toEqual([{ ballot: [1, 0], count: 1 }]);
  });

  it('is scores with lots, which rules of other shapes may read in their way', () => {
    const sheet = readJsonElection(scored)!;
    expect(sheet.profile.lots).toEqual(['Cy', 'Bo', 'Ada']);
    expect(profileFor(sheet, 'ranking').groups).toEqual([{ ballot: [[0], [1, 2]], count: 2 }]);
    expect(profileFor(sheet, 'approval').groups).toEqual([{ ballot: [0], count: 2 }]);
    expect(profileFor(sheet, 'credits').groups).toEqual([{ ballot: [5, 0, 0], count: 2 }]);
    expect(() => profileFor(sheet, 'owners')).toThrow('The file holds ballots of the kind “scores”');
  });

  it('is written rankings, each with how many cast it', () => {
    const sheet = readJsonElection({ 'Ada>Bo': 2, 'Bo>Ada=Cy': 1 });
    expect(sheet?.profile.options.map(({ id }) => id)).toEqual(['Ada', 'Bo', 'Cy']);
    expect(sheet?.profile.groups).toEqual([
      { ballot: [0, 1], count: 2 },
      { ballot: [1, [0, 2]], count: 1 },
    ]);
  });

  it('is approvals by index, equal ones put together', () => {
    const sheet = readJsonElection({ candidates: 3, seats: 2, profile: [[0, 1], [2], [0, 1]] });
    expect(sheet?.holds).toBe('choices');
    expect(sheet?.profile.groups.map(({ count }) => count)).toEqual([2, 1]);
  });

  it('is tallies of grades, from the worst', () => {
    const sheet = readJsonElection({
      participants: 3,
      tallies: [
        [1, 1, 1],
        [2, 0, 1],
      ],
    });
    expect(sheet?.settings).toEqual({ grades: 3 });
    expect(sheet?.profile.groups).toEqual([
      { ballot: [0, 0], count: 1 },
      { ballot: [1, 0], count: 1 },
      { ballot: [2, 2], count: 1 },
    ]);
  });

  it('keeps only a first choice that is clear', () => {
    const ballots = [
      [1, [[], [1]]],
      [1, [[0, 1]]],
      [1, [[-1], [0]]],
    ];
    const sheet = readJsonElection({ candidates: ['Ada', 'Bo'], ballots })!;
    expect(profileFor(sheet, 'choice').groups.map(({ ballot }) => ballot)).toEqual([[1], [], []]);
  });

  it.each([
    [
      'a mark for nobody',
      {
        candidates: ['Ada'],
        ballots: [
          [1, [[0]]],
          [1, [[4]]],
        ],
      },
      'ballot 2',
    ],
    ['a name that does not stand', { candidates: ['Ada'], ballots: [{ count: 1, ranking: [['Bo']] }] }, 'ballot 1'],
    ['a count of nothing', { ...scored, ballots: [{ count: 0, scores: [1] }] }, 'ballot 1'],
    ['a ballot without marks', { ...scored, ballots: [{ count: 1 }] }, 'ballot 1'],
    ['approval of nobody', { candidates: 2, profile: [[0], [2]] }, 'ballot 2'],
    ['half a seat', { ...scored, seats: 0.5 }, 'seats'],
    [
      'half a grade',
      {
        participants: 2,
        tallies: [
          [1, 1],
          [0.5, 1],
        ],
      },
      'tally 2',
    ],
  ])('with %s is refused, naming the place', (_what, record, where) => {
    expect(() => readJsonElection(record)).toThrow(`${where}: `);
  });

  it.each([[null], ['Ada'], [{}], [{ ballots: [] }], [[]]])('is not %j', (value) => {
    expect(readJsonElection(value)).toBeUndefined();
  });
});
