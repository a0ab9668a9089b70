import type { MyProposals, Proposal } from '@juyi/core/proposals/schema';
import type { ProposalAidWords } from '@juyi/core/proposals/words.aids.en';
import { html, type TemplateResult } from 'lit';

/** The drafts that the server keeps for the writer. */
export function drafts(
  kept: MyProposals['drafts'],
  goOn: (id: string) => void,
  words: ProposalAidWords,
): TemplateResult {
  return html`<section class="mine" aria-labelledby="mine">
    <h3 id="mine">${words.drafts}</h3>
    <ul class="drafts" role="list">
      ${kept.map(({ id, title }) => html`<li><button @click=${() => goOn(id)}>${title || words.untitled}</button></li>`)}
    </ul>
  </section>`;
}

/** What somebody else has made of the proposal meanwhile. */
export function newer({ title, body }: Proposal, words: ProposalAidWords): TemplateResult {
  return html`<div class="note">
    <p class="soft">${words.elsewhere}</p>
    <h3>${title}</h3>
    <p class="check">${body}</p>
  </div>`;
}
