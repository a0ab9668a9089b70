import { expect, test } from 'vitest';
import { nextDigest, outsideQuiet } from './quiet.ts';

const at = (text: string) => Date.parse(text);
const shanghai = 'Asia/Shanghai';

test.each([
  ['in the afternoon', '2026-01-05T15:00:00+08:00', '2026-01-05T15:00:00+08:00'],
  ['one minute before nine', '2026-01-05T20:59:00+08:00', '2026-01-05T20:59:00+08:00'],
  ['at nine in the evening', '2026-01-05T21:00:00+08:00', '2026-01-06T08:00:00+08:00'],
  ['after midnight', '2026-01-06T00:30:00+08:00', '2026-01-06T08:00:00+08:00'],
  ['at eight in the morning', '2026-01-06T08:00:00+08:00', '2026-01-06T08:00:00+08:00'],
])('nobody is woken by a message that is written %s', (_, written, sent) => {
  expect(outsideQuiet(at(written), shanghai)).toBe(at(sent));
});

test('the clock of the community counts, also on the night it is put forward', () => {
  expect(outsideQuiet(at('2026-03-28T22:00:00+01:00'), 'Europe/Berlin')).toBe(at('2026-03-29T08:00:00+02:00'));
});

test('news of a day go out together at six', () => {
  expect(nextDigest(at('2026-01-05T09:00:00+08:00'), shanghai)).toBe(at('2026-01-05T18:00:00+08:00'));
  expect(nextDigest(at('2026-01-05T18:00:00+08:00'), shanghai)).toBe(at('2026-01-06T18:00:00+08:00'));
});
