import type { KernelWords } from '@juyi/core/kernel/words.en';
import { findTransition } from '@juyi/core/proposals/lifecycle';
import { proposalLimits } from '@juyi/core/proposals/limits';
import type { Proposal, ProposalDesk } from '@juyi/core/proposals/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { ViewerController } from '@juyi/elements/base/viewer';
import { proposalStyles as residentStyles } from '@juyi/elements/proposals/juyi-proposal/juyi-proposal.styles';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { type DeskWords, deskDictionary } from '../base/dictionary.ts';
import { type Draft, draftName, keepDraft, recallDraft } from './draft.ts';
import { answerStyles } from './juyi-office-answer.styles.ts';
import { sheetStyles } from './sheet.styles.ts';
import { noticeSheet } from './sheet.ts';

type Words = DeskWords & KernelWords;

/**
 * Where a worker writes the official answer: first the words, then a look at what residents will read, then
 * published. The draft outlives a reload and a session.
 *
 * @tag juyi-office-answer
 * @fires juyi-office-answered - the answer is published
 * @fires juyi-office-stale - the server knows a newer proposal than this one
 */
export class JuyiOfficeAnswer extends JuyiElement<DeskWords> {
  static override properties = {
    ...JuyiElement.properties,
    proposal: { attribute: false },
    step: { state: true },
    draft: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, residentStyles, sheetStyles, answerStyles];

  declare proposal: Proposal | undefined;
  declare step: 'write' | 'check';
  declare draft: Draft;
  protected readonly dictionary = deskDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new DeskActs(this);
  private readonly desk = new QueryController<ProposalDesk>(this, () => {
    if (!this.proposal || !this.answerable) return null;
    const { id, version } = this.proposal;
    return { key: `${id} ${version}`, ask: ({ proposalDesk }, options) => proposalDesk.read(id, options) };
  });
  private name = '';
  private keeps = true;
  private fault: 'required' | 'tooLong' | null = null;

  constructor() {
    super();
    this.step = 'write';
    this.draft = { body: '', version: 0 };
  }

  protected get condition(): Condition {
    return this.proposal ? 'ready' : 'loading';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.client && this.proposal) this.takeUp(draftName(this.client, this.proposal.id), this.proposal.version);
  }

  /** Another proposal or another person has another draft. */
  private takeUp(name: string, version: number): void {
    if (name === this.name) return;
    this.name = name;
    this.draft = recallDraft(name) ?? { body: '', version };
    this.step = 'write';
    this.fault = null;
  }

  /** The proposal has changed since its reader began to write. */
  private get stale(): boolean {
    return this.draft.body !== '' && this.draft.version !== this.proposal!.version;
  }

  /** An answer is published once, before what is promised is done. */
  private get answerable(): boolean {
    const { state, answer } = this.proposal!;
    return answer === null && (state === 'inProgress' || findTransition(state, 'answered') !== undefined);
  }

  protected content(words: Words): TemplateResult {
    if (!this.answerable) return this.leftover(words);
    return html`${this.stale ? this.newer(words) : nothing}
      ${this.step === 'check' ? this.check(words) : this.write(words)}`;
  }

  protected bones(): TemplateResult {
    return html`<div class="bone field"></div>`;
  }

  private newer(words: Words): TemplateResult {
    const actions = html`<button class="quiet" @click=${this.readNewest}>${words.changedRead}</button>`;
    return html`<div role="status">
      ${notice({ kind: 'help', title: words.changed, text: words.changedAdvice, actions })}
    </div>`;
  }

  private write(words: Words): TemplateResult {
    const { body } = this.draft;
    const left = proposalLimits.answer - body.length;
    const { fault } = this;
    return html`${this.colleague(words)}<form class="unprinted" novalidate @submit=${this.goOn}>
      <h3><label for="body">${words.answerLabel}</label></h3>
      <p class="soft" id="hint">${words.answerHint}</p>
      <textarea
        id="body"
        rows="12"
        aria-describedby="hint fault"
        aria-invalid=${fault ? 'true' : nothing}
        .value=${body}
        @input=${this.type}
      ></textarea>
      <div class="under">
        <p class="soft">${this.keeps ? words.keptHere : words.notKept}</p>
        <p class="soft">${left < 0 ? words.over(-left) : words.left(left)}</p>
      </div>
      <p id="fault" role="alert">${fault ? words[fault] : nothing}</p>
      <button class="primary">${words.check}</button>
    </form>`;
  }

  /** What a colleague has prepared. */
  private colleague(words: Words): unknown {
    const prepared = this.desk.data?.prepared;
    if (!prepared || this.draft.body !== '') return nothing;
    const take = () => this.keep(prepared.body);
    const actions = html`<button class="quiet" @click=${take}>${words.usePrepared}</button>`;
    return notice({ kind: '', title: words.prepared(prepared.author.name), text: prepared.body, actions });
  }

  private check(words: Words): TemplateResult {
    const { proposal, draft } = this;
    const person = this.viewer.store?.session.person;
    const answer = { body: draft.body, author: { name: person?.name ?? '', role: 'worker' }, at: Date.now() };
    return html`<div class="check unprinted">
      <h3 id="checking" tabindex="-1">${words.checking}</h3>
      <p class="soft">${words.checkAdvice}</p>
      ${noticeSheet(proposal!, answer, words, this.locale)}${this.outcome(words)}
      <div class="acts">
        ${this.viewer.store?.signedIn && !this.stale ? this.publishButton(words) : nothing}
        <button class="quiet" ?disabled=${this.act.busy !== null} @click=${this.prepare}>${words.prepare}</button>
        <button class="quiet" ?disabled=${this.act.busy !== null} @click=${this.goBack}>${words.change}</button>
      </div>
    </div>`;
  }

  private publishButton(words: Words): TemplateResult {
    const busy = this.act.busy !== null;
    return html`<button class="primary" ?disabled=${busy} @click=${this.publish}>
      ${busy ? words.publishing : words.publish}
    </button>`;
  }

  /** What stands between the answer and the public: a session that has run out, or what the server said. */
  private outcome(words: Words): unknown {
    if (!this.viewer.store?.signedIn) {
      const sign = html`<juyi-sign-in></juyi-sign-in>`;
      return html`<div role="status">
        ${notice({ kind: 'help', title: words.expired, text: words.expiredAdvice, actions: sign })}
      </div>`;
    }
    const { error } = this.act;
    const told = error?.status === 401 || (error?.status === 409 && this.stale);
    return error && !told ? html`<div role="alert">${faultNotice(words, error)}</div>` : nothing;
  }

  private leftover(words: Words): TemplateResult {
    if (this.draft.body === '') return html``;
    const title = this.proposal!.state === 'answered' ? words.answeredMeanwhile : words.draftLabel;
    return html`<div class="leftover unprinted">
      <div role="status">${notice({ kind: 'help', title, text: words.leftoverAdvice })}</div>
      <textarea rows="6" readonly aria-label=${words.draftLabel} .value=${this.draft.body}></textarea>
      <button class="quiet" @click=${() => this.keep('')}>${words.discard}</button>
    </div>`;
  }

  private readonly type = (event: Event): void => {
    this.fault = null;
    this.keep((event.target as HTMLTextAreaElement).value);
  };

  /** Whoever begins to write has read what stands there. */
  private keep(body: string): void {
    const version = this.draft.body === '' ? this.proposal!.version : this.draft.version;
    this.draft = { body, version };
    this.keeps = keepDraft(this.name, this.draft);
  }

  private readonly readNewest = (): void => {
    this.draft = { ...this.draft, version: this.proposal!.version };
    keepDraft(this.name, this.draft);
    this.act.forget();
    this.focusOn(this.step === 'check' ? '#checking' : 'textarea');
  };

  private readonly goOn = (event: Event): void => {
    event.preventDefault();
    const { body } = this.draft;
    this.fault = body.trim() === '' ? 'required' : body.length > proposalLimits.answer ? 'tooLong' : null;
    if (!this.fault) this.step = 'check';
    this.requestUpdate();
    this.focusOn(this.fault ? 'textarea' : '#checking');
  };

  private readonly goBack = (): void => {
    this.act.forget();
    this.step = 'write';
    this.focusOn('textarea');
  };

  private readonly publish = (): Promise<void> => this.send(true);
  private readonly prepare = (): Promise<void> => this.send(false);

  private async send(publish: boolean): Promise<void> {
    const { id } = this.proposal!;
    const { draft } = this;
    const done = await this.act.run({
      name: `${id} ${draft.version} ${publish} ${draft.body}`,
      do: ({ proposals }, options) => proposals.answer(id, { ...draft, publish }, options),
    });
    if (done) {
      this.keep('');
      this.step = 'write';
      this.tell(publish ? 'juyi-office-answered' : 'juyi-office-stale', { id });
    } else if (this.act.error?.status === 409) {
      this.tell('juyi-office-stale', { id });
    }
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('juyi-office-answer', JuyiOfficeAnswer);
