import type { VotingBar } from '@juyi/core/polls/ballot/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { html, type TemplateResult } from 'lit';
import type { JuyiElement } from '../../base/element.ts';
import { notice } from '../../base/notice.ts';
import type { AfterWords } from './after-words.ts';

/** Why somebody can't vote here, and whom to ask. */
export function barred(bar: VotingBar, { contact }: Poll, words: AfterWords): TemplateResult {
  const text = contact ? `${words.bars[bar]} ${contact}` : words.bars[bar];
  return notice({ kind: 'help', title: words.cannot, text });
}

/** That there is nothing to vote on any more: it has ended, or does not take place. */
export function over({ state }: Poll, host: JuyiElement, words: AfterWords): unknown {
  if (state === 'cancelled' || state === 'revoked')
    return notice({ kind: '', title: words.off, text: words.states[state] });
  return [notice({ kind: '', title: words.ended, text: words.endedAdvice }), receipts(host, words)];
}

/** Where anybody asks after a ballot by its receipt. */
export function receipts({ api, community }: JuyiElement, words: AfterWords): TemplateResult {
  const fetch = () => import('../../bundle/receipt.ts');
  return html`<details class="find" @toggle=${fetch}>
    <summary>${words.find}</summary>
    <juyi-receipt .api=${api} .community=${community}></juyi-receipt>
  </details>`;
}
