import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../counting/kernel/registry.ts';
import { chinaCalendar } from '../kernel/calendar.ts';
import { canonical, faultsOf } from './choices.ts';
import { faultOfPoll } from './compose.ts';
import { legalDates, noticeObjections } from './dates.ts';
import { effectOf } from './effect.ts';
import { pollStates, pollTransitions } from './lifecycle.ts';
import { offeredRules } from './offered.ts';
import type { Figure, PollProfile } from './profiles/profile.ts';
import { findProfile, pollProfiles } from './profiles/registry.ts';
import { movePoll, type PollRecord } from './rules.ts';
import { CreatePoll, type PollItem } from './schema.ts';
import { byBuilding } from './turnout.ts';

const DAY = 86_400_000;
const both = (text: string) => ({ 'zh-CN': text, en: text });
const options = ['a', 'b', 'c'].map((id) => ({ id, name: both(id), cost: 10 }));
const poll = (changes: object = {}, item: object = {}) =>
  CreatePoll.parse({
    kind: 'owners',
    effect: 'binding',
    title: both('换电梯'),
    items: [{ id: 'lift', title: both('是否更换'), rule: 'owners-vote', ...item }],
    franchise: { electors: 'owners' },
    opensAt: Date.parse('2026-05-20T09:00:00+08:00'),
    closesAt: Date.parse('2026-05-25T18:00:00+08:00'),
    ...changes,
  });

describe('a poll as composed', () => {
  test('binds by national rules, and in Beijing only on the official platform or on paper', () => {
    expect(faultOfPoll(poll())).toBeNull();
    expect(faultOfPoll(poll({ profile: 'CN-BJ' }))).toEqual({ rejected: 'OFFICIAL_PLATFORM_REQUIRED' });
    expect(faultOfPoll(poll({ profile: 'CN-BJ', channels: ['paper', 'proxy'] }))).toBeNull();
    expect(faultOfPoll(poll({ profile: 'CN-BJ', officialPlatform: 'BJ-2026-17' }))).toBeNull();
    expect(faultOfPoll(poll({ profile: 'CN-BJ', effect: 'consultative' }))).toBeNull();
  });

  test('by a text of the law that has been replaced says so, and does not before it was', () => {
    const at = (day: string) =>
      effectOf({ ...poll(), opensAt: Date.parse(`${day}+08:00`) }, findProfile('CN-RESIDENTS-1989')!);
    expect(at('2025-12-31T23:59')).toMatchObject({ code: 'PROFILE_ALLOWS' });
    const since = at('2026-01-01T00:00');
    expect(since).toMatchObject({ code: 'PROFILE_REPLACED' });
    expect(since.source.en).toContain('a new text, not checked here, is in force since 1 January 2026');
    expect(at('2026-06-01T09:00').refused).toBeUndefined();
  });

  test('is not held to a majority that the law does not give its matter', () => {
    const raise = { matter: 'fund-raise', params: { majority: 'ordinary' } };
    expect(faultOfPoll(poll({}, raise))).toMatchObject({
      faults: [{ pointer: '/items/0/params/majority', code: 'law' }],
    });
    expect(faultOfPoll(poll({}, { ...raise, params: { majority: 'special' } }))).toBeNull();
    expect(faultOfPoll(poll({}, { matter: 'fund-use', params: { majority: 'ordinary' } }))).toBeNull();
  });

  test('counts silence only by a rule that was adopted, and elects in secret on paper alone', () => {
    const silent = { params: { silence: 'follow-majority' } };
    expect(faultOfPoll(poll({}, silent))).toMatchObject({ faults: [{ code: 'not_adopted' }] });
    const election = { rule: 'committee-election', options, seats: 3 };
    expect(faultOfPoll(poll({}, election))).toEqual({ rejected: 'SECRET_NOT_AVAILABLE' });
    expect(faultOfPoll(poll({ channels: ['paper'] }, election))).toBeNull();
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('can be counted by %s', (_, rule) => {
    const owners = rule.shape === 'owners';
    const kind = owners ? {} : { kind: 'residents', effect: 'consultative', franchise: { electors: 'residents' } };
    const needs = { rule: rule.id, options, seats: 2, budget: 20 };
    expect(faultOfPoll(poll({ ...kind, channels: ['paper'] }, needs))).toBeNull();
  });
});

test('a poll does not bind by a blank name of a platform, nor by a rule on silence that is blank or yet to come', () => {
  expect(faultOfPoll(poll({ profile: 'CN-BJ', officialPlatform: ' ' }))).toEqual({
    rejected: 'OFFICIAL_PLATFORM_REQUIRED',
  });
  expect(() => poll({ adopted: { silence: { text: ' ', adoptedOn: '2025-06-01' } } })).toThrow('required');
  const adopted = (adoptedOn: string) => faultOfPoll(poll({ adopted: { silence: { text: '从多数', adoptedOn } } }));
  expect(adopted('2026-05-20')).toBeNull();
  expect(adopted('2026-05-21')).toMatchObject({ faults: [{ pointer: '/adopted/silence/adoptedOn', code: 'future' }] });
});

test('a poll is planned for a day that a calendar knows', () => {
  for (const closesAt of [8.64e15, 9e15, -1]) expect(() => poll({ closesAt }), String(closesAt)).toThrow();
});

describe('the notice', () => {
  const noticed = (day: string, changes: object = {}) =>
    noticeObjections(poll(changes), findProfile('CN')!, Date.parse(`${day}T10:00:00+08:00`), 'Asia/Shanghai').map(
      ({ code, refuses }) => [code, refuses],
    );

  test('of 4 May for 20 May is long enough, of 5 May is in doubt, of 6 May too late', () => {
    expect(noticed('2026-05-04')).toEqual([]);
    expect(noticed('2026-05-05')).toEqual([['NOTICE_DOUBT', false]]);
    expect(noticed('2026-05-06')).toEqual([['NOTICE_SHORT', true]]);
  });

  test('counts to the meeting where that comes first, and only warns where nothing binds', () => {
    const meetingAt = Date.parse('2026-05-18T19:00:00+08:00');
    expect(noticed('2026-05-04', { meetingAt })).toEqual([['NOTICE_SHORT', true]]);
    expect(noticed('2026-05-06', { effect: 'consultative' })).toEqual([['NOTICE_SHORT', false]]);
  });

  test('has its days on the calendar, each with the figure behind it', () => {
    const place = { zone: 'Asia/Shanghai', calendar: chinaCalendar };
    const dates = legalDates(poll(), { rollPostedAt: null, postedAt: null }, findProfile('CN')!, place);
    const day = (name: string) => new Date(dates.find((date) => date.name === name)!.at + 28_800_000).toISOString();
    expect(day('noticeSafe').slice(0, 10)).toBe('2026-05-04');
    expect(day('noticeLatest').slice(0, 10)).toBe('2026-05-05');
    expect(dates.find(({ name }) => name === 'noticeLatest')).toMatchObject({ basis: 'law' });
    expect(dates.some(({ name }) => name === 'meets')).toBe(false);
  });

  test('has the meeting among its days where there is one', () => {
    const place = { zone: 'Asia/Shanghai', calendar: chinaCalendar };
    const meetingAt = Date.parse('2026-05-21T19:00:00+08:00');
    const dates = legalDates(poll({ meetingAt }), { rollPostedAt: null, postedAt: null }, findProfile('CN')!, place);
    expect(dates.map(({ name }) => name)).toEqual(expect.arrayContaining(['opens', 'meets', 'closes']));
    expect(dates.map(({ at }) => at)).toEqual(dates.map(({ at }) => at).sort((a, b) => a - b));
  });
});

describe('a poll that is put off', () => {
  const { opensAt, closesAt } = poll();
  const putOff = (times: object, changes: object = {}) => {
    const record = { ...poll(changes), id: 'p', author: 'w', state: 'noticed', version: 4, postponedAt: null };
    const worker = { community: 'garden', person: 'w', level: 3, roles: ['worker'] } as const;
    const place = { zone: 'Asia/Shanghai', calendar: chinaCalendar };
    const world = { now: opensAt - DAY, place, snapshotFits: true, openChallenges: 0, signatures: 0 };
    return movePoll(record as PollRecord, { to: 'postponed', reason: '台风', ...times }, worker, world);
  };
  const later = { opensAt: opensAt + DAY, closesAt: closesAt + 9 * DAY };

  test('begins on the announced day or after it, never before', () => {
    expect(putOff(later)).toMatchObject({ next: { state: 'postponed', ...later } });
    const early = [{ pointer: '/opensAt', code: 'later' }];
    expect(putOff({ ...later, opensAt: opensAt - 1 })).toEqual({ rejected: 'VALIDATION', faults: early });
  });

  test('goes on no longer than its profile lets anybody vote', () => {
    const hangzhou = { profile: 'CN-HZ', officialPlatform: 'HZ-1' };
    const until = (days: number) => putOff({ opensAt, closesAt: opensAt + days * DAY }, hangzhou);
    expect(until(60)).toMatchObject({ next: { state: 'postponed' } });
    expect(until(61)).toEqual({ rejected: 'VOTING_PERIOD' });
  });
});

describe('a ballot', () => {
  const item = (rule: string, more: object = {}) => poll({}, { rule, options, ...more }).items[0] as PollItem;
  const faults = (rule: string, choice: unknown, more: object = {}) =>
    faultsOf({ lift: choice } as never, [item(rule, more)]).map(({ code }) => code);

  test('is what its rule can count, and nothing else', () => {
    expect(faults('owners-vote', 'yes')).toEqual([]);
    expect(faults('owners-vote', 'follow')).toEqual(['follow']);
    expect(faults('owners-vote', 'follow', { follow: true })).toEqual([]);
    expect(faults('single-choice', [0, 1])).toEqual(['shape']);
    expect(faults('single-choice', [3])).toHaveLength(1);
    expect(faults('multiple-choice', [0, 1, 2], { params: { max: 2 } })).toHaveLength(1);
    expect(faults('stv-scottish-wig', [2, 0])).toEqual([]);
    expect(faults('dot-voting', [9, 9, 9])).toHaveLength(1);
    expect(faults('committee-election', ['a', 'b'], { seats: 2 })).toEqual([]);
    expect(faults('committee-election', ['a', 'b', 'c'], { seats: 2 })).toEqual(['too-many']);
  });

  test('that gives each option a figure gives none too few and none too many', () => {
    for (const rule of ['score', 'majority-judgment', 'dot-voting', 'quadratic-voting']) {
      expect(faults(rule, [1, 0, 1]), rule).toEqual([]);
      for (const cut of [[], [1], [1, 0], [1, 0, 1, 0]]) expect(faults(rule, cut), rule).toHaveLength(1);
    }
  });

  test('of a budget spends no more than there is, and one for a question that is not asked repeats no name', () => {
    const priced = options.map((option) => ({ ...option, cost: 40 }));
    const spending = (...places: number[]) => faults('equal-shares', places, { options: priced, budget: 100 });
    expect(spending(0, 1)).toEqual([]);
    expect(spending(0, 1, 2)).toEqual(['overspent']);
    expect(faultsOf({ other: 'yes' }, [item('motion')])).toEqual([{ pointer: '/choices', code: 'no_such_item' }]);
  });

  test('may abstain under any rule, and says one thing in one way', () => {
    for (const { id } of rules) if (id !== 'owners-unanimous') expect(faults(id, 'abstain')).toEqual([]);
    expect(canonical([2, 0], item('approval'))).toBe(canonical([0, 2], item('approval')));
    expect(canonical([2, 0], item('schulze'))).not.toBe(canonical([0, 2], item('schulze')));
  });
});

test('turnout by building never lets fewer than five who voted, or who did not, be found by subtraction', () => {
  const side = fc.integer({ min: 0, max: 30 });
  const rows = fc.array(fc.record({ came: side, stayed: side }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rows, (buildings) => {
      const share = (heads: number) => ({ heads, area: heads });
      const told = byBuilding(
        buildings.map(({ came, stayed }, n) => ({ building: `${n}`, all: share(came + stayed), voted: share(came) })),
      );
      const hidden = buildings.filter((_, n) => told[n]!.voted === null);
      for (const { all, voted } of told)
        if (voted) expect(Math.min(voted.heads, all.heads - voted.heads)).toBeGreaterThanOrEqual(5);
      if (hidden.length === 0 || hidden.length === told.length) return;
      expect(hidden.length).toBeGreaterThanOrEqual(2);
    }),
  );
});

test('every state can be reached and every figure of a profile says where it comes from', () => {
  for (const state of pollStates.slice(1))
    expect(
      pollTransitions.some(({ to }) => to === state),
      state,
    ).toBe(true);
  const isFigure = (value: unknown): value is Figure<unknown> =>
    typeof value === 'object' && value !== null && 'basis' in value;
  for (const profile of pollProfiles) {
    const figures = Object.values(profile satisfies PollProfile).filter(isFigure);
    expect(figures.length).toBeGreaterThan(10);
    for (const { source } of figures) {
      expect(source['zh-CN'], profile.id).toMatch(/\p{Script=Han}/u);
      expect(source.en, profile.id).toMatch(/^[A-Z0-9][^\p{Script=Han}]+$/u);
    }
  }
});

test('what the desk offers is what the registry counts by', () => {
  for (const { id, shape, title } of offeredRules) {
    expect(rules.find((rule) => rule.id === id)).toMatchObject({ shape, title });
  }
});
