import { type Block, type Inline, parseMarkdown } from '@juyi/core/kernel/markdown';
import { html } from 'hono/html';
import type { Markup } from './layout.ts';

/** A person's text as markup: whatever is not of the small Markdown we know stays text. */
export function markdown(source: string): Markup[] {
  return parseMarkdown(source).map(block);
}

function block(part: Block): Markup {
  if (part.kind === 'list') {
    const items = part.items.map((item) => html`<li>${item.map(inline)}</li>`);
    return part.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  }
  const words = part.children.map(inline);
  return part.kind === 'quote' ? html`<blockquote>${words}</blockquote>` : html`<p>${words}</p>`;
}

function inline(part: Inline): Markup | string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'break':
      return html`<br>`;
    case 'strong':
      return html`<strong>${part.children.map(inline)}</strong>`;
    case 'emphasis':
      return html`<em>${part.children.map(inline)}</em>`;
    case 'link':
      return html`<a href="${part.href}" rel="nofollow ugc noopener">${part.children.map(inline)}</a>`;
  }
}
