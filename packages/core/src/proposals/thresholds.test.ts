import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../kernel/calendar.ts';
import { passGate, reviewCarries, usualReview } from './gates.ts';
import { dangerIn } from './hazards.ts';
import { likeness } from './similar.ts';
import { baseOf, fewest, neededFor } from './targets.ts';
import { remindAt, termsFrom } from './terms.ts';
import { isMaterial } from './text.ts';

describe('how many co-signs a target asks for', () => {
  test('ten residents for the council, exact shares for the rest', () => {
    const estate = { bases: { households: 480, owners: 333, adults: 1001 } };
    const stated = { baseFrom: 'settings' };
    const plain = { base: null, of: null, baseFrom: null };
    expect(neededFor('council', {}, null)).toEqual({ ...plain, needed: 10 });
    expect(neededFor('worker', {}, null)).toEqual({ ...plain, needed: 0 });
    expect(neededFor('hearing', estate, null)).toEqual({ ...stated, needed: 96, base: 480, of: 'households' });
    expect(neededFor('ownersMeeting', estate, null)).toEqual({ ...stated, needed: 67, base: 333, of: 'owners' });
    expect(neededFor('residentsMeeting', estate, null)).toEqual({ ...stated, needed: 201, base: 1001, of: 'adults' });
    expect(neededFor('hearing', {}, null)).toBeNull();
  });

  test('what the roll counts goes before what the community says, and is said', () => {
    const settings = { bases: { households: 480 } };
    expect(neededFor('hearing', settings, 12)).toEqual({ needed: 3, base: 12, of: 'households', baseFrom: 'roll' });
    expect([baseOf('hearing', settings), baseOf('council', settings)]).toEqual(['households', null]);
  });

  test('a community’s own threshold goes before the usual', () => {
    const own = {
      thresholds: { council: { part: [1, 3], of: 'adults', operator: 'gt' } },
      bases: { adults: 9 },
    } as const;
    expect(neededFor('council', own, null)).toEqual({ needed: 4, base: 9, of: 'adults', baseFrom: 'settings' });
  });

  test('the fewest that reach or exceed a share are exactly the first that do', () => {
    const share = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(
        share,
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom('gte', 'gt'),
        (part, whole, operator) => {
          const count = fewest(part, whole, operator as 'gte');
          const reaches = (n: number) => {
            const [mine, share] = [BigInt(n) * BigInt(part[1]), BigInt(part[0]) * BigInt(whole)];
            return operator === 'gte' ? mine >= share : mine > share;
          };
          expect(reaches(count)).toBe(true);
          if (count > 0) expect(reaches(count - 1)).toBe(false);
        },
      ),
    );
  });
});

describe('a members’ review of 60 with 40 present', () => {
  const figures = (agreed: number, present = 40) => ({ members: 60, present, agreed });

  test('carries with 30 where the text says at least half, and fails with 29', () => {
    expect(reviewCarries(figures(30), usualReview)).toBe(true);
    expect(reviewCarries(figures(29), usualReview)).toBe(false);
  });

  test('needs 31 where the text says more than half', () => {
    const strict = { ...usualReview, agreed: { part: [1, 2], operator: 'gt' } } as const;
    expect(reviewCarries(figures(30), strict)).toBe(false);
    expect(reviewCarries(figures(31), strict)).toBe(true);
  });

  test('fails with 39 present, however many agree', () => {
    expect(reviewCarries(figures(39, 39), usualReview)).toBe(false);
  });

  test('comes after the two discussions, with figures that can be, and keeps the rule it was held to', () => {
    const passed = [
      { gate: 'branchProposed', at: 1, figures: null },
      { gate: 'committeesDiscussed', at: 2, figures: null },
    ] as const;
    const pass = (before: readonly (typeof passed)[number][], given?: ReturnType<typeof figures>) =>
      passGate('scheduled', before, 'membersReviewed', given, usualReview, 3);
    expect(pass([], figures(30))).toEqual({ rejected: 'GATE_CLOSED' });
    expect(pass(passed)).toMatchObject({ rejected: 'VALIDATION' });
    expect(pass(passed, figures(41))).toMatchObject({ rejected: 'VALIDATION' });
    expect(pass(passed, figures(29))).toEqual({ rejected: 'REVIEW_FAILED' });
    expect(pass(passed, figures(30))).toEqual({
      gate: 'membersReviewed',
      at: 3,
      figures: { ...figures(30), rule: usualReview },
    });
  });
});

test('the station has working days, neighbours have any day', () => {
  const place = { zone: 'Asia/Shanghai', calendar: chinaCalendar };
  const at = (moment: string) => Date.parse(`${moment}+08:00`);
  expect(termsFrom('submitted', at('2026-04-30T10:00'), place).answerDue).toBe(at('2026-05-11T23:59:59.999'));
  // The thirtieth day is a Saturday.
  expect(termsFrom('gathering', at('2026-01-01T10:00'), place).closesAt).toBe(at('2026-01-31T23:59:59.999'));
  expect(termsFrom('answered', 0, place)).toEqual({ answerDue: null, closesAt: null });
  expect(remindAt(0, 100)).toBe(80);
});

describe('co-signers are asked again', () => {
  const text = { title: '坡道', body: '东门三级台阶', request: '', place: '东门', budget: 200_000 };
  test.each([
    [{ title: '扶手' }, true],
    [{ budget: 2_000_000 }, true],
    [{ place: '西门' }, true],
    [{ request: '装扶手' }, true],
    [{ body: '东门有三级台阶' }, true],
    [{}, false],
  ])('after %j', (change, expected) => {
    expect(isMaterial(text, { ...text, ...change })).toBe(expected);
  });

  test('but not when only the story changes and the request stands apart', () => {
    const asked = { ...text, request: '加一段坡道' };
    expect(isMaterial(asked, { ...asked, body: '东门有三级台阶，绕路六百米' })).toBe(false);
  });
});

describe('a text that sounds like a danger', () => {
  test.each([
    ['5号楼2门有煤气味', 'red', ['119', '110']],
    ['消防通道又被车堵了', 'red', ['119', '110']],
    ['楼道里有一股天然气的味道', 'red', ['119', '110']],
    ['地下车库冒火了', 'red', ['119', '110']],
    ['The stairwell smells like gas', 'red', ['119', '110']],
    ['孩子被锁在电梯里', 'red', ['119', '120', '110']],
    ['高压电线断了掉在花坛里', 'red', ['119', '120', '110']],
    ['围墙要倒了', 'orange', ['110']],
    ['A tree is about to fall on the path', 'orange', ['110']],
    ['有人被困在电梯里', 'red', ['119', '120', '110']],
    ['There is a smell of gas in entrance 2', 'red', ['119', '110']],
    ['北墙瓷砖脱落', 'orange', ['110']],
    ['电梯昨晚又故障了', 'orange', ['110']],
    ['三号门的路灯不亮了', 'yellow', []],
    ['The lamp at gate 3 is broken', 'yellow', []],
  ])('%s', (text, level, numbers) => {
    expect(dangerIn(text)).toEqual({ level, numbers });
  });

  test.each([
    '周末开放活动室',
    '加一段轮椅坡道',
    '多种几棵树',
    '给阳台装晾衣架',
    'Put gas meters outside',
    '电线入地',
    'A chess table for the garden',
    '充电棚能不能晚点断电',
  ])('%s is none', (text) => {
    expect(dangerIn(text)).toBeNull();
  });
});

test('titles are alike by what they share, whichever way round', () => {
  expect(likeness('东门加装坡道', '东门加一段坡道')).toBeGreaterThan(0.3);
  expect(likeness('A ramp at the east gate', 'East gate: a ramp please')).toBeGreaterThan(0.5);
  expect(likeness('东门加装坡道', '周末开放活动室')).toBe(0);
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});
