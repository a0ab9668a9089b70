import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { beginning, plainText } from '@juyi/core/office/plain-text';
import type { Proposal } from '@juyi/core/proposals/schema';
import { markdown } from '@juyi/elements/base/markdown';
import { sayPerson } from '@juyi/elements/proposals/byline';
import { html, type TemplateResult } from 'lit';
import type { DeskWords } from '../base/dictionary.ts';

type Words = DeskWords & KernelWords;

/** An answer, published or about to be; who gives it and when, UTC ms. */
export type Answer = NonNullable<Proposal['answer']>;

/** How much of a proposal a notice quotes, in characters. */
const quoted = 160;

/** The answer as a sheet for the notice board; on paper it stands alone. */
export function noticeSheet(proposal: Proposal, answer: Answer, words: Words, locale: Locale): TemplateResult {
  return html`<section class="sheet" part="sheet" aria-label=${words.sheetKind}>
    <header>
      <p class="soft">${words.sheetKind}</p>
      <h3>${proposal.title}</h3>
      <p class="soft">
        <span class="fact">${words.byline(sayPerson(proposal.author, words), wholeDate(proposal.submittedAt ?? 0, locale))} ·</span>
        <span class="fact">${words.cosigns(proposal.cosigns)}</span>
      </p>
    </header>
    <h4>${words.proposalShort}</h4>
    <p>${beginning(proposal.body, quoted)}</p>
    <h4>${words.page.answer}</h4>
    <div class="words">${markdown(answer.body)}</div>
    <footer>
      <p>${sayPerson(answer.author, words)}<br />${wholeDate(answer.at, locale)}</p>
      <p class="seal">${words.sealPlace}</p>
    </footer>
  </section>`;
}

/** The answer as plain text for a chat group. */
export function chatText(proposal: Proposal, answer: Answer, words: Words, locale: Locale): string {
  const { title, author, cosigns } = proposal;
  return [
    `${words.chatTitle(title)}\n${words.chatAsked(sayPerson(author, words), words.cosigns(cosigns))}`,
    plainText(answer.body),
    `${sayPerson(answer.author, words)}\n${wholeDate(answer.at, locale)}`,
  ].join('\n\n');
}

/** A date with its year: paper outlives it. */
function wholeDate(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(at);
}
