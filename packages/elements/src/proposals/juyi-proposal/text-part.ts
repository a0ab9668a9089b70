import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Proposal } from '@juyi/core/proposals/schema';
import type { ProposalWords } from '@juyi/core/proposals/words.en';
import type { ProposalPageWords } from '@juyi/core/proposals/words.proposal.en';
import { html, nothing, type TemplateResult } from 'lit';
import { sayDate, sayDay } from '../../base/dates.ts';
import { markdown } from '../../base/markdown.ts';
import type { ReadAloud } from '../../base/read-aloud.ts';
import { sayPerson } from '../byline.ts';
import { term } from '../terms.ts';
import type { Life } from './life.ts';

export type Words = ProposalWords & ProposalPageWords & KernelWords;

/** How a proposal is read here. */
export interface Look {
  readonly locale: Locale;
  readonly elder: boolean;
  readonly speech: ReadAloud;
}

/** What a proposal says, who says it, and how it stands. */
export function text(item: Proposal, life: Life, { locale, elder, speech }: Look, words: Words): TemplateResult {
  const due = term(item, words, locale);
  const when = sayDay(item.submittedAt ?? item.createdAt, locale, words);
  return html`<span class="state ${item.state}" part="state">${words.states[item.state]}</span>
    ${item.added?.map(({ text }) => html`<span class="state" part="state">${text[locale]}</span>`)}
    <h2 id="title" part="title">${item.title || '…'}</h2>
    <p class="soft">
      ${words.byline(sayPerson(item.author, words), when)}${item.forNeighbour ? html` · ${words.forNeighbour}` : nothing}
    </p>
    ${due?.late ? html`<p class="soft late">${due.text}</p>` : nothing}
    ${life.standing(item, life.words)}
    <div class="words" part="body">${markdown(item.body)}</div>
    ${life.facts(item, life.words, locale)}
    ${elder ? html`<div class="acts">${speech.button(`${item.title}。${item.body}`, locale, words)}</div>` : nothing}`;
}

/** The official answer, as a posted sheet. */
export function answer({ answer }: Proposal, { locale }: Look, words: Words): TemplateResult | typeof nothing {
  if (!answer) return nothing;
  return html`<section class="sheet" part="answer" aria-labelledby="answer">
    <header>
      <h3 id="answer">${words.answer}</h3>
      <p class="soft">${sayPerson(answer.author, words)} · ${sayDate(answer.at, locale)}</p>
    </header>
    <div class="words">${markdown(answer.body)}</div>
  </section>`;
}

/** What has happened, and what comes next; in elder mode once it is asked for. */
export function past(item: Proposal, life: Life, { locale, elder }: Look, words: Words): TemplateResult {
  const due = term(item, words, locale)?.text ?? '';
  const steps = life.history(item, due, life.words, locale);
  return elder
    ? html`<details class="back"><summary>${words.history}</summary>${steps}</details>`
    : html`<h3 class="back">${words.history}</h3>${steps}`;
}
