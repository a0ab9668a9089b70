import type { Locale } from '@juyi/core/kernel/text';
import type { Proposal } from '@juyi/core/proposals/schema';
import type { ProposalLifeWords } from '@juyi/core/proposals/words.life.en';
import { html, nothing, type TemplateResult } from 'lit';
import { sayDate } from '../base/dates.ts';

/** What happens now and what comes next, by the state a proposal is in. */
const ahead: Readonly<Record<string, readonly (keyof ProposalLifeWords['next'])[]>> = {
  submitted: ['look', 'gathering', 'answer'],
  gathering: ['gathering', 'agenda', 'answer'],
  qualified: ['agenda', 'answer'],
  scheduled: ['decision', 'answer'],
  decided: ['answer', 'work'],
  inProgress: ['work', 'confirm'],
  done: ['confirm'],
};

/** What has happened to a proposal, what is happening, and what comes next. `due` says until when. */
export function history(item: Proposal, due: string, words: ProposalLifeWords, locale: Locale): TemplateResult {
  const [now, ...later] = ahead[item.state] ?? [];
  return html`<ol class="steps" part="history">
    ${item.history.map(
      ({ kind, at, note, reason }) =>
        html`<li class="past" aria-current="false">
          <b>${words.steps[kind] ?? kind}</b>
          <p class="soft">${sayDate(at, locale)}</p>
          ${note ? html`<p>${words.notes[note] ?? note}</p>` : nothing} ${reason ? html`<p>${reason}</p>` : nothing}
        </li>`,
    )}
    ${now ? step('now', words.next[now], due) : nothing} ${later.map((name) => step('next', words.next[name], ''))}
  </ol>`;
}

function step(when: 'now' | 'next', what: string, detail: string): TemplateResult {
  return html`<li class=${when} aria-current=${when === 'now' ? 'step' : 'false'}>
    <b>${what}</b>
    <p class="soft">${detail}</p>
  </li>`;
}
