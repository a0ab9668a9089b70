import type { BallotReceipt, MyElector } from '@juyi/core/polls/ballot/schema';
import type { Poll, PollItemView } from '@juyi/core/polls/schema';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import { stateStyles } from '../../base/state.styles.ts';
import { ViewerController } from '../../base/viewer.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import { dayAndTime } from '../dates.ts';
import { type PollNoticeWords, pollPageDictionary } from '../poll-dictionary.ts';
import { wear } from '../wear.ts';
import { facts, sayElector } from './facts.ts';
import { pollStyles } from './juyi-poll.styles.ts';
import { Knowing } from './knowing.ts';
import { heading, question, questions, type Reading, type Words } from './notice-part.ts';
import type { Voting } from './voting.ts';

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
export class JuyiPoll extends JuyiElement<PollNoticeWords> {
  static override properties = {
    ...JuyiElement.properties,
    pollId: { attribute: 'poll-id' },
    signing: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, stateStyles, pollStyles];

  declare pollId: string | undefined;
  /** Whether the viewer is signing in on the spot. */
  declare signing: boolean | undefined;
  protected readonly dictionary = pollPageDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly known = new Knowing(this, this.viewer);
  private voting: Voting | undefined;

  protected get condition(): Condition {
    if (!this.known.poll.data) return this.known.poll.error ? 'error' : 'loading';
    return this.known.isWhole ? 'ready' : 'loading';
  }

  get isCasting(): boolean {
    return this.voting?.doing !== undefined;
  }

  get reading(): Reading | undefined {
    return this.known.reading;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const person = this.viewer.store?.session.person?.id;
    if (person) this.signing = false;
    const { ballot } = this.known;
    if (!ballot || !person || !this.pollId) return;
    wear(this, ...ballot.styles);
    this.voting ??= ballot.voting(this, this.known);
    this.voting.take(person, this.pollId);
  }

  /** Done when what was asked for is drawn, code that comes late included. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.voting?.going;
    return super.getUpdateComplete();
  }

  arrived(elector: string, given: BallotReceipt): void {
    this.known.mine.refresh().then(() => this.point('.receipt h3'));
    this.tell('juyi-cast', { id: this.pollId, elector, ...given });
  }

  protected bones(): TemplateResult {
    return html`<article>
      <div class="cols">
        <div>
          <div class="bone short"></div>
          <div class="bone title"></div>
          ${[1, 2, 3].map(() => html`<div class="bone choice"></div>`)}
        </div>
        <aside><div class="bone"></div><div class="bone"></div></aside>
      </div>
    </article>`;
  }

  protected content(words: Words): TemplateResult {
    const poll = this.known.poll.data;
    if (this.condition === 'error') {
      return html`${faultNotice(words, this.known.poll.error!, () => this.known.poll.retry())}<slot></slot>`;
    }
    if (!poll || this.condition === 'loading') return this.bones();
    const known = facts(poll, this.known.turnout.data, this.known.mine.data?.electors ?? [], words, this.locale);
    return html`<article aria-labelledby="title">
      ${this.sheet(poll)}
      <div class="cols">
        <div>${heading(poll, this, words)} ${this.now(poll, words)}</div>
        <aside>${this.elder ? html`<details><summary>${words.whoMay}</summary>${known}</details>` : known}</aside>
      </div>
    </article>`;
  }

  private sheet(poll: Poll): TemplateResult | typeof nothing {
    const { data } = this.known.result;
    if (!data) return nothing;
    return html`<juyi-poll-result .poll=${poll} .result=${data}></juyi-poll-result>`;
  }

  /** What the viewer can do now. */
  private now(poll: Poll, words: Words): unknown {
    if (this.known.result.data) return nothing;
    switch (poll.state) {
      case 'open':
        return this.taking(poll, words);
      case 'closed':
      case 'counted':
      case 'cancelled':
      case 'revoked':
        return this.known.after?.over(poll, this, { ...words, ...this.known.after.words });
      default:
        return [
          notice({ kind: '', title: words.begins(dayAndTime(poll.opensAt, this.locale)), text: words.beginsAdvice }),
          questions(poll, this),
        ];
    }
  }

  private taking(poll: Poll, words: Words): unknown {
    const { store } = this.viewer;
    if (this.signing) return signInHere(this);
    if (!store?.signedIn) {
      return html`${questions(poll, this)}
        <button class="primary wide" ?disabled=${store?.state === 'unknown'} @click=${this.askSignIn}>${words.signIn}</button>`;
    }
    if (this.known.mine.error) return faultNotice(words, this.known.mine.error, () => this.known.mine.retry());
    if (!this.known.mine.data) return html`<div class="bone choice"></div>`;
    const { ballot, after } = this.known;
    if (ballot) return this.voting?.draw(poll, { ...words, ...ballot.words });
    return after?.barred(this.known.mine.data.bar ?? 'NOT_ON_ROLL', poll, { ...words, ...after.words });
  }

  private readonly askSignIn = (): void => {
    this.signing = true;
  };

  question(item: PollItemView, poll: Poll): TemplateResult {
    return question(item, poll, this);
  }

  sayElector(elector: MyElector): string {
    return sayElector(elector, this.words!);
  }

  async point(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('juyi-poll', JuyiPoll);
