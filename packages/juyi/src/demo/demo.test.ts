import { chinaCalendar, deadline } from '@juyi/core/kernel/calendar';
import { isId } from '@juyi/core/kernel/ids';
import { answerWithin, proposalLimits } from '@juyi/core/proposals/limits';
import { describe, expect, test } from 'vitest';
import { demoCommunities } from './communities.ts';
import { type DemoPerson, demoPeople } from './people.ts';
import { demoProposals } from './proposals.ts';

const [sunshine, riverside] = demoCommunities as [(typeof demoCommunities)[0], (typeof demoCommunities)[0]];
const place = { zone: 'Asia/Shanghai', calendar: chinaCalendar };
/** A Monday morning, the last evening of a long holiday, and the minute after midnight. */
const moments = ['2026-11-23T10:00:00+08:00', '2026-10-07T21:00:00+08:00', '2026-01-01T00:01:00+08:00'].map(Date.parse);

describe('the roll of the demo', () => {
  const people = demoPeople(sunshine);
  const withRole = (role: DemoPerson['demoRole']) => people.filter((person) => person.demoRole === role);

  test('Sunshine Garden has the residents, owners, leads, workers, council and visitors it promises', () => {
    expect(withRole('resident').length).toBeGreaterThanOrEqual(600);
    expect(withRole('owner').length).toBeGreaterThanOrEqual(300);
    const count = (role: DemoPerson['demoRole']) => withRole(role).length;
    expect([count('buildingLead'), count('worker'), count('councilMember'), count('visitor')]).toEqual([12, 6, 15, 20]);
  });

  test.each([sunshine, riverside])('$id is the same on every run and no two people share an id', (community) => {
    const roll = demoPeople(community);
    expect(demoPeople(community)).toEqual(roll);
    expect(roll.every((person) => isId(person.id))).toBe(true);
    expect(new Set(roll.map((person) => person.id)).size).toBe(roll.length);
  });

  test('the two communities share nobody', () => {
    const here = new Set(people.map((person) => person.id));
    expect(demoPeople(riverside).filter((person) => here.has(person.id))).toEqual([]);
  });

  test('a display name never gives the full name away', () => {
    expect(people.filter((person) => person.displayName.includes(person.name))).toEqual([]);
  });

  test('a visitor holds no role, an owner is matched to the roll, a lead leads a place, a worker works', () => {
    expect(withRole('visitor').every((person) => person.level === 1 && person.roles.length === 0)).toBe(true);
    expect(withRole('owner').every((person) => person.level === 4)).toBe(true);
    expect(withRole('resident').every((person) => person.level >= 2 && person.level <= 3)).toBe(true);
    expect(withRole('worker').every((person) => person.roles.some(({ role }) => role === 'worker'))).toBe(true);
    const led = withRole('buildingLead').map(
      (person) => person.roles.find(({ role }) => role === 'buildingLead')!.place,
    );
    expect(new Set(led).size).toBe(12);
  });

  test.each([sunshine, riverside])('in $id neighbours can tell the workers apart', (community) => {
    const workers = demoPeople(community).filter((person) => person.demoRole === 'worker');
    expect(new Set(workers.map((person) => person.displayName)).size).toBe(community.staff.length);
  });
});

describe.each(moments)('what is being discussed, seen at %d', (now) => {
  describe.each([sunshine, riverside])('in $id', (community) => {
    const people = demoPeople(community);
    const proposals = demoProposals(community, now);
    const due = (submittedAt: number) => deadline(submittedAt, answerWithin, 'workingDay', 'after', place);

    test('nothing lies in the future, nothing is older than 60 working days, and the oldest comes first', () => {
      const oldest = deadline(now, 61, 'workingDay', 'before', place);
      for (const { submittedAt, cosigns, answer, withdrawn } of proposals) {
        const times = [
          submittedAt,
          ...cosigns.map(({ at }) => at),
          answer?.at ?? submittedAt,
          withdrawn?.at ?? submittedAt,
        ];
        expect(Math.min(...times)).toBe(submittedAt);
        expect(Math.max(...times)).toBeLessThanOrEqual(now);
        expect(submittedAt).toBeGreaterThan(oldest);
      }
      const order = proposals.map(({ submittedAt }) => submittedAt);
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    });

    test('a neighbour counts once, the author not at all, and only those who live here', () => {
      for (const { author, cosigns } of proposals) {
        const cosigners = cosigns.map(({ person }) => person);
        expect(new Set(cosigners).size).toBe(cosigners.length);
        expect(cosigners).not.toContain(author);
        expect(cosigners.every((person) => people[person]!.level >= 2)).toBe(true);
      }
    });

    test('exactly one answer is overdue', () => {
      const waiting = proposals.filter(({ state }) => state === 'submitted');
      expect(waiting.filter(({ submittedAt }) => due(submittedAt) < now)).toHaveLength(1);
    });

    test('workers answer, what is answered or withdrawn says so, and nobody writes twice', () => {
      for (const { state, answer, withdrawn } of proposals) {
        expect(state).toBe(answer ? 'answered' : withdrawn ? 'withdrawn' : 'submitted');
        if (answer) expect(people[answer.author]!.demoRole).toBe('worker');
      }
      expect(new Set(proposals.map(({ author }) => author)).size).toBe(proposals.length);
    });

    test('every text fits the limits, and ids sort by time', () => {
      for (const { title, body, answer } of proposals) {
        expect(title.length).toBeLessThanOrEqual(proposalLimits.title);
        expect(body.length).toBeLessThanOrEqual(proposalLimits.body);
        expect(answer?.body.length ?? 0).toBeLessThanOrEqual(proposalLimits.answer);
      }
      const ids = proposals.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
    });
  });
});

test('interest runs from nobody to a whole building, in both languages', () => {
  const proposals = demoProposals(sunshine, moments[0]!);
  const counts = proposals.map(({ cosigns }) => cosigns.length);
  expect([Math.min(...counts), Math.max(...counts)]).toEqual([0, 140]);
  expect(proposals.length).toBeGreaterThanOrEqual(24);
  expect(proposals.filter(({ title }) => /^[ -~]+$/.test(title)).length).toBeGreaterThanOrEqual(4);
});
