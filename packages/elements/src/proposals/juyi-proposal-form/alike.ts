import type { SimilarProposals } from '@juyi/core/proposals/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { QueryController } from '../../base/query.ts';
import type { JuyiProposalForm } from './juyi-proposal-form.ts';

/** How long somebody pauses who has typed a title, in ms. */
const typingPause = 400;

/** The proposals that sound like the one being written, looked for while its title is typed. */
export class Alike {
  private readonly host: JuyiProposalForm;
  private readonly found: QueryController<SimilarProposals>;
  /** The title, once somebody has paused. */
  private typed = '';
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: JuyiProposalForm) {
    this.host = host;
    this.found = new QueryController<SimilarProposals>(host, () => {
      const text = this.typed.trim();
      if (host.proposalId || text.length < 4) return null;
      return { key: text, ask: ({ proposals }, options) => proposals.similar(text, options) };
    });
  }

  lookFor(title: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.typed = title;
      this.host.requestUpdate();
    }, typingPause);
  }

  draw(): TemplateResult | typeof nothing {
    const { proposalId, aids, href } = this.host;
    if (proposalId) return nothing;
    return html`<div class="alike" role="status">${aids?.alike(this.found.data, href, aids.words)}</div>`;
  }
}
