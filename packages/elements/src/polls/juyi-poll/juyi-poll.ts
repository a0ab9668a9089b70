import type { BallotReceipt, MyElector } from '@juyi/core/polls/ballot/schema';
import type { Poll } from '@juyi/core/polls/schema';
import type { PollWords } from '@juyi/core/polls/words.en';
import type { PollPageWords } from '@juyi/core/polls/words.poll.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import { stateStyles } from '../../base/state.styles.ts';
import { ViewerController } from '../../base/viewer.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import { dayAndTime } from '../dates.ts';
import { choiceStyles } from '../faces/choice.styles.ts';
import { pollPageDictionary } from '../poll-dictionary.ts';
import { Paper } from './ballot.ts';
import { Casting } from './casting.ts';
import { facts, sayElector } from './facts.ts';
import { pollStyles } from './juyi-poll.styles.ts';
import { Knowing } from './knowing.ts';
import { barred, heading, question, questions, type Reading, type Words } from './notice-part.ts';
import { chooseElector, receipt } from './receipt-part.ts';

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
export class JuyiPoll extends JuyiElement<PollWords & PollPageWords> {
  static override properties = {
    ...JuyiElement.properties,
    pollId: { attribute: 'poll-id' },
    doing: { state: true },
    chosen: { state: true },
    step: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, stateStyles, choiceStyles, pollStyles];

  declare pollId: string | undefined;
  /** What the viewer is in the middle of, beyond marking. */
  declare doing: 'checking' | 'changing' | 'signing in' | undefined;
  /** The elector whose ballot is open. */
  declare chosen: string | undefined;
  /** In elder mode one question at a time. */
  declare step: number;
  protected readonly dictionary = pollPageDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly casting = new Casting(this);
  private readonly paper = new Paper((item, mark) => this.mark(item, mark));
  private readonly known = new Knowing(this, this.viewer);
  private told = '';

  constructor() {
    super();
    this.step = 0;
  }

  protected get condition(): Condition {
    if (!this.known.poll.data) return this.known.poll.error ? 'error' : 'loading';
    return this.known.isWhole ? 'ready' : 'loading';
  }

  get reading(): Reading | undefined {
    return this.known.reading;
  }

  private get elector(): MyElector | undefined {
    const electors = this.known.mine.data?.electors ?? [];
    return electors.find(({ elector }) => elector === this.chosen) ?? electors[0];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const person = this.viewer.store?.session.person?.id;
    if (person && this.doing === 'signing in') this.doing = undefined;
    if (!person || !this.elector || !this.pollId) return;
    if (this.casting.take(person, this.pollId, this.elector.elector)) this.paper.clear();
  }

  arrived(elector: string, given: BallotReceipt): void {
    this.doing = undefined;
    this.step = 0;
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
        return this.voting(poll, words);
      case 'closed':
      case 'counted':
        return [notice({ kind: '', title: words.ended, text: words.endedAdvice }), this.receipts(words)];
      case 'cancelled':
      case 'revoked':
        return notice({ kind: '', title: words.off, text: words.states[poll.state] });
      default:
        return [
          notice({ kind: '', title: words.begins(dayAndTime(poll.opensAt, this.locale)), text: words.beginsAdvice }),
          questions(poll, this),
        ];
    }
  }

  private voting(poll: Poll, words: Words): unknown {
    const { store } = this.viewer;
    if (this.doing === 'signing in') return signInHere(this);
    if (!store?.signedIn) {
      return html`${questions(poll, this)}
        <button class="primary wide" ?disabled=${store?.state === 'unknown'} @click=${this.askSignIn}>${words.signIn}</button>`;
    }
    if (this.known.mine.error) return faultNotice(words, this.known.mine.error, () => this.known.mine.retry());
    const { elector } = this;
    if (!this.known.mine.data) return html`<div class="bone choice"></div>`;
    if (!elector) return barred(this.known.mine.data.bar ?? 'NOT_ON_ROLL', poll, words);
    const { electors } = this.known.mine.data;
    const choose = (other: string) => this.turnTo(other);
    return html`${electors.length > 1 ? chooseElector(electors, elector.elector, choose, words) : nothing}
      ${this.ballotOf(elector, poll, words)}`;
  }

  private ballotOf(elector: MyElector, poll: Poll, words: Words): unknown {
    if (elector.cast && this.doing !== 'changing' && this.doing !== 'checking') {
      const { electors } = this.known.mine.data!;
      const { change } = this;
      return html`${receipt({ own: elector, electors, choose: (other) => this.turnTo(other), change }, words)}
        ${this.receipts(words)}`;
    }
    if (elector.bar) return barred(elector.bar, poll, words);
    return html`<section class="ballot" aria-label=${words.for(elector.label)}>
      ${this.doing === 'checking' ? this.check(elector, poll, words) : this.marking(poll, words)}
      <p class="told" role="status">${this.told}</p>
      ${this.trouble(words)}
    </section>`;
  }

  private marking(poll: Poll, words: Words): TemplateResult {
    const { length } = poll.items;
    const shown = this.elder ? poll.items.slice(this.step, this.step + 1) : poll.items;
    const last = !this.elder || this.step >= length - 1;
    return html`${this.elder && length > 1 ? html`<p class="soft">${words.item(this.step + 1, length)}</p>` : nothing}
      ${shown.map((item) => html`${question(item, poll, this)} ${this.paper.draw(item, this.casting.marks, words, this.locale)}`)}
      <div class="acts">
        <button class="primary wide" @click=${() => this.goOn(poll, last)}>${last ? words.check : words.next}</button>
        ${this.elder && this.step > 0 ? html`<button class="quiet" @click=${() => this.turn(this.step - 1)}>${words.back}</button>` : nothing}
      </div>
      <p class="soft">${words.nothingBefore} ${words.changes(poll.changes)} ${words.kept}</p>`;
  }

  private check(elector: MyElector, poll: Poll, words: Words): TemplateResult {
    const busy = this.casting.act.busy !== null;
    return html`<h3 tabindex="-1">${words.checking}</h3>
      <p class="soft">${sayElector(elector, words)}</p>
      ${poll.items.map((item) => html`${question(item, poll, this)} ${this.paper.read(item, this.casting.marks, words)}`)}
      <div class="acts">
        <button class="primary wide" ?disabled=${busy} @click=${() => this.cast(elector, poll)}>${busy ? words.casting : words.cast}</button>
        <button class="quiet" ?disabled=${busy} @click=${() => this.turn(0)}>${words.back}</button>
      </div>`;
  }

  private trouble(words: Words): TemplateResult | typeof nothing {
    const { act, waits, retry } = this.casting;
    if (!act.error) return nothing;
    if (!waits) return faultNotice(words, act.error);
    const actions = html`<button class="quiet" @click=${retry}>${words.retry}</button>`;
    return notice({ kind: 'help', title: words.offline, text: words.offlineAdvice, actions });
  }

  private receipts(words: Words): TemplateResult {
    const fetch = () => import('../../bundle/receipt.ts');
    return html`<details class="find" @toggle=${fetch}>
      <summary>${words.find}</summary>
      <juyi-receipt .api=${this.api} .community=${this.community}></juyi-receipt>
    </details>`;
  }

  private readonly askSignIn = (): void => {
    this.doing = 'signing in';
  };

  private readonly change = (): void => {
    this.doing = 'changing';
    this.point('.ballot input');
  };

  private mark(item: string, mark: unknown): void {
    this.told = '';
    this.casting.act.error = null;
    this.casting.mark(item, mark);
  }

  private turnTo(elector: string): void {
    this.chosen = elector;
    this.turn(0);
  }

  /** Turns to a question, or from the check back to marking. */
  private turn(step: number): void {
    this.step = step;
    this.told = '';
    this.casting.act.error = null;
    this.doing = this.elector?.cast ? 'changing' : undefined;
    this.point('.ballot h3, .ballot input, .ballot button');
  }

  private goOn(poll: Poll, last: boolean): void {
    const { words } = this;
    const { marks } = this.casting;
    const asked = last ? poll.items : poll.items.slice(this.step, this.step + 1);
    const wrong = asked.find((item) => this.paper.ballot(item, marks) === null);
    const empty = last && !poll.items.some(({ id }) => marks[id] !== undefined && marks[id] !== null);
    this.told = wrong ? words!.unfinished : empty ? words!.nothing : '';
    if (wrong) this.paper.focus(wrong.id);
    if (this.told) {
      this.requestUpdate();
      return;
    }
    if (last) {
      this.doing = 'checking';
      this.point('.ballot h3');
    } else this.turn(this.step + 1);
  }

  private cast(elector: MyElector, poll: Poll): void {
    const choices = this.casting.ballotOf(poll, this.paper);
    if (choices) this.casting.cast(poll.id, elector, choices);
  }

  private async point(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('juyi-poll', JuyiPoll);
