import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, type Inline, parseMarkdown, safeHref } from './markdown.ts';

const inline = (source: string): Inline[] => {
  const [block] = parseMarkdown(source);
  return block && 'children' in block ? block.children : [];
};

describe('what people may write', () => {
  test('paragraphs, lists and quotes', () => {
    const source = '第一段\n接着写\n\n- 一\n- 二\n\n1. 先\n2. 后\n\n> 他说的';
    expect(
      parseMarkdown(source).map((block) =>
        block.kind === 'list' ? `${block.ordered ? 'ol' : 'ul'}${block.items.length}` : block.kind,
      ),
    ).toEqual(['paragraph', 'ul2', 'ol2', 'quote']);
  });

  test('emphasis and links', () => {
    expect(inline('很**重要**，见[通知](https://example.org/a?b=1)')).toEqual([
      { kind: 'text', text: '很' },
      { kind: 'strong', children: [{ kind: 'text', text: '重要' }] },
      { kind: 'text', text: '，见' },
      { kind: 'link', href: 'https://example.org/a?b=1', children: [{ kind: 'text', text: '通知' }] },
    ]);
  });

  test('a bare address ends where the Chinese sentence goes on', () => {
    expect(inline('看 https://example.org/路灯。谢谢')[1]).toMatchObject({
      kind: 'link',
      href: 'https://example.org/%E8%B7%AF%E7%81%AF',
    });
  });
});

describe('what nobody may make of it', () => {
  test.each([
    '[点我](javascript:alert(1))',
    '[点我](JaVaScRiPt:alert)',
    '[点我](java\tscript:alert)',
    '[点我](data:text/html,<script>)',
    '[点我](vbscript:x)',
    '[点我](//evil.example)',
    '[点我](/juyi/api/session)',
    '[点我](&#106;avascript:alert)',
    '[点我](file:///etc/passwd)',
  ])('%s stays text', (source) => {
    expect(JSON.stringify(parseMarkdown(source))).not.toContain('"href"');
  });

  test('markup stays the characters it is made of', () => {
    expect(inline('<img src=x onerror=alert(1)>')).toEqual([{ kind: 'text', text: '<img src=x onerror=alert(1)>' }]);
  });

  test('any text is read without loss, and every address is safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (source) => {
        for (const href of hrefsOf(parseMarkdown(source))) expect(safeHref(href)).toBe(href);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('a long hostile text is read in one pass', () => {
    const hostile = ['*'.repeat(8000), '['.repeat(8000), '**a'.repeat(2600), '[a]('.repeat(2000), '> '.repeat(4000)];
    for (const source of hostile) expect(parseMarkdown(source).length).toBeGreaterThan(0);
  });
});

function hrefsOf(blocks: readonly Block[]): string[] {
  return [...JSON.stringify(blocks).matchAll(/"href":("(?:[^"\\]|\\.)*")/g)].map(
    ([, text]) => JSON.parse(text!) as string,
  );
}
