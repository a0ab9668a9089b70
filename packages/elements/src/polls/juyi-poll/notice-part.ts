import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Poll } from '@juyi/core/polls/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { daysUntil } from '../../base/dates.ts';
import type { ReadAloud } from '../../base/read-aloud.ts';
import type { PollNoticeWords } from '../poll-dictionary.ts';
import { stateKind } from '../state-kind.ts';

export type Words = PollNoticeWords & KernelWords;

/** What draws longer texts and reads them aloud; fetched where there is something to read. */
export interface Reading {
  markdown(source: string): unknown;
  speech: ReadAloud;
}

/** How a poll is read here. */
export interface Look {
  readonly locale: Locale;
  readonly elder: boolean;
  readonly reading: Reading | undefined;
}

/** The poll's state, what it asks, and what it costs one's household. */
export function heading(poll: Poll, { locale, elder, reading }: Look, words: Words): TemplateResult {
  const cost = poll.cost?.[locale];
  const text = poll.text?.[locale];
  const aloud = [poll.title, poll.cost, poll.text, ...poll.items.map(({ title }) => title)];
  const said = aloud.flatMap((each) => (each ? [each[locale]] : [])).join('。');
  return html`<span class="state ${stateKind(poll.state)}" part="state">
      ${poll.state === 'open' ? words.open(Math.max(0, daysUntil(poll.closesAt))) : words.states[poll.state]}
    </span>
    <h2 id="title" part="title">${poll.title[locale]}</h2>
    ${cost ? html`<p class="cost">${cost}</p>` : nothing}
    ${text ? html`<div class="words">${reading?.markdown(text)}</div>` : nothing}
    ${elder ? reading?.speech.button(said, locale, words) : nothing}`;
}

/** One question; its title only where it is not the poll's own. */
export function question(item: Poll['items'][number], poll: Poll, { locale, reading }: Look): TemplateResult {
  const title = item.title[locale];
  const text = item.text?.[locale];
  return html`${poll.items.length > 1 || title !== poll.title[locale] ? html`<h3 class="question">${title}</h3>` : nothing}
    ${text ? html`<div class="words">${reading?.markdown(text)}</div>` : nothing}`;
}

/** All questions with their options, for whoever reads and does not vote. */
export function questions(poll: Poll, look: Look): TemplateResult[] {
  return poll.items.map(
    (item) => html`${question(item, poll, look)}
      ${item.options.length > 0 ? html`<ul class="options">${item.options.map(({ name }) => html`<li>${name[look.locale]}</li>`)}</ul>` : nothing}`,
  );
}
