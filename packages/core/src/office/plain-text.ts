import { type Block, type Inline, parseMarkdown } from '../kernel/markdown.ts';

/** A person's text without its marks, for places that know none: a chat group, a paper notice. */
export function plainText(source: string): string {
  return parseMarkdown(source).map(sayBlock).join('\n\n');
}

function sayBlock(block: Block): string {
  if (block.kind !== 'list') return sayInlines(block.children);
  return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '·'} ${sayInlines(item)}`).join('\n');
}

function sayInlines(inlines: readonly Inline[]): string {
  return inlines.map(sayInline).join('');
}

function sayInline(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'break') return '\n';
  const label = sayInlines(inline.children);
  return inline.kind === 'link' && !inline.href.startsWith(label) ? `${label} ${inline.href}` : label;
}

/** The beginning of a text on one line, whole sentences where there are any, at most `most` characters. */
export function beginning(source: string, most: number): string {
  const text = plainText(source)
    .replace(/([\u3000-\u9fff\uff00-\uffef])\s*\n\s*/g, '$1')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  const signs = Array.from(text);
  if (signs.length <= most) return text;
  const head = signs.slice(0, most).join('');
  const [whole] = /^.*(?:[。！？]|[.!?](?=\s))/u.exec(head) ?? [];
  return whole && whole.length > most / 3
    ? whole
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
