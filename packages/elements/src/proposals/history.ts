import type { Locale } from '@juyi/core/kernel/text';
import type { Proposal } from '@juyi/core/proposals/schema';
import type { ProposalPageWords } from '@juyi/core/proposals/words.proposal.en';
import { html, type TemplateResult } from 'lit';
import { sayDate } from '../base/dates.ts';

interface Step {
  when: 'past' | 'now' | 'next';
  what: string;
  detail: string;
}

/** What has happened to a proposal, what is happening, and what comes next. `due` says when the answer is. */
export function history(item: Proposal, due: string, words: ProposalPageWords, locale: Locale): TemplateResult {
  const past = item.history.map(({ kind, at }): Step => {
    return { when: 'past', what: words.steps[kind] ?? kind, detail: sayDate(at, locale) };
  });
  const ahead: Step[] = [
    { when: 'now', what: words.next.gathering, detail: words.cosignedBy(item.cosigns) },
    { when: 'next', what: words.next.answer, detail: due },
  ];
  const steps = item.state === 'submitted' ? [...past, ...ahead] : past;
  return html`<ol class="steps" part="history">
    ${steps.map(
      ({ when, what, detail }) =>
        html`<li class=${when} aria-current=${when === 'now' ? 'step' : 'false'}>
          <b>${what}</b>
          <p class="soft">${detail}</p>
        </li>`,
    )}
  </ol>`;
}
