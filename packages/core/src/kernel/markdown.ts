/**
 * The Markdown that people may write, parsed to a tree: paragraphs, lists, quotes, emphasis, strong, links to
 * http, https and mailto addresses. Everything else is plain text, so nothing a person types can become markup.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis' | 'strong'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'break' };

export type Block =
  | { kind: 'paragraph' | 'quote'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] };

const bullet = /^[-*+]\s+(.*)$/;
const numbered = /^\d{1,3}[.)、]\s*(.*)$/;
const quoted = /^>\s?(.*)$/;

/** Reads a person's text. Linear in its length; never throws. */
export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of source.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    let lines: string[] = [];
    let open: 'paragraph' | 'quote' | 'bullet' | 'numbered' | null = null;
    const close = () => {
      if (open && lines.length > 0) blocks.push(makeBlock(open, lines));
      lines = [];
    };
    for (const raw of chunk.split('\n')) {
      const line = raw.trim();
      if (line === '') continue;
      const [kind, text] = classify(line);
      if (kind !== open) close();
      open = kind;
      lines.push(text);
    }
    close();
  }
  return blocks;
}

function classify(line: string): ['paragraph' | 'quote' | 'bullet' | 'numbered', string] {
  const found = bullet.exec(line);
  if (found) return ['bullet', found[1]!];
  const counted = numbered.exec(line);
  if (counted) return ['numbered', counted[1]!];
  const quote = quoted.exec(line);
  return quote ? ['quote', quote[1]!] : ['paragraph', line];
}

function makeBlock(open: 'paragraph' | 'quote' | 'bullet' | 'numbered', lines: string[]): Block {
  if (open === 'bullet' || open === 'numbered') {
    return { kind: 'list', ordered: open === 'numbered', items: lines.map((line) => parseInline(line)) };
  }
  const children = lines.flatMap((line, index) =>
    index === 0 ? parseInline(line) : [{ kind: 'break' } as const, ...parseInline(line)],
  );
  return { kind: open, children };
}

const token =
  /\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^[\]]{1,200})\]\(([^()\s]{1,2000})\)|((?:https?:\/\/|mailto:)[^\s<>"'，。；）)\]]+)/g;

function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  // Not matchAll: web views of 2019 lack it.
  const tokens = new RegExp(token);
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const [whole, strong, emphasis, label, target, bare] = match;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + whole.length;
    if (strong !== undefined) parts.push({ kind: 'strong', children: [{ kind: 'text', text: strong }] });
    else if (emphasis !== undefined) parts.push({ kind: 'emphasis', children: [{ kind: 'text', text: emphasis }] });
    else parts.push(link(target ?? bare!, label ?? bare!) ?? { kind: 'text', text: whole });
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

function link(target: string, label: string): Inline | null {
  const href = safeHref(target);
  return href === null ? null : { kind: 'link', href, children: [{ kind: 'text', text: label }] };
}

/** An address that is safe to follow, or null: absolute http, https or mailto only, after the platform's own parsing. */
export function safeHref(target: string): string | null {
  try {
    const url = new URL(target);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
