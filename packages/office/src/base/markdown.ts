import { type Block, type Inline, parseMarkdown } from '@juyi/core/kernel/markdown';
import { html, type TemplateResult } from 'lit';

/** A person's text as templates; nothing in it can become markup. */
export function markdown(source: string): TemplateResult[] {
  return parseMarkdown(source).map(drawBlock);
}

function drawBlock(block: Block): TemplateResult {
  if (block.kind === 'list') {
    const items = block.items.map((item) => html`<li>${item.map(drawInline)}</li>`);
    return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  }
  const text = block.children.map(drawInline);
  return block.kind === 'quote' ? html`<blockquote>${text}</blockquote>` : html`<p>${text}</p>`;
}

function drawInline(inline: Inline): unknown {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'break') return html`<br />`;
  const inner = inline.children.map(drawInline);
  if (inline.kind === 'link') return html`<a href=${inline.href} rel="nofollow noopener" target="_blank">${inner}</a>`;
  return inline.kind === 'strong' ? html`<strong>${inner}</strong>` : html`<em>${inner}</em>`;
}
