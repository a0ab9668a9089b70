import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Poll } from '@juyi/core/polls/schema';
import type { PollPageWords } from '@juyi/core/polls/words.poll.en';
import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from './reading.ts';

export type Words = PollPageWords & KernelWords;

/** How a poll is read here. */
export interface Look {
  readonly locale: Locale;
  readonly elder: boolean;
  readonly reading: Reading | undefined;
}

/** What a poll asks, and what it costs one's household. */
export function heading(poll: Poll, look: Look, words: Words): TemplateResult {
  const { title, cost, text } = poll;
  const { locale, elder, reading } = look;
  return html`<h2 id="title" part="title">${title[locale]}</h2>
    ${cost ? html`<p class="cost">${cost[locale]}</p>` : nothing} ${longer(text, look)}
    ${elder ? reading?.aloud(poll, words) : nothing}`;
}

/** One question; its title only where it is not the poll's own. */
export function question({ title, text }: Poll['items'][number], poll: Poll, look: Look): TemplateResult {
  const { locale } = look;
  const own = poll.items.length > 1 || title[locale] !== poll.title[locale];
  return html`${own ? html`<h3 class="question">${title[locale]}</h3>` : nothing} ${longer(text, look)}`;
}

function longer(text: Poll['text'] | undefined, { locale, reading }: Look): unknown {
  return text ? reading?.text(text[locale]) : nothing;
}

/** All questions with their options, for whoever reads and does not vote. */
export function questions(poll: Poll, look: Look): unknown {
  return poll.items.map((item) => [
    question(item, poll, look),
    item.options.length > 0
      ? html`<ul class="options">${item.options.map(({ name }) => html`<li>${name[look.locale]}</li>`)}</ul>`
      : nothing,
  ]);
}
