import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDigits } from './codes.ts';
import { maskContact, tidyContact } from './contact.ts';
import { deviceName } from './device.ts';
import { factsFor, levelOf } from './levels.ts';
import { isWorthNoting, sessionEnds } from './sessions.ts';

describe('a sign-in code', () => {
  test('has six digits, whatever the random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        expect(makeDigits(bytes)).toMatch(/^\d{6}$/);
      }),
    );
  });
});

describe('an address', () => {
  test.each([
    ['email', ' Lin.Mei@Example.ORG ', 'lin.mei@example.org'],
    ['email', 'ｌin@example.org', 'lin@example.org'],
    ['phone', '138 0013 8000', '+8613800138000'],
    ['phone', '+86-138-0013-8000', '+8613800138000'],
    ['phone', '0086 13800138000', '+8613800138000'],
    ['phone', '+49 151 23456789', '+4915123456789'],
  ] as const)('%s %s is written %s', (kind, text, tidy) => {
    expect(tidyContact(kind, text)).toBe(tidy);
  });

  test.each([
    ['email', 'lin'],
    ['email', 'lin@example'],
    ['email', 'lin@example.org, wang@example.org'],
    ['email', 'lin@example.org\nBcc: all@example.org'],
    ['phone', '12345'],
    ['phone', '10013800138'],
    ['phone', '+86 010 1234'],
  ] as const)('%s %s is none', (kind, text) => {
    expect(tidyContact(kind, text)).toBeNull();
  });

  test('is shown by no more than its owner needs', () => {
    expect(maskContact('email', 'lin.mei@example.org')).toBe('l***@example.org');
    expect(maskContact('phone', '+8613800138000')).toBe('138****8000');
  });
});

describe('an identity level', () => {
  test.each([0, 1, 2, 3, 4] as const)('%i follows from the facts for it', (level) => {
    expect(levelOf(factsFor(level))).toBe(level);
  });

  test('of a landlord who lives elsewhere is that of a title on the roll', () => {
    expect(levelOf(['reachable', 'title'])).toBe(4);
  });

  test('of a real name alone says nothing of living here', () => {
    expect(levelOf(['reachable', 'realName'])).toBe(1);
  });
});

describe('a session', () => {
  const begun = { kind: 'own', createdAt: 0, lastSeenAt: 0 } as const;
  const day = 86_400_000;

  test('ends after thirty days without use, and after ninety whatever happens', () => {
    expect(sessionEnds(begun)).toBe(30 * day);
    expect(sessionEnds({ ...begun, lastSeenAt: 89 * day })).toBe(90 * day);
  });

  test('at an officer’s desk ends after fifteen minutes', () => {
    expect(sessionEnds({ kind: 'assisted', createdAt: 0, lastSeenAt: 10 * 60_000 })).toBe(15 * 60_000);
  });

  test('on a shared screen ends after ninety idle seconds', () => {
    expect(sessionEnds({ kind: 'kiosk', createdAt: 0, lastSeenAt: 20_000 })).toBe(110_000);
  });

  test('is noted as used once an hour', () => {
    expect(isWorthNoting(begun, 3_599_999)).toBe(false);
    expect(isWorthNoting(begun, 3_600_000)).toBe(true);
  });
});

test('a device is called by names that people know', () => {
  const wechat = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/122 Mobile MicroMessenger/8.0';
  expect(deviceName(wechat)).toBe('WeChat · Android');
  expect(deviceName('Mozilla/5.0 (Macintosh) AppleWebKit/605 Version/18 Safari/605')).toBe('Safari · Mac');
  expect(deviceName('curl/8')).toBe('');
});
