import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role, Viewer } from '../kernel/viewer.ts';
import { may } from '../rights.ts';
import { type ClaimRecord, conflictsOf, decideClaim } from './claims/rules.ts';
import type { ClaimCandidate } from './claims/schema.ts';
import { keptFrom } from './duties.ts';
import { alphabet, makeLetterCode, tidyLetterCode } from './letters/code.ts';
import { stateOf } from './letters/state.ts';
import { refuseAppointment } from './roles/rules.ts';

const viewer = (roles: Role[], places: Viewer['places'] = {}): Viewer => ({
  community: 'garden',
  person: 'officer',
  level: 3,
  roles,
  places,
});
const year = 365 * 86_400_000;

describe('a letter’s code', () => {
  test('has twelve signs that nobody mixes up, and is read back however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        fc.pre(bytes.filter((byte) => byte < 240).length >= 12);
        const code = makeLetterCode(bytes);
        expect(code).toMatch(new RegExp(`^([${alphabet}]{4}-){2}[${alphabet}]{4}$`));
        expect(tidyLetterCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code.replaceAll('-', ''));
      }),
    );
  });

  test('is none with a sign too few or one that stands on no letter', () => {
    for (const text of ['ACDE-FGHJ-KMN', 'ACDE-FGHJ-KMN0', '']) expect(tidyLetterCode(text)).toBeNull();
  });

  test('is waiting until it is used, replaced, locked or too old', () => {
    const letter = { tries: 0, usedAt: null, replacedAt: null, expiresAt: 10 };
    expect(stateOf(letter, 5)).toBe('waiting');
    expect(stateOf(letter, 10)).toBe('expired');
    expect(stateOf({ ...letter, tries: 10 }, 5)).toBe('locked');
    expect(stateOf({ ...letter, replacedAt: 1, tries: 10 }, 5)).toBe('replaced');
    expect(stateOf({ ...letter, usedAt: 1 }, 20)).toBe('used');
  });
});

describe('duties in one matter', () => {
  test.each([
    ['proposes', 'chairs'],
    ['chairs', 'votes'],
    ['counts', 'stands'],
    ['handles', 'reviews'],
    ['claims', 'confirms'],
  ] as const)('who %s is kept from what %s does, and the other way round', (one, other) => {
    expect(keptFrom([one], other)).toBe(one);
    expect(keptFrom([other], one)).toBe(other);
  });

  test('do not keep somebody from doing one thing twice, or from what has nothing to do with it', () => {
    expect(keptFrom(['chairs'], 'chairs')).toBeNull();
    expect(keptFrom(['proposes'], 'votes')).toBeNull();
  });
});

describe('an appointment', () => {
  const lead = { person: 'lin', role: 'buildingLead', place: '3 幢', from: 0, until: year } as const;

  test('of a building lead is made by a worker, for a building and a term', () => {
    expect(refuseAppointment(viewer(['worker']), lead, [])).toBeNull();
    const faults = (change: object) => refuseAppointment(viewer(['worker']), { ...lead, ...change }, [])?.faults;
    expect(faults({ place: '' })).toEqual([{ pointer: '/place', code: 'required' }]);
    expect(faults({ until: null })).toEqual([{ pointer: '/until', code: 'required' }]);
    expect(faults({ until: 4 * year })).toEqual([{ pointer: '/until', code: 'too_big' }]);
    expect(faults({ until: 0 })).toEqual([{ pointer: '/until', code: 'too_small' }]);
  });

  test.each([
    ['a worker by a worker', ['worker'], { ...lead, role: 'worker' }, 'ROLE_NOT_YOURS_TO_GIVE'],
    ['an owner by anybody', ['worker', 'supervisor'], { ...lead, role: 'owner' }, 'ROLE_NOT_YOURS_TO_GIVE'],
    ['anybody by a resident', ['resident'], lead, 'ROLE_NOT_YOURS_TO_GIVE'],
    ['oneself', ['worker'], { ...lead, person: 'officer' }, 'ROLE_FOR_ONESELF'],
  ] as const)('of %s is refused', (_, roles, appointment, code) => {
    expect(refuseAppointment(viewer([...roles]), appointment, [])?.rejected).toBe(code);
  });

  test('never makes one person do the work and watch over it', () => {
    const worker = { person: 'lin', role: 'worker', place: '', from: 0, until: null } as const;
    expect(refuseAppointment(viewer(['supervisor']), worker, ['supervisor'])?.rejected).toBe('ROLES_APART');
    expect(refuseAppointment(viewer(['supervisor']), worker, ['buildingLead'])).toBeNull();
  });
});

describe('a claim', () => {
  const claim: ClaimRecord = {
    id: 'a',
    person: 'lin',
    unit: 'u',
    capacity: 'resident',
    proof: 'statement',
    member: null,
    state: 'open',
    version: 1,
  };
  const grandmother: ClaimCandidate = { member: 'm1', name: '林＊', owner: true, lives: true, taken: false };
  const confirm = { decision: 'confirm', member: 'm1', replace: false, version: 1 } as const;

  test('against the roll or against another is shown as such', () => {
    expect(conflictsOf(claim, [], [grandmother])).toEqual([]);
    expect(conflictsOf(claim, [], [])).toEqual(['notOnRoll']);
    expect(conflictsOf(claim, [], [{ ...grandmother, taken: true }])).toEqual(['taken']);
    expect(conflictsOf(claim, [{ ...claim, id: 'b', person: 'wang' }], [grandmother])).toEqual(['otherClaim']);
    expect(conflictsOf({ ...claim, capacity: 'owner' }, [], [{ ...grandmother, owner: false }])).toEqual(['notOnRoll']);
  });

  test('of a second person in a home of two is no conflict', () => {
    const couple = [grandmother, { ...grandmother, member: 'm2' }];
    expect(conflictsOf(claim, [{ ...claim, id: 'b', person: 'wang' }], couple)).toEqual([]);
  });

  test('confirmed by a building lead establishes the home, by a worker or with a letter the title too', () => {
    const decide = (roles: Role[], change = {}) =>
      decideClaim({ ...claim, ...change }, confirm, [grandmother], viewer(roles));
    expect(decide(['buildingLead'])).toMatchObject({ state: 'confirmed', facts: ['residence'] });
    expect(decide(['worker'])).toMatchObject({ facts: ['residence', 'title'] });
    expect(decide(['buildingLead'], { proof: 'letter', member: 'm1' })).toMatchObject({
      facts: ['residence', 'title'],
    });
  });

  test.each([
    ['by whoever made it', { ...claim, person: 'officer' }, confirm, 'DUTIES_APART'],
    ['that has moved on', claim, { ...confirm, version: 2 }, 'STALE_VERSION'],
    ['that is settled', { ...claim, state: 'refused' }, confirm, 'CLAIM_SETTLED'],
    ['to nobody of the roll', claim, { ...confirm, member: 'm9' }, 'VALIDATION'],
    ['without a reason for a refusal', claim, { ...confirm, decision: 'refuse' }, 'VALIDATION'],
  ] as const)('is not decided %s', (_, record, command, code) => {
    expect(decideClaim(record, command, [grandmother], viewer(['worker']))).toMatchObject({ rejected: code });
  });

  test('replaces an account that is joined already only by a worker who says so', () => {
    const taken = [{ ...grandmother, taken: true }];
    const decide = (roles: Role[], replace: boolean) =>
      decideClaim(claim, { ...confirm, replace }, taken, viewer(roles));
    expect(decide(['worker'], false)).toEqual({ rejected: 'MEMBER_TAKEN' });
    expect(decide(['buildingLead'], true)).toEqual({ rejected: 'MEMBER_TAKEN' });
    expect(decide(['worker'], true)).toMatchObject({ state: 'confirmed' });
  });
});

test('a building lead confirms in their own building, a worker everywhere, a resident nowhere', () => {
  const lead = viewer(['buildingLead'], { buildingLead: ['3 幢'] });
  expect(may(lead, 'claim.decide', { place: '3 幢' })).toBeNull();
  expect(may(lead, 'claim.decide', { place: '13 幢' })).toBe('ROLE_REQUIRED');
  expect(may(viewer(['worker'], { worker: [''] }), 'claim.decide', { place: '13 幢' })).toBeNull();
  expect(may(viewer(['resident'], { resident: ['3 幢'] }), 'claim.decide', { place: '3 幢' })).toBe('ROLE_REQUIRED');
});
