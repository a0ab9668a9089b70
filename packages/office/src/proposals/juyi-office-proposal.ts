import type { KernelWords } from '@juyi/core/kernel/words.en';
import { plainText } from '@juyi/core/office/plain-text';
import type { Proposal } from '@juyi/core/proposals/schema';
import { sayDate, sayDay } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { markdown } from '@juyi/elements/base/markdown';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { ReadAloud } from '@juyi/elements/base/read-aloud';
import { stateStyles } from '@juyi/elements/base/state.styles';
import { sayPerson } from '@juyi/elements/proposals/byline';
import { history } from '@juyi/elements/proposals/history';
import { facts, passedGates, progress, promises } from '@juyi/elements/proposals/juyi-proposal/facts';
import { proposalStyles as residentStyles } from '@juyi/elements/proposals/juyi-proposal/juyi-proposal.styles';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { copyText } from '../base/copy.ts';
import { type DeskWords, deskDictionary } from '../base/dictionary.ts';
import { addressOf } from '../base/place.ts';
import { sayStanding, standingNow } from './deadline.ts';
import './juyi-office-answer.ts';
import './juyi-office-steps.ts';
import { proposalStyles } from './juyi-office-proposal.styles.ts';
import { sheetStyles } from './sheet.styles.ts';
import { type Answer, chatText, noticeSheet } from './sheet.ts';
import { standingStyles } from './standing.styles.ts';

type Words = DeskWords & KernelWords;

/**
 * One proposal on the desk: its text and history, and beside it the answer: being written, or as a sheet for the
 * notice board.
 *
 * @tag juyi-office-proposal
 */
export class JuyiOfficeProposal extends JuyiElement<DeskWords> {
  static override properties = { ...JuyiElement.properties, proposalId: { attribute: false } };
  static override styles: CSSResultGroup = [
    JuyiElement.styles,
    fieldStyles,
    stateStyles,
    standingStyles,
    residentStyles,
    sheetStyles,
    proposalStyles,
  ];

  declare proposalId: string;
  protected readonly dictionary = deskDictionary;
  private readonly query = new QueryController<Proposal>(
    this,
    () => ({ key: this.proposalId, ask: ({ proposals }, options) => proposals.read(this.proposalId, options) }),
    ({ topic, id }) => topic === '*' || (topic === 'proposals' && id === this.proposalId),
  );
  private readonly speech = new ReadAloud(this);
  /** Published from here just now. */
  private published = false;
  private copied: 'copied' | 'refused' | null = null;

  protected get condition(): Condition {
    const { data, error } = this.query;
    if (data) return 'ready';
    return error ? 'error' : 'loading';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('proposalId')) return;
    this.published = false;
    this.copied = null;
  }

  protected content(words: Words): TemplateResult {
    return html`<p class="back unprinted"><a href=${addressOf({ id: null })}>← ${words.backToList}</a></p>
      ${this.opened(words)}`;
  }

  private opened(words: Words): TemplateResult {
    const { data, error } = this.query;
    if (error && !data) return faultNotice(words, error, () => this.query.retry());
    if (!data) return this.bones();
    return html`<div class="two ${data.answer ? 'answered-here' : ''}">
      ${this.text(data, words)}
      <div>
        ${data.answer ? this.sheet(data, data.answer, words) : nothing}
        ${data.state === 'withdrawn' ? this.withdrawn(words) : nothing}
        <juyi-office-steps
          .proposal=${data}
          @juyi-office-stepped=${() => this.query.refresh()}
        ></juyi-office-steps>
        <juyi-office-answer
          .proposal=${data}
          @juyi-office-answered=${this.celebrate}
          @juyi-office-stale=${() => this.query.refresh()}
        ></juyi-office-answer>
      </div>
    </div>`;
  }

  protected bones(): TemplateResult {
    return html`<div class="two" aria-hidden="true">
      <div><div class="bone title"></div><div class="bone"></div><div class="bone"></div><div class="bone"></div></div>
      <div><div class="bone tall"></div></div>
    </div>`;
  }

  private text(proposal: Proposal, words: Words): TemplateResult {
    const { locale } = this;
    const standing = standingNow(proposal);
    const since = sayDay(proposal.submittedAt ?? proposal.createdAt, locale, words);
    const byline = words.byline(sayPerson(proposal.author, words), since);
    const due = standing ? words.dueBy(sayDate(proposal.answerDue!, locale)) : '';
    return html`<article>
      <span class="state ${proposal.state}">${words.states[proposal.state]}</span>
      ${standing ? html`<span class="state ${standing.kind}">${sayStanding(standing, words)}</span>` : nothing}
      <h2>${proposal.title}</h2>
      <p class="soft">
        <span class="fact">${byline} ·</span> <span class="fact">${words.cosigns(proposal.cosigns)}</span>
      </p>
      <div class="words">${markdown(proposal.body)}</div>
      ${facts(proposal, words.page, locale)} ${progress(proposal, words.page)} ${promises(proposal, words.page, locale, (file) => this.client!.transport.address(`/api/files/${file}`))}
      ${passedGates(proposal, words.page, locale)}
      ${this.elder ? this.speech.button(`${proposal.title}。${plainText(proposal.body)}`, locale, words) : nothing}
      <section class="life unprinted" aria-labelledby="history">
        <h3 id="history">${words.page.history}</h3>
        ${history(proposal, due, words.page, locale)}
      </section>
    </article>`;
  }

  private sheet(proposal: Proposal, answer: Answer, words: Words): TemplateResult {
    const good = notice({ kind: 'good', title: words.published, text: words.publishedAdvice });
    return html`<div role="status" id="published" tabindex="-1" class="unprinted">${this.published ? good : nothing}</div>
      ${noticeSheet(proposal, answer, words, this.locale)}
      <div class="acts unprinted">
        <button @click=${() => print()}>${words.print}</button>
        <button @click=${() => this.copy(chatText(proposal, answer, words, this.locale))}>${words.copy}</button>
      </div>
      <div class="unprinted" role="status">${this.copied === 'copied' ? html`<p>${words.copied}</p>` : nothing}</div>
      ${this.copied === 'refused' ? this.byHand(chatText(proposal, answer, words, this.locale), words) : nothing}`;
  }

  private byHand(text: string, words: Words): TemplateResult {
    return html`<div class="unprinted">
      <label for="hand">${words.copyByHand}</label>
      <textarea id="hand" rows="8" readonly .value=${text}></textarea>
    </div>`;
  }

  private withdrawn(words: Words): TemplateResult {
    return notice({ kind: '', title: words.withdrawnMeanwhile, text: words.withdrawnAdvice });
  }

  private async copy(text: string): Promise<void> {
    this.copied = null;
    this.requestUpdate();
    await this.updateComplete;
    this.copied = (await copyText(text)) ? 'copied' : 'refused';
    this.requestUpdate();
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#hand');
    field?.focus();
    field?.select();
  }

  private readonly celebrate = async (): Promise<void> => {
    this.published = true;
    await this.query.refresh();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#published')?.focus();
  };
}

define('juyi-office-proposal', JuyiOfficeProposal);
