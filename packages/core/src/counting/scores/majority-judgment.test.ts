import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paramsOf } from '../kernel/params.ts';
import { majorityJudgment } from './majority-judgment.ts';
import { compareMajority, majorityGrade } from './majority-value.ts';

/** The definition by hand: sort all grades, take out the lower middle again and again. */
function gradesInTurn(counts: readonly number[]): number[] {
  const grades = counts.flatMap((count, grade) => new Array<number>(count).fill(grade));
  const turns: number[] = [];
  while (grades.length > 0) turns.push(...grades.splice(Math.floor((grades.length - 1) / 2), 1));
  return turns;
}

function compareByHand(a: readonly number[], b: readonly number[]): number {
  const [left, right] = [gradesInTurn(a), gradesInTurn(b)];
  const place = left.findIndex((grade, index) => grade !== right[index]);
  return place === -1 ? 0 : Math.sign(left[place]! - right[place]!);
}

describe('majority judgment', () => {
  it('compares two options as taking out the middle grades one by one does', () => {
    const judgments = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 15 });
    const pair = judgments.chain((first) =>
      fc.tuple(
        fc.constant(first),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: first.length, maxLength: first.length }),
      ),
    );
    const counted = (grades: number[]) => [0, 1, 2, 3].map((grade) => grades.filter((each) => each === grade).length);
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const [a, b] = [counted(first), counted(second)];
        expect(Math.sign(compareMajority(a.map(BigInt), b.map(BigInt)))).toBe(compareByHand(a, b));
        expect(majorityGrade(a.map(BigInt))).toBe(gradesInTurn(a)[0]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a missing judgment for the worst grade, unless the rule says otherwise', () => {
    const options = ['A', 'B'].map((id) => ({ id, name: id }));
    const groups = [
      { ballot: [2, 1], count: 2 },
      { ballot: [null, 1], count: 3 },
    ];
    const params = paramsOf(majorityJudgment, {});
    expect(majorityJudgment.tally({ options, groups }, params).winners).toEqual(['B']);
    expect(majorityJudgment.tally({ options, groups }, { ...params, unjudged: 'median' }).winners).toEqual(['A']);
    expect(majorityJudgment.tally({ options, groups }, { ...params, unjudged: 'none' }).winners).toEqual(['A']);
  });

  it('counts ten thousand million judgments at once', () => {
    const options = ['A', 'B'].map((id) => ({ id, name: id }));
    const groups = [
      { ballot: [3, 4], count: 5_000_000_001 },
      { ballot: [4, 3], count: 5_000_000_000 },
    ];
    expect(majorityJudgment.tally({ options, groups }, paramsOf(majorityJudgment, {})).winners).toEqual(['B']);
  });

  it('names the ballot with a grade that does not exist', () => {
    const options = [{ id: 'A', name: 'A' }];
    const tally = () =>
      majorityJudgment.tally({ options, groups: [{ ballot: [6], count: 1 }] }, paramsOf(majorityJudgment, {}));
    expect(tally).toThrow('ballot 1');
  });
});
