import type { ApiError } from '@juyi/client/kernel/api-error';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { html, nothing, type TemplateResult } from 'lit';

export interface Notice {
  kind: 'help' | 'good' | '';
  title: string;
  text: unknown;
  /** Buttons or links that lead on. */
  actions?: unknown;
  reference?: string | null | undefined;
}

/** A few words beside a rule: what happened, what to do, and how. */
export function notice({ kind, title, text, actions = nothing, reference }: Notice): TemplateResult {
  return html`<div class="note ${kind}" part="notice" role=${kind === 'help' ? 'alert' : nothing}>
    <h3>${title}</h3>
    <p>${text}</p>
    ${reference ? html`<p class="soft">${reference}</p>` : nothing}${actions}
  </div>`;
}

/** What went wrong, in the server's words or, where it could not be reached, in ours. */
export function faultNotice(words: KernelWords, error: ApiError, retry?: () => void): TemplateResult {
  const { problem } = error;
  const lost = error.status === 0;
  return notice({
    kind: 'help',
    title: problem?.title ?? (lost ? words.offline : words.failed),
    text: problem?.detail ?? (lost ? words.offlineAdvice : words.failedAdvice),
    reference: problem && (problem.status >= 500 ? words.reference(problem.requestId) : problem.hint),
    actions: retry ? html`<button class="quiet" @click=${retry}>${words.retry}</button>` : nothing,
  });
}
