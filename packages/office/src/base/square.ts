import { generate } from 'lean-qr';
import { html, svg, type TemplateResult } from 'lit';

/** A QR code as one path, with the quiet margin that cameras need. */
export function square(text: string): TemplateResult {
  const code = generate(text);
  const dots: string[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) dots.push(`M${x} ${y}h1v1h-1z`);
  const box = `-4 -4 ${code.size + 8} ${code.size + 8}`;
  return html`<svg class="square" viewBox=${box} aria-hidden="true" shape-rendering="crispEdges">
    ${svg`<path d=${`M-4-4h${code.size + 8}v${code.size + 8}h-${code.size + 8}z`} fill="#fff" /><path d=${dots.join('')} fill="#000" />`}
  </svg>`;
}
