import type { PrintedLetters } from '@juyi/core/people/letters/schema';
import type { PeopleDeskWords } from '@juyi/core/people/words.office.en';
import { html, type TemplateResult } from 'lit';
import { square } from '../base/square.ts';

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
