import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from './difference.ts';

const told = (before: string, after: string) =>
  difference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('');

test('Chinese is compared by characters, other words whole', () => {
  expect(told('东门加一段坡道', '东门加一段带扶手的坡道')).toBe('东门加一段+[带扶手的]坡道');
  expect(told('The lamp is broken', 'The light is broken')).toBe('The -[lamp]+[light] is broken');
  expect(told('预算 2000 元', '预算 20000 元')).toBe('预算 -[2000]+[20000] 元');
  expect(told('一样', '一样')).toBe('一样');
  expect(told('', '新')).toBe('+[新]');
});

test('what is same and removed is the old text, what is same and added the new one', () => {
  const text = fc.string({ unit: fc.constantFrom('东', '门', '灯', 'a', 'b', ' ', '。', '\n', '🌳'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = difference(before, after);
      const without = (kind: string) =>
        stretches
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

test('two long texts with nothing in common are told apart without pondering', () => {
  const [one, other] = ['东'.repeat(8000), '西'.repeat(8000)];
  expect(told(one, other)).toBe(`-[${one}]+[${other}]`);
});
