import type { Proposal, ProposalReceipt } from '@juyi/core/proposals/schema';
import type { ProposalFormWords } from '@juyi/core/proposals/words.form.en';
import { type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { faultNotice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { ViewerController } from '../../base/viewer.ts';
import { addressOf } from '../address.ts';
import type { Aids } from './aids.ts';
import { Alike } from './alike.ts';
import type { Draft } from './draft.ts';
import { formDictionary } from './form-dictionary.ts';
import { Hazard } from './hazard.ts';
import { formStyles } from './juyi-proposal-form.styles.ts';
import { KeptDrafts } from './kept-drafts.ts';
import type { Said } from './more.ts';
import { Sending } from './sending.ts';
import { Steps } from './steps.ts';
import { Texts, type Words } from './texts.ts';
import { Writing } from './writing.ts';

/**
 * The form to propose something, or to change a proposal of one's own. What is typed stays on this device until it has
 * arrived: through a reload, an expired session, and a time without network; and it arrives once.
 *
 * @tag juyi-proposal-form
 * @attr proposal-id - the proposal to change; a new one where left out
 * @attr href - the page that shows a proposal (`?id=…`); this page where left out
 * @attr hazard-href - the page that takes reports of hazards; where left out, `juyi-hazard` alone tells of one
 * @fires juyi-proposed - a proposal is posted; cancel it to show something of your own; `detail: { id, state }`
 * @fires juyi-hazard - what was written is a danger and is reported, not proposed; `detail: { text, level }`
 * @fires juyi-edited - a proposal is changed; cancelable; `detail: { id, state }`
 * @fires juyi-signed-in - somebody has signed in
 * @slot - the page's own fallback, shown where the form cannot be
 * @csspart field - a field with its label
 * @csspart acts - the buttons
 * @cssprop --juyi-reserve - the height kept free while loading, 100vh by default, so that nothing below it moves
 */
export class JuyiProposalForm extends JuyiElement<ProposalFormWords> {
  static override properties = {
    ...JuyiElement.properties,
    proposalId: { attribute: 'proposal-id' },
    href: {},
    hazardHref: { attribute: 'hazard-href' },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, formStyles];

  declare proposalId: string | undefined;
  declare href: string | undefined;
  declare hazardHref: string | undefined;
  protected readonly dictionary = formDictionary;
  private readonly viewer = new ViewerController(this);
  readonly writing = new Writing(this, this.viewer);
  private readonly changed = new QueryController<Proposal>(this, () => {
    const id = this.proposalId;
    return id ? { key: id, ask: ({ proposals }, options) => proposals.read(id, options) } : null;
  });
  private readonly drafts = new KeptDrafts(this, this.viewer);
  readonly alike = new Alike(this);
  readonly texts = new Texts(this);
  readonly hazard = new Hazard(this);
  readonly steps = new Steps(this);
  readonly sending = new Sending(this);
  /** Fetched when somebody begins to write, for it can wait until then. */
  aids: Aids | undefined;
  private receipt: ProposalReceipt | undefined;

  protected get condition(): Condition {
    if (!this.client) return 'loading';
    if (!this.proposalId || this.writing.draft.of) return 'ready';
    return this.changed.error ? 'error' : 'loading';
  }

  /** What is said besides title and text. */
  get besides(): Said {
    const { draft, underWay: fixed } = this.writing;
    const lead = this.viewer.store?.session.roles.includes('buildingLead') ?? false;
    return { draft, fixed, lead, write: (change) => this.writing.write(change) };
  }

  protected override willUpdate(properties: PropertyValues): void {
    super.willUpdate(properties);
    const { changed, writing, drafts } = this;
    if (changed.data && writing.phase === 'writing') writing.take(changed.data);
    if (drafts.any || writing.newest || writing.phase === 'done') this.fetchAids();
  }

  readonly fetchAids = async (): Promise<void> => {
    const { locale } = this;
    if (this.aids?.locale === locale) return;
    try {
      this.aids = await import('../../bundle/proposal-aids.ts').then(({ aidsIn }) => aidsIn(locale));
      this.requestUpdate();
    } catch {
      // Whoever has no network writes without them.
    }
  };

  /** Called when the draft has become what it should. */
  arrived(receipt: ProposalReceipt, before: Draft): void {
    this.receipt = receipt;
    this.steps.begin();
    if (receipt.state === 'draft') {
      this.sending.said = 'kept';
      this.writing.goOn(receipt);
      this.drafts.mine.refresh();
      return;
    }
    const { id, state } = receipt;
    const isNew = !before.of || before.of.state === 'draft';
    const goesOn = this.tell(isNew ? 'juyi-proposed' : 'juyi-edited', { id, state });
    if (!goesOn) this.writing.begin();
    else this.point('h2');
  }

  protected content(words: Words): TemplateResult {
    const { condition, writing, steps, sending, hazard } = this;
    if (condition === 'error') {
      return html`${faultNotice(words, this.changed.error!, () => this.changed.retry())}<slot></slot>`;
    }
    if (condition === 'loading') return this.bones();
    if (writing.phase === 'done') return this.done(words);
    if (hazard.reported) return hazard.reported;
    return html`<div class="sheet"><form novalidate aria-labelledby="heading" @submit=${sending.submit}>
        <h2 id="heading" tabindex="-1">${this.proposalId ? words.headingEdit : words.heading}</h2>
        ${this.elder ? steps.draw(words) : this.everything(words)} ${hazard.draw()}
        ${steps.isLast ? sending.acts(words) : steps.acts(words)}
        <p class="said soft" role="status">${sending.status(words)}</p>
        ${sending.trouble(words)}
      </form>
      ${this.drafts.draw()}</div>`;
  }

  protected bones(): TemplateResult {
    return html`<div class="sheet">
      <div class="bone title"></div>
      <div class="field"><p class="bone"></p><div class="bone"></div></div>
    </div>`;
  }

  private everything(words: Words): TemplateResult {
    const { aids, texts } = this;
    return html`${texts.draw('title', words)} ${this.alike.draw()} ${texts.draw('body', words)}
      <details class="more" @toggle=${this.fetchAids}>
        <summary>${words.more}</summary>
        ${aids?.more(this.besides, aids.words)}
      </details>`;
  }

  private done(words: Words): TemplateResult {
    const { aids } = this;
    const another = this.proposalId ? undefined : this.another;
    return html`<div class="sheet">
      <div class="note good" part="notice">
        <h2 tabindex="-1">${another ? words.done : words.saved}</h2>
        ${aids?.wayOn(addressOf({ id: this.receipt!.id }, this.href), another, aids.words)}
      </div>
    </div>`;
  }

  readonly another = (): void => {
    this.hazard.forget();
    this.writing.begin();
    this.point('input');
  };

  /** Draws what has changed and puts the keyboard there. */
  async point(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('juyi-proposal-form', JuyiProposalForm);
