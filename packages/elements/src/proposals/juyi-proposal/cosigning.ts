import type { Proposal } from '@juyi/core/proposals/schema';
import { cosignableStates } from '@juyi/core/proposals/states';
import { html, nothing, type TemplateResult } from 'lit';
import { faultNotice } from '../../base/notice.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import type { JuyiProposal } from './juyi-proposal.ts';
import type { Knowing } from './knowing.ts';
import type { Words } from './text-part.ts';

/** How many stand behind a proposal, and the viewer's own co-sign: given, taken back, or signed in for first. */
export class Cosigning {
  private readonly host: JuyiProposal;
  private readonly known: Knowing;
  private said = '';

  constructor(host: JuyiProposal, known: Knowing) {
    this.host = host;
    this.known = known;
  }

  draw(item: Proposal, words: Words): TemplateResult {
    const { host, known } = this;
    const { act, doing } = host;
    const life = known.life!;
    return html`<div class="tally" part="tally">
      <b>${item.cosigns}</b> <span class="soft">${words.neighbours(item.cosigns)}</span>
      ${
        cosignableStates.includes(item.state)
          ? html`${life.progress(item, life.words)} ${this.button(words)}
              <p class="said soft" role="status">${this.said || (known.cosigned ? words.cosigned : '')}</p>`
          : nothing
      }
      ${act.error ? faultNotice(words, act.error) : nothing}
      ${doing === 'signing in' ? signInHere(host) : nothing}
    </div>`;
  }

  private button(words: Words): TemplateResult {
    const { known, host } = this;
    const { store } = known;
    const busy = host.act.busy !== null;
    if (!store?.signedIn) {
      return html`<button class="primary" ?disabled=${store?.state === 'unknown'} @click=${this.askSignIn}>
        ${words.signInToCosign}
      </button>`;
    }
    return known.cosigned
      ? html`<button class="quiet" ?disabled=${busy} @click=${() => this.cosign(false, words)}>${words.uncosign}</button>`
      : html`<button class="primary" ?disabled=${busy || !known.mine.data} @click=${() => this.cosign(true, words)}>
          ${words.cosign}
        </button>`;
  }

  private readonly askSignIn = (): void => {
    this.host.doing = 'signing in';
  };

  /** Counts at once; where it turns out not to be so, the number and the button go back and the reason is told. */
  async cosign(wanted: boolean, words: Words): Promise<void> {
    const { host, known } = this;
    const id = host.proposalId!;
    this.said = '';
    const done = await host.act.run({
      name: `${wanted ? 'cosign' : 'uncosign'} ${id}`,
      foresee: () => this.foresee(wanted),
      do: ({ proposals }, options) => (wanted ? proposals.cosign(id, options) : proposals.uncosign(id, options)),
    });
    if (!done) {
      if (host.act.error?.status === 401) this.askSignIn();
      return;
    }
    this.said = wanted ? words.counted(done.count) : words.takenBack(done.count);
    if (known.item.data) known.item.set({ ...known.item.data, cosigns: done.count });
    host.tell('juyi-cosigned', { id, count: done.count, cosigned: wanted });
  }

  private foresee(wanted: boolean): () => void {
    const { item, mine } = this.known;
    const id = this.host.proposalId!;
    const before = item.data!;
    const own = mine.data!;
    const others = own.cosigned.filter((other) => other !== id);
    // Who is asked again does not count until the answer is yes.
    const counted = wanted || own.cosigned.includes(id);
    item.set({ ...before, cosigns: before.cosigns + (counted ? (wanted ? 1 : -1) : 0) });
    const asked = own.asked.filter((one) => one.id !== id);
    mine.set({ ...own, asked, cosigned: wanted ? [...others, id] : others });
    return () => {
      item.set(before);
      mine.set(own);
    };
  }

  /** What was said of the proposal shown before is over. */
  forget(): void {
    this.said = '';
  }
}
