import { describe, expect, test } from 'vitest';
import { beginning, plainText } from './plain-text.ts';

describe('an answer goes to the chat group', () => {
  test('without its marks, with its paragraphs and lists', () => {
    const source = '您好，**已经看过**现场。\n\n1. 周三测量\n2. 周五报价\n\n- 扶手\n- *防滑*面';
    expect(plainText(source)).toBe('您好，已经看过现场。\n\n1. 周三测量\n2. 周五报价\n\n· 扶手\n· 防滑面');
  });

  test('with the address of a link once', () => {
    expect(plainText('见[方案](https://a.example/plan)')).toBe('见方案 https://a.example/plan');
    expect(plainText('见 https://a.example/plan')).toBe('见 https://a.example/plan');
  });

  test('as it was typed, where somebody typed markup', () => {
    expect(plainText('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
  });
});

describe('a notice quotes the beginning of a proposal', () => {
  test('whole where it is short', () => {
    expect(beginning('东门缺一段坡道。\n\n请看看。', 50)).toBe('东门缺一段坡道。请看看。');
  });

  test('on one line, as each script joins its sentences', () => {
    expect(beginning('One.\n\nTwo.', 50)).toBe('One. Two.');
  });

  test('up to the end of a sentence', () => {
    expect(beginning(`${'一'.repeat(10)}。${'二'.repeat(30)}。`, 20)).toBe(`${'一'.repeat(10)}。`);
    expect(beginning('The ramp is steep. It needs a rail, and more light too.', 30)).toBe('The ramp is steep.');
  });

  test('cut where there is no sentence, never inside a character', () => {
    expect(beginning('长'.repeat(30), 10)).toBe(`${'长'.repeat(9)}…`);
    expect(Array.from(beginning('🌳'.repeat(30), 10)).length).toBeLessThanOrEqual(10);
  });
});
