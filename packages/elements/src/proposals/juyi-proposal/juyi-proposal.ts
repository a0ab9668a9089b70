import type { Proposal } from '@juyi/core/proposals/schema';
import type { ProposalWords } from '@juyi/core/proposals/words.en';
import type { ProposalPageWords } from '@juyi/core/proposals/words.proposal.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import { ReadAloud } from '../../base/read-aloud.ts';
import { stateStyles } from '../../base/state.styles.ts';
import { ViewerController } from '../../base/viewer.ts';
import { proposalPageDictionary } from '../page-dictionary.ts';
import { Cosigning } from './cosigning.ts';
import { proposalStyles } from './juyi-proposal.styles.ts';
import { Knowing } from './knowing.ts';
import { Moves } from './moves.ts';
import { answer, past, text, type Words } from './text-part.ts';

/**
 * One proposal: what it says, who stands behind it, the official answer, what was promised, and what has happened.
 * Neighbours co-sign it here; its author may change it, withdraw it, and say whether it is done.
 *
 * @tag juyi-proposal
 * @attr proposal-id - which one
 * @attr poll-href - the page that shows a poll (`?id=…`); nothing leads to the vote on it where left out
 * @fires juyi-cosigned - the viewer has co-signed or taken it back; `detail: { id, count, cosigned }`
 * @fires juyi-edited - its author has changed it; `detail: { id, state }`
 * @fires juyi-moved - it has gone to another state; `detail: { id, state }`
 * @fires juyi-withdrawn - its author has withdrawn it; `detail: { id }`
 * @fires juyi-signed-in - somebody has signed in
 * @slot - the page's own fallback, shown where the proposal cannot be
 * @csspart title - what it is about
 * @csspart state - its state
 * @csspart body - its text
 * @csspart tally - the number of co-signs with the button
 * @csspart facts - what is asked for, where, for how much and of whom
 * @csspart answer - the official answer
 * @csspart pledges - what was promised
 * @csspart history - what has happened
 * @cssprop --juyi-reserve - the height kept free while loading, 100vh by default, so that nothing below it moves
 */
export class JuyiProposal extends JuyiElement<ProposalWords & ProposalPageWords> {
  static override properties = {
    ...JuyiElement.properties,
    proposalId: { attribute: 'proposal-id' },
    pollHref: { attribute: 'poll-href' },
    doing: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, stateStyles, proposalStyles];

  declare proposalId: string | undefined;
  declare pollHref: string | undefined;
  /** What the viewer is in the middle of. */
  declare doing: 'editing' | 'withdrawing' | 'signing in' | 'sending back' | 'reading words' | undefined;
  protected readonly dictionary = proposalPageDictionary;
  readonly act = new MutationController(this);
  readonly speech = new ReadAloud(this);
  private readonly known = new Knowing(this, new ViewerController(this));
  private readonly cosigning = new Cosigning(this, this.known);
  private readonly moves = new Moves(this, this.known, this.cosigning);

  protected get condition(): Condition {
    const { item, life } = this.known;
    if (item.data && life) return 'ready';
    return item.error ? 'error' : 'loading';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('proposalId')) this.cosigning.forget();
    this.known.update();
    if (this.known.person && this.doing === 'signing in') this.doing = undefined;
  }

  protected content(words: Words): TemplateResult {
    const { known, moves, locale } = this;
    const { life, item: asked } = known;
    const item = asked.data;
    if (this.condition === 'error') {
      return html`${faultNotice(words, asked.error!, () => asked.retry())}<slot></slot>`;
    }
    if (!item || !life) return this.bones();
    return html`<article aria-labelledby="title">
      <div class="cols">
        <div>
          ${this.doing === 'editing' ? this.form(words) : text(item, life, this, words)} ${this.otherWords(item, words)}
          ${answer(item, this, words)} ${life.promises(item, life.words, locale, this.photo)} ${life.passedGates(item, life.words, locale)}
        </div>
        <aside>
          ${this.cosigning.draw(item, words)} ${moves.asked(item, words)} ${moves.forAuthor(item)} ${past(item, life, this, words)}
        </aside>
      </div>
    </article>`;
  }

  protected bones(): TemplateResult {
    return html`<article>
      <div class="cols">
        <div>
          <div class="bone short"></div>
          <div class="bone title"></div>
          <div class="bone short"></div>
          <div class="words">${[1, 2, 3, 4].map((line) => html`<p class="bone ${line === 4 ? 'short' : ''}"></p>`)}</div>
        </div>
        <aside><div class="tally"><b class="bone short"></b></div></aside>
      </div>
    </article>`;
  }

  private readonly photo = (file: string): string => this.client!.transport.address(`/api/files/${file}`);

  /** What has changed, and what neighbours would word otherwise; fetched when somebody wants to read it. */
  private otherWords(item: Proposal, words: Words): TemplateResult | typeof nothing {
    if (item.state === 'draft' || this.doing === 'editing') return nothing;
    if (this.doing === 'reading words') {
      return html`<juyi-proposal-words
        .api=${this.api}
        .community=${this.community}
        proposal-id=${item.id}
        @juyi-edited=${() => this.known.item.refresh()}
      ></juyi-proposal-words>`;
    }
    return html`<div class="acts">
      ${item.wordings > 1 ? this.wordsButton(words.wordings(item.wordings)) : nothing}
      ${this.wordsButton(item.amendments > 0 ? words.otherWordsOpen(item.amendments) : words.otherWords)}
    </div>`;
  }

  private wordsButton(label: string): TemplateResult {
    return html`<button class="quiet" @click=${this.readWords}>${label}</button>`;
  }

  private readonly readWords = (): void => {
    import('../../bundle/proposal-words.ts');
    this.doing = 'reading words';
  };

  readonly edit = (): void => {
    import('../../bundle/proposal-form.ts');
    this.begin('editing');
  };

  /** Begins or ends something, with the keyboard at its first button. */
  async begin(doing: JuyiProposal['doing']): Promise<void> {
    this.doing = doing;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('aside .acts button')?.focus();
  }

  private form(words: Words): TemplateResult {
    return html`<juyi-proposal-form
        .api=${this.api}
        .community=${this.community}
        proposal-id=${this.proposalId!}
        @juyi-edited=${this.edited}
        @juyi-proposed=${this.edited}
      ></juyi-proposal-form>
      <button class="quiet back" @click=${() => this.begin(undefined)}>${words.cancel}</button>`;
  }

  private readonly edited = (): void => {
    this.begin(undefined);
    this.known.item.refresh();
  };
}

define('juyi-proposal', JuyiProposal);
