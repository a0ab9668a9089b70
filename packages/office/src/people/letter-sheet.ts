import type { PrintedLetters } from '@juyi/core/people/letters/schema';
import type { PeopleDeskWords } from '@juyi/core/people/words.office.en';
import { generate } from 'lean-qr';
import { html, svg, type TemplateResult } from 'lit';

type Letter = PrintedLetters['items'][number];

/** One letter as it is folded into an envelope: to whom, what for, and the code as a square and as signs. */
export function letterSheet(letter: Letter, site: string, words: PeopleDeskWords, locale: string): TemplateResult {
  const { number, code, name, unit, expiresAt } = letter;
  const until = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(expiresAt);
  return html`<article class="letter">
    <p class="to">${words.letterTo(name, unit)}</p>
    <p>${words.letterText}</p>
    <div class="codes">
      ${square(`${site}#letter=${number}.${code}`)}
      <div>
        <p>${words.letterHow}</p>
        <p class="address">${site}</p>
        <dl>
          <dt>${words.letterNumber}</dt>
          <dd>${number}</dd>
          <dt>${words.letterCode}</dt>
          <dd>${code}</dd>
        </dl>
      </div>
    </div>
    <p>${words.letterUntil(until)}</p>
    <p class="from">${words.letterFrom}</p>
  </article>`;
}

/** A QR code as one path, with the quiet margin that cameras need. */
function square(text: string): TemplateResult {
  const code = generate(text);
  const dots: string[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) dots.push(`M${x} ${y}h1v1h-1z`);
  const box = `-4 -4 ${code.size + 8} ${code.size + 8}`;
  return html`<svg class="square" viewBox=${box} aria-hidden="true" shape-rendering="crispEdges">
    ${svg`<path d=${`M-4-4h${code.size + 8}v${code.size + 8}h-${code.size + 8}z`} fill="#fff" /><path d=${dots.join('')} fill="#000" />`}
  </svg>`;
}
