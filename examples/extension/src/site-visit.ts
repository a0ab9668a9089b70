import type { Client } from '@juyi/client/client';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { MutationController } from '@juyi/elements/base/mutation';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { ViewerController } from '@juyi/elements/base/viewer';
import type { Dictionary } from '@juyi/elements/base/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { VisitWords } from './words.en.ts';

interface Visit {
  state: 'wanted' | 'visited' | 'calledOff';
  meetAt: string;
  note: string | null;
}

const dictionary: Dictionary<VisitWords> = {
  'zh-CN': () => import('./words.zh-CN.ts'),
  en: () => import('./words.en.ts'),
};

/**
 * Whether somebody has been to look at what a proposal is about; a worker reports the visit here.
 *
 * @tag site-visit
 * @attr proposal-id - which proposal
 */
export class SiteVisit extends JuyiElement<VisitWords> {
  static override properties = { ...JuyiElement.properties, proposalId: { attribute: 'proposal-id' } };

  declare proposalId: string | undefined;
  protected readonly dictionary = dictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new MutationController(this);
  private readonly item = new QueryController<{ visit: Visit | null }>(
    this,
    () => (this.proposalId ? { key: this.proposalId, ask: (client) => this.ask(client) } : null),
    ({ topic, id }) => topic === '*' || (topic === 'proposals' && id === this.proposalId),
  );

  protected get condition(): Condition {
    if (this.item.data) return this.item.data.visit ? 'ready' : 'empty';
    return this.item.error ? 'error' : 'loading';
  }

  private async ask(client: Client): Promise<{ visit: Visit | null }> {
    const proposal = (await client.proposals.read(this.proposalId!)) as { more?: { sitevisit: Visit | null } };
    return { visit: proposal.more?.sitevisit ?? null };
  }

  protected content(words: VisitWords & KernelWords): TemplateResult {
    if (this.condition === 'error') return html`${faultNotice(words, this.item.error!)}<slot></slot>`;
    const visit = this.item.data?.visit;
    if (!visit) return html`<p class="soft">${words.none}</p>`;
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${words.heading}</h3>
      <p><b part="state">${words.states[visit.state]}</b></p>
      <p class="soft">${words.meetAt(visit.meetAt)}</p>
      ${visit.note ? html`<p>${visit.note}</p>` : nothing}
      ${visit.state === 'wanted' && this.viewer.store?.session.roles.includes('worker') ? this.form(words) : nothing}
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
    </section>`;
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div><div class="bone"></div>`;
  }

  private form(words: VisitWords): TemplateResult {
    return html`<form @submit=${this.report}>
      <label for="note">${words.report}</label>
      <p><textarea id="note" required maxlength="500"></textarea></p>
      <button class="primary" ?disabled=${this.act.busy !== null}>${words.send}</button>
    </form>`;
  }

  private readonly report = async (event: Event): Promise<void> => {
    event.preventDefault();
    const note = this.renderRoot.querySelector('textarea')!.value;
    const id = this.proposalId!;
    const done = await this.act.run({
      name: `visit ${id} ${note}`,
      do: ({ transport }, options) =>
        transport.send('PUT', `/x/sitevisit/proposals/${encodeURIComponent(id)}/visit`, { ...options, body: { note } }),
    });
    if (done) await this.item.refresh();
  };
}

define('site-visit', SiteVisit);
