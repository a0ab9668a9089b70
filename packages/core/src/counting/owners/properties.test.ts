import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../kernel/tally.ts';
import { describe as say } from '../kernel/trace.ts';
import { boxOfCase, type OwnersCase } from './box-of-case.ts';
import type { Share } from './figures.ts';
import { countOwnersVote, ownersVote } from './vote.ts';

type Answer = OwnersCase['ballots'][string];
const answers: readonly (Answer | undefined)[] = ['yes', 'no', 'abstain', 'follow', 'silent', undefined];

/** Small estates: a few owners who hold flats alone, together, several, or not yet; and what each head answers. */
const estates = fc
  .record({
    flats: fc.array(
      fc.record({
        area: fc.integer({ min: 1, max: 30 }),
        owners: fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1, maxLength: 2 }),
        status: fc.constantFrom('unsold', 'undelivered', undefined, undefined, undefined),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    marks: fc.array(fc.constantFrom(...answers), { minLength: 20, maxLength: 20 }),
    clause: fc.boolean(),
    kind: fc.constantFrom('ordinary' as const, 'special' as const),
  })
  .map(({ flats, marks, clause, kind }): OwnersCase => {
    const units = flats.map(({ area, owners, status }, index) => ({
      id: `U${index}`,
      area,
      owners,
      ...(status && { status: status as 'unsold' | 'undelivered' }),
    }));
    const heads = [...new Set(units.map(({ owners, status }) => (status ? 'DEV' : [...owners].sort().join('+'))))];
    const ballots = heads.flatMap((head, index) => (marks[index] ? [[head, marks[index]] as const] : []));
    return {
      id: 'estate',
      kind,
      policy: clause ? { silence: 'follow_majority' } : {},
      units,
      ballots: Object.fromEntries(ballots),
    };
  });

/** The same law written a second time, head by head over plain lists. */
function byHand({ units, ballots, kind, policy }: OwnersCase): boolean {
  const heads: Record<string, number> = {};
  for (const { owners, area, status } of units) {
    const head = status ? 'DEV' : [...owners].sort().join('+');
    heads[head] = (heads[head] ?? 0) + area;
  }
  const list = Object.entries(heads).map(([head, area]) => ({ area, answer: ballots[head] }));
  const of = (...wanted: (string | undefined)[]) => list.filter(({ answer }) => wanted.includes(answer));
  const both = (some: typeof list) => [some.length, some.reduce((sum, { area }) => sum + area, 0)] as const;
  const [yes, no] = [both(of('yes')), both(of('no'))];
  const joiners = of('follow', ...(policy?.silence ? ['silent'] : []));
  const yesLeads = yes[0] > no[0] && yes[1] > no[1];
  const agreed = both([...of('yes'), ...(yesLeads ? joiners : [])]);
  const part = both([...of('yes', 'no', 'abstain'), ...joiners]);
  const whole = both(list);
  return [0, 1].every((count) => {
    const turnout = 3 * part[count]! >= 2 * whole[count]!;
    const majority = kind === 'special' ? 4 * agreed[count]! >= 3 * part[count]! : 2 * agreed[count]! > part[count]!;
    return turnout && majority;
  });
}

function passes(estate: OwnersCase): boolean {
  return countOwnersVote(boxOfCase(estate), estate.kind).outcome === 'passed';
}

describe('an owners’ vote, whatever the estate', () => {
  it('comes out as the law written down a second time has it', () => {
    fc.assert(
      fc.property(estates, (estate) => {
        expect(passes(estate)).toBe(byHand(estate));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts every head and every hundredth of a square metre once', () => {
    fc.assert(
      fc.property(estates, (estate) => {
        const { rounds } = countOwnersVote(boxOfCase(estate), estate.kind);
        const total = rounds.find(({ kind }) => kind === 'owners-base') as Step & Share;
        const marked = rounds.find(({ kind }) => kind === 'owners-marks')!.marked as Record<string, Share>;
        const shares = Object.values(marked);
        expect(total.area).toBe(estate.units.reduce((sum, { area }) => sum + area, 0));
        expect(shares.reduce((sum, { area }) => sum + area, 0)).toBe(total.area);
        expect(shares.reduce((sum, { heads }) => sum + heads, 0)).toBe(total.heads);
      }),
    );
  });

  it('does not depend on who the owners are or how the roll is sorted', () => {
    const other = (name: string) => `${String.fromCharCode(219 - name.charCodeAt(0))}x`;
    fc.assert(
      fc.property(estates, (estate) => {
        const rename = (head: string) => (head === 'DEV' ? head : head.split('+').map(other).sort().join('+'));
        const renamed: OwnersCase = {
          ...estate,
          units: estate.units.map((unit) => ({ ...unit, owners: unit.owners.map(other) })).reverse(),
          ballots: Object.fromEntries(Object.entries(estate.ballots).map(([head, mark]) => [rename(head), mark])),
        };
        expect(passes(renamed)).toBe(passes(estate));
      }),
    );
  });

  it('never fails because one more head says yes instead of no, of abstaining or of staying away', () => {
    fc.assert(
      fc.property(estates, fc.nat(), (estate, pick) => {
        const heads = Object.keys(estate.ballots);
        fc.pre(heads.length > 0 && passes(estate));
        const head = heads[pick % heads.length]!;
        expect(passes({ ...estate, ballots: { ...estate.ballots, [head]: 'yes' } })).toBe(true);
      }),
    );
  });

  it('can be followed by ear in both languages', () => {
    fc.assert(
      fc.property(estates, (estate) => {
        for (const step of countOwnersVote(boxOfCase(estate), estate.kind).rounds) {
          for (const locale of ['zh-CN', 'en'] as const) {
            expect(say(step, ownersVote.words, locale)).not.toMatch(/[{}]|undefined|NaN/);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
