import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countCommitteeElection } from '../committee/rule.ts';
import { boxOfCase, type OwnersCase } from './box-of-case.ts';
import { electorateOf } from './electors.ts';
import type { Cast, OwnersBox, OwnersChoice, Title, Unit } from './roll.ts';
import { countOwnersUnanimous } from './unanimous.ts';
import { countOwnersVote } from './vote.ts';

const published = new URL('../../../../../../shared/data/owners/cases.json', import.meta.url);

/** Numbered flats of one size, each with one owner of the same number: U1 belongs to u1. */
function flats(count: number, area: number, more: Partial<Unit> = {}): { units: Unit[]; titles: Title[] } {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    units: numbers.map((n) => ({ id: `U${n}`, area: { register: area }, ...more })),
    titles: numbers.map((n) => ({ unit: `U${n}`, owner: `u${n}` })),
  };
}

function marks(choice: OwnersChoice, ...heads: string[]): Cast[] {
  return heads.map((head) => ({ head, voter: head, choice, at: 1 }));
}

/** The four tests as fractions with their outcome, the way the posted sheet prints them. */
function sheet(box: OwnersBox, majority: 'ordinary' | 'special' = 'ordinary'): Record<string, string> {
  const { tests } = countOwnersVote(box, majority);
  return Object.fromEntries(
    (tests ?? []).map(({ id, part, base, pass }) => [id, `${part}/${base} ${pass ? '✔' : '✘'}`]),
  );
}

describe('the worked owners’ votes, from what the roll and the ballot box hold', () => {
  it('V07: a couple who send opposite choices are pending; naming one of them counts, and never as two heads', () => {
    const { units, titles } = flats(6, 10000);
    const couple = titles.map((title) => (title.unit === 'U3' ? { unit: 'U3', owner: 'c1' } : title));
    const roll = { units, titles: [...couple, { unit: 'U3', owner: 'c2' }] };
    const casts = [
      ...marks('yes', 'u1', 'u2', 'u4'),
      ...marks('no', 'u5'),
      { head: 'c1+c2', voter: 'c1', choice: 'yes' as const, at: 2 },
      { head: 'c1+c2', voter: 'c2', choice: 'no' as const, at: 3 },
    ];
    expect(sheet({ ...roll, casts })).toMatchObject({ 'turnout-heads': '4/6 ✔', 'approval-heads': '3/4 ✔' });
    const named = { ...roll, casts, representatives: [{ head: 'c1+c2', owner: 'c1' }] };
    expect(sheet(named)).toMatchObject({ 'turnout-heads': '5/6 ✔', 'approval-heads': '4/5 ✔' });
  });

  it('V13: the lift of one staircase is measured against its 12 flats, not the estate’s 300', () => {
    const { units, titles } = flats(300, 8000);
    const estate = units.map((unit, index) => ({ ...unit, building: '1', entrance: index < 12 ? '1-1' : '1-2' }));
    const casts = [
      ...marks('yes', 'u1', 'u2', 'u3', 'u4', 'u5'),
      ...marks('no', 'u6', 'u7', 'u8'),
      ...marks('no', 'u99'),
    ];
    expect(sheet({ units: estate, titles, casts, scope: { entrances: ['1-1'] } })).toEqual({
      'turnout-area': '64000/96000 ✔',
      'turnout-heads': '8/12 ✔',
      'approval-area': '40000/64000 ✔',
      'approval-heads': '5/8 ✔',
    });
    expect(sheet({ units: estate, titles, casts })['turnout-heads']).toBe('9/300 ✘');
  });

  it('V14: an agent for four carries all of them without a cap, and only three under a cap of three', () => {
    const principals = ['u2', 'u3', 'u4', 'u5'];
    const box = {
      ...flats(9, 10000),
      proxies: principals.map((head, index) => ({ head, principal: head, agent: 'u1', from: index })),
      casts: [
        ...marks('yes', 'u1'),
        ...principals.map((head) => ({ head, voter: 'u1', choice: 'yes' as const, at: 9 })),
        ...marks('no', 'u6'),
      ],
    };
    expect(sheet(box)).toMatchObject({ 'turnout-heads': '6/9 ✔', 'approval-heads': '5/6 ✔' });
    const capped = { ...box, policy: { proxyCap: 3 } };
    expect(sheet(capped)).toMatchObject({ 'turnout-heads': '5/9 ✘', 'approval-heads': '4/5 ✔' });
    expect(electorateOf(capped).setAside).toEqual([{ head: 'u5', voter: 'u1', at: 9, reason: 'PROXY_CAP' }]);
  });

  it('V15: a flat becomes a hair salon only if all 20 other owners agree; one silence is not consent', () => {
    const roll = flats(21, 9000, { building: '3' });
    const agreed = Array.from({ length: 19 }, (_, index) => `u${index + 1}`);
    const deliveries = roll.units.map(({ id }) => ({ unit: id, proven: true, warned: true }));
    const policy = { silence: { text: 'silence follows the majority', adoptedOn: '2020-01-01' } };
    const box = { ...roll, deliveries, policy, casts: marks('yes', ...agreed) };
    const refused = countOwnersUnanimous(box, 'U21');
    expect(refused).toMatchObject({
      outcome: 'failed',
      tests: [{ part: 19, base: 20, threshold: [1, 1], pass: false }],
    });
    const all = countOwnersUnanimous({ ...box, casts: marks('yes', ...agreed, 'u20') }, 'U21');
    expect(all).toMatchObject({ outcome: 'passed', tests: [{ part: 20, base: 20, pass: true }] });
  });

  it('V16: an area is read from the register, else the survey, else the contract, and its source is kept', () => {
    const units = [
      { id: 'A', area: { register: 10000, survey: 10150 } },
      { id: 'B', area: { survey: 10150 } },
      { id: 'C', area: { contract: 9900 } },
    ];
    const titles = units.map(({ id }) => ({ unit: id, owner: id.toLowerCase() }));
    const { electors, notes } = electorateOf({ units, titles, casts: [] });
    expect(electors.map(({ head }) => head.area)).toEqual([10000, 10150, 9900]);
    expect(notes.areaSources).toEqual({ register: 1, survey: 1, contract: 1 });
    expect(sheet({ units, titles, casts: [] })['turnout-area']).toBe('0/30050 ✘');
  });

  it('V18: where one change is allowed, yes → no → yes stays no, and the third mark is set aside', () => {
    const sent = (choice: OwnersChoice, at: number) => ({ head: 'u1', voter: 'u1', choice, at });
    const casts = [sent('yes', 1), sent('no', 2), sent('yes', 3)];
    const { electors, setAside } = electorateOf({ ...flats(1, 10000), casts, policy: { changes: 1 } });
    expect(electors[0]!.vote).toEqual({ state: 'chosen', choice: 'no' });
    expect(setAside).toEqual([{ head: 'u1', voter: 'u1', at: 3, reason: 'CHANGE_LIMIT' }]);
  });

  it('V21: of an agreed seven, five elected form a committee and four do not', () => {
    const candidates = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const options = candidates.map((id) => ({ id, name: id }));
    const elected = (count: number) => {
      const liked = candidates.slice(0, count);
      const casts = Array.from({ length: 100 }, (_, index) => ({
        head: `u${index + 1}`,
        voter: `u${index + 1}`,
        choice: index < 51 ? liked : candidates.slice(count),
        at: 1,
      }));
      const box = { ...flats(120, 8850), casts };
      return countCommitteeElection(box, options, 7, { most: 0, minimum: 5, alternates: 0 });
    };
    expect(elected(5)).toMatchObject({ outcome: 'passed', winners: ['A', 'B', 'C', 'D', 'E'] });
    expect(elected(4)).toMatchObject({ outcome: 'failed', winners: ['A', 'B', 'C', 'D'] });
  });

  it('V22: of 2,219 heads 1,672 took part, and 1,480 would have been enough', () => {
    const turnout = (part: number) => {
      const heads = Array.from({ length: part }, (_, index) => `u${index + 1}`);
      return sheet({ ...flats(2219, 9000), casts: marks('yes', ...heads) })['turnout-heads'];
    };
    expect(turnout(1672)).toBe('1672/2219 ✔');
    expect(turnout(1480)).toBe('1480/2219 ✔');
    expect(turnout(1479)).toBe('1479/2219 ✘');
  });
});

describe.skipIf(!existsSync(published))('the worked owners’ votes on file', () => {
  const cases: OwnersCase[] = existsSync(published) ? JSON.parse(readFileSync(published, 'utf8')) : [];
  it.each(cases.map((worked) => [worked.id, worked] as const))('%s', (_, worked) => {
    const { expected } = worked as OwnersCase & { expected: boolean };
    expect(countOwnersVote(boxOfCase(worked), worked.kind).outcome).toBe(expected ? 'passed' : 'failed');
  });
});
