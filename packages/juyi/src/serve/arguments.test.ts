import { describe, expect, test } from 'vitest';
import { readServeOptions } from './arguments.ts';

describe('juyi serve', () => {
  test('runs without a word, on its own port and folder', () => {
    expect(readServeOptions([], {})).toEqual({
      port: 4600,
      data: 'data',
      demo: false,
      clock: undefined,
      rateLimit: true,
      database: undefined,
      secret: undefined,
      sealingSecrets: [],
      sites: undefined,
      site: undefined,
      name: undefined,
      post: {},
    });
  });

  test('takes the environment, and its arguments before that', () => {
    const environment = { PORT: '80', JUYI_DATA: '/srv', JUYI_DATABASE: 'http://db', JUYI_SECRET: 's' };
    expect(readServeOptions(['--port', '81'], environment)).toMatchObject({
      port: 81,
      data: '/srv',
      database: 'http://db',
      secret: 's',
    });
    const args = ['--data=/d', '--demo', '--clock', '2026-01-05T09:00:00+08:00', '--rate-limit', 'off'];
    expect(readServeOptions(args, environment)).toMatchObject({
      data: '/d',
      demo: true,
      clock: Date.UTC(2026, 0, 5, 1),
      rateLimit: false,
    });
  });

  test.each([
    ['--port', 'x'],
    ['--port', '70000'],
    ['--clock', 'noon'],
    ['--rate-limit', 'maybe'],
    ['--site', 'garden'],
    ['--name', ' '],
    ['--nonsense'],
    ['word'],
  ])('says what is wrong with %s %s', (...args) => {
    expect(() => readServeOptions(args, {})).toThrow(TypeError);
  });
});
