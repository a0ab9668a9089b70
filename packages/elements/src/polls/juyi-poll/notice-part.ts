import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { answersTo } from '@juyi/core/polls/answers';
import type { Poll } from '@juyi/core/polls/schema';
import type { PollPageWords } from '@juyi/core/polls/words.poll.en';
import { html, nothing, type TemplateResult } from 'lit';
import type { Knowing } from './knowing.ts';
import type { Reading } from './reading.ts';

export type Words = PollPageWords & KernelWords;

/** How a poll is read here. */
export interface Look {
  readonly locale: Locale;
  readonly elder: boolean;
  readonly reading: Reading | undefined;
  readonly known: Knowing;
}

/** What a poll asks, and what it costs one's household. */
export function heading(poll: Poll, look: Look, words: Words): TemplateResult {
  const { title, cost } = poll;
  const { locale, elder, reading, known } = look;
  return html`<h2 part="title">${title[locale]}</h2>
    ${cost ? html`<p class="cost">${cost[locale]}</p>` : nothing}
    ${known.electors.map(({ as, share, label }) => (share && as === 'self' ? html`<p class="cost">${words.share(label, share / 100)}</p>` : nothing))} ${reading?.more(poll)}
    ${elder ? reading?.aloud(poll, words) : nothing}`;
}

/** One question; its title only where it is not the poll's own. */
export function question(item: Poll['items'][number], poll: Poll, { locale, reading }: Look): TemplateResult {
  const { title } = item;
  const own = poll.items.length > 1 || title[locale] !== poll.title[locale];
  return html`${own ? html`<h3 class="question" tabindex="-1">${title[locale]}</h3>` : nothing} ${reading?.more(item)}`;
}

/** All questions with what can be marked, for whoever reads and does not vote. */
export function questions(poll: Poll, look: Look, { marks }: Words): unknown {
  return poll.items.map((item) => {
    const answers = answersTo(item).map((answer) => html`<li>${marks[answer]}</li>`);
    return [question(item, poll, look), html`<ul class="options">${answers}${look.reading?.options(item)}</ul>`];
  });
}
