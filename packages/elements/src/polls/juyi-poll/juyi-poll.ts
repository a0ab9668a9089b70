import type { BallotReceipt, MyElector } from '@juyi/core/polls/ballot/schema';
import { sayElector, sayFranchise } from '@juyi/core/polls/say-poll';
import type { Poll, PollItemView } from '@juyi/core/polls/schema';
import type { PollPageWords } from '@juyi/core/polls/words.poll.en';
import { type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import { daysUntil } from '../../base/dates.ts';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { faultNotice } from '../../base/notice.ts';
import { stateStyles } from '../../base/state.styles.ts';
import { ViewerController } from '../../base/viewer.ts';
import { choiceStyles } from '../faces/choice.styles.ts';
import { pollDictionary } from '../poll-dictionary.ts';
import { Ballot } from './ballot.ts';
import { dayAndTime, facts, sayContact } from './facts.ts';
import { pollStyles } from './juyi-poll.styles.ts';
import { Knowing } from './knowing.ts';
import { heading, question, questions, type Words } from './notice-part.ts';
import type { Reading } from './reading.ts';

/**
 * One poll, from its notice to its result: what it asks and costs, who may vote, the ballot of each home or person that
 * the viewer votes for, the receipt, and the posted sheet.
 *
 * @tag juyi-poll
 * @attr poll-id - which one
 * @fires juyi-cast - a ballot is in; `detail: { id, elector, receipt, seq }`, never the choice
 * @fires juyi-signed-in - somebody has signed in
 * @slot - the page's own fallback, shown where the poll cannot be
 * @csspart title - what it is about
 * @csspart state - its state
 * @csspart facts - who may vote, by what rule, what silence means, whom to call
 * @csspart choice - one answer to a question
 * @csspart receipt - that the ballot is in
 * @cssprop --juyi-reserve - the height kept free while loading, 100vh by default, so that nothing below it moves
 */
export class JuyiPoll extends JuyiElement<PollPageWords> {
  static override properties = { ...JuyiElement.properties, pollId: { attribute: 'poll-id' } };
  static override styles: CSSResultGroup = [JuyiElement.styles, stateStyles, choiceStyles, pollStyles];

  declare pollId: string | undefined;
  protected readonly dictionary = pollDictionary;
  private readonly viewer = new ViewerController(this);
  readonly known = new Knowing(this, this.viewer);
  readonly ballot = new Ballot(this, this.known);
  /** Whether the viewer is signing in on the spot. */
  private signing = false;

  protected get condition(): Condition {
    const { poll, isWhole } = this.known;
    return poll.error && !poll.data ? 'error' : isWhole ? 'ready' : 'loading';
  }

  get reading(): Reading | undefined {
    return this.known.reading;
  }

  /** What every part of a poll says alike. */
  get says() {
    const words = this.words!;
    const { locale } = this;
    return {
      words,
      elector: (own: MyElector) => sayElector(own, words),
      question: (item: PollItemView, poll: Poll) => question(item, poll, this),
      questions: (poll: Poll) => questions(poll, this, words),
      franchise: (poll: Poll) => sayFranchise(poll, words),
      contact: sayContact,
      when: (at: number, { zone }: Poll) => dayAndTime(at, locale, zone),
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.known.person) return;
    this.signing = false;
    this.ballot.take();
  }

  /** Done when what was asked for is drawn, code that comes late included. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.ballot.going;
    return super.getUpdateComplete();
  }

  arrived(cast: BallotReceipt & { id: string; elector: string }): void {
    this.known.mine.refresh();
    this.point('.receipt h3');
    this.tell('juyi-cast', cast);
  }

  protected bones(): TemplateResult {
    return html`<article class="cols">
      <div>
        <div class="bone title"></div>
        <div class="bone choice"></div>
      </div>
      <div class="bone"></div>
    </article>`;
  }

  protected content(words: Words): TemplateResult {
    const { known, condition, elder } = this;
    const poll = known.poll.data;
    if (condition === 'error')
      return html`${faultNotice(words, known.poll.error!, () => known.poll.retry())}<slot></slot>`;
    if (!poll || condition === 'loading') return this.bones();
    const open = poll.state === 'open';
    const { after } = known;
    const [kind, state] = open ? ['submitted', words.open(Math.max(0, daysUntil(poll.closesAt)))] : after!.state(poll);
    const sheet = open ? '' : after!.posted(poll);
    const told = facts(poll, known, words, this.locale);
    return html`<article aria-label=${poll.title[this.locale]}>
      ${sheet}
      <div class="cols">
        <div>
          ${sheet ? '' : html`<span class="state ${kind}" part="state">${state}</span> ${heading(poll, this, words)}`}
          ${open ? [poll.reason && after?.postponed(poll), this.taking(poll, words)] : after!.now(poll)}
        </div>
        <aside>${elder ? html`<details><summary>${words.until} · ${words.whoMay} · ${words.ask}</summary>${told}</details>` : told} ${known.person && after?.mandates(poll)}</aside>
      </div>
    </article>`;
  }

  /** What the viewer can do while a poll is open. */
  private taking(poll: Poll, words: Words): unknown {
    const { known, ballot, signing } = this;
    const { mine, person } = known;
    if (!person) {
      if (signing && known.after) return known.after.signIn();
      return html`${known.after?.lost} ${questions(poll, this, words)}
        <button class="primary wide" ?disabled=${signing} @click=${this.signIn}>${words.signIn}</button>`;
    }
    if (!mine.data)
      return mine.error ? faultNotice(words, mine.error, () => mine.retry()) : html`<div class="bone choice"></div>`;
    const marking = ballot.draw(poll, words);
    return known.needsAfter ? known.after?.around(ballot, poll, marking) : marking;
  }

  private readonly signIn = (): void => {
    this.signing = true;
    this.ballot.going = this.known.fetchAfter().then((after) => {
      this.signing = !!after;
    });
    this.point('.signing');
  };

  async point(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('juyi-poll', JuyiPoll);
