import type { Client } from '@juyi/client/client';
import type { BallotReceipt, MyElector } from '@juyi/core/polls/ballot/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { JuyiElement } from '../../base/element.ts';
import type { After } from './after.ts';
import type { AfterWords } from './after-words.ts';
import { Paper } from './ballot.ts';
import type { Casting } from './casting.ts';
import type { Knowing } from './knowing.ts';
import { Marking } from './marking.ts';
import type { MarkingWords } from './marking-words.ts';
import type { Look } from './notice-part.ts';

export interface VotingHost extends JuyiElement, Look {
  readonly client: Client | undefined;
  readonly locale: Look['locale'];
  readonly elder: boolean;
  readonly pollId: string | undefined;
  /** One question as the notice draws it. */
  question(item: Poll['items'][number], poll: Poll): TemplateResult;
  /** The home or person that a vote is of. */
  sayElector(elector: MyElector): string;
  /** Moves the focus once what is asked for is drawn. */
  point(selector: string): void;
  /** Told when the ballot of an elector is in. */
  arrived(elector: string, receipt: BallotReceipt): void;
}

/** The ballots of one viewer, each from the first mark to the receipt. */
export class Voting {
  /** What the viewer is in the middle of, beyond marking a first ballot. */
  doing: 'checking' | 'changing' | undefined;
  /** Settled when what was asked for is here, code that comes late included. */
  going: Promise<void> | undefined;
  private readonly host: VotingHost;
  private readonly known: Knowing;
  private readonly marking: Marking;
  private readonly paper = new Paper((item, mark) => this.mark(item, mark));
  private casting: Casting | undefined;
  /** The elector whose ballot is open. */
  private chosen: string | undefined;
  /** In elder mode one question at a time. */
  private step = 0;
  private told = '';

  constructor(host: VotingHost, known: Knowing) {
    this.host = host;
    this.known = known;
    this.marking = new Marking(host);
  }

  private get electors(): readonly MyElector[] {
    return this.known.mine.data?.electors ?? [];
  }

  private get elector(): MyElector | undefined {
    return this.electors.find(({ elector }) => elector === this.chosen) ?? this.electors[0];
  }

  /** Takes up the open ballot where this person left it. */
  take(person: string, poll: string): void {
    if (!this.elector || !this.marking.take(person, poll, this.elector.elector)) return;
    this.paper.clear();
    this.casting?.leave();
  }

  draw(poll: Poll, words: MarkingWords): unknown {
    const { elector } = this;
    if (!elector) return nothing;
    const { after } = this.known;
    if (after) return this.whole(elector, poll, after, { ...words, ...after.words });
    return this.ballot(elector, this.marks(poll, words), words);
  }

  /** Voting where there is more to it than marking one ballot. */
  private whole(elector: MyElector, poll: Poll, after: After, words: MarkingWords & AfterWords): unknown {
    const { electors, host, change } = this;
    const choose = (other: string) => this.turnTo(other);
    const say = (own: MyElector) => host.sayElector(own);
    const several = electors.length > 1 ? after.chooseElector(electors, elector.elector, choose, say, words) : nothing;
    if (elector.cast && !this.doing) {
      return [several, after.receipt({ own: elector, electors, choose, change }, words), after.receipts(host, words)];
    }
    if (elector.bar) return [several, after.barred(elector.bar, poll, words)];
    this.casting ??= after.casting(host, this.marking, (of, receipt) => this.arrive(of, receipt));
    const shown = this.doing === 'checking' ? this.check(elector, poll, after, words) : this.marks(poll, words);
    return [several, this.ballot(elector, shown, words, after.trouble(this.casting, words))];
  }

  private ballot(
    own: MyElector,
    shown: TemplateResult,
    words: MarkingWords,
    trouble: unknown = nothing,
  ): TemplateResult {
    return html`<section class="ballot" aria-label=${words.for(own.label)}>
      ${shown}
      <p class="told" role="status">${this.told}</p>
      ${trouble}
    </section>`;
  }

  private marks(poll: Poll, words: MarkingWords): TemplateResult {
    const { host, step } = this;
    const { length } = poll.items;
    const shown = host.elder ? poll.items.slice(step, step + 1) : poll.items;
    const last = !host.elder || step >= length - 1;
    return html`${host.elder && length > 1 ? html`<p class="soft">${words.item(step + 1, length)}</p>` : nothing}
      ${shown.map((item) => html`${host.question(item, poll)} ${this.paper.draw(item, this.marking.marks, words, host.locale)}`)}
      <div class="acts">
        <button class="primary wide" @click=${() => this.goOn(poll, last, words)}>${last ? words.check : words.next}</button>
        ${host.elder && step > 0 ? html`<button class="quiet" @click=${() => this.turn(step - 1)}>${words.back}</button>` : nothing}
      </div>
      <p class="soft">${words.nothingBefore} ${words.changes(poll.changes)} ${words.kept}</p>`;
  }

  private check(elector: MyElector, poll: Poll, after: After, words: MarkingWords & AfterWords): TemplateResult {
    const { paper, casting } = this;
    const { marks } = this.marking;
    const busy = casting !== undefined && casting.act.busy !== null;
    const cast = () => this.cast(elector, poll);
    return after.check({ elector, poll, paper, marks, busy, cast, back: () => this.turn(0) }, this.host, words);
  }

  private readonly change = (): void => {
    this.doing = 'changing';
    this.host.requestUpdate();
    this.host.point('.ballot input');
  };

  private mark(item: string, mark: unknown): void {
    this.told = '';
    if (this.casting) this.casting.act.error = null;
    this.marking.mark(item, mark);
    // Fetched while the ballot is marked: the network may be gone when it is cast.
    this.known.fetchAfter();
  }

  private turnTo(elector: string): void {
    this.chosen = elector;
    this.turn(0);
  }

  /** Turns to a question, or from the check back to marking. */
  private turn(step: number): void {
    this.step = step;
    this.told = '';
    if (this.casting) this.casting.act.error = null;
    this.doing = this.elector?.cast ? 'changing' : undefined;
    this.host.requestUpdate();
    this.host.point('.ballot h3, .ballot input, .ballot button');
  }

  private goOn(poll: Poll, last: boolean, words: MarkingWords): void {
    const { marks } = this.marking;
    const asked = last ? poll.items : poll.items.slice(this.step, this.step + 1);
    const wrong = asked.find((item) => this.paper.ballot(item, marks) === null);
    const empty = last && !poll.items.some(({ id }) => marks[id] !== undefined && marks[id] !== null);
    this.told = wrong ? words.unfinished : empty ? words.nothing : '';
    if (wrong) this.paper.focus(wrong.id);
    if (this.told) this.host.requestUpdate();
    else if (last) this.going = this.goToCheck(words);
    else this.turn(this.step + 1);
  }

  private async goToCheck(words: MarkingWords): Promise<void> {
    const after = await this.known.fetchAfter();
    this.host.requestUpdate();
    if (!after) {
      this.told = `${words.offline} ${words.offlineAdvice}`;
      return;
    }
    this.doing = 'checking';
    this.host.point('.ballot h3');
  }

  private cast(elector: MyElector, poll: Poll): void {
    const choices = this.marking.ballotOf(poll, this.paper);
    if (choices) this.casting?.cast(poll.id, elector, choices);
  }

  private arrive(elector: string, receipt: BallotReceipt): void {
    this.doing = undefined;
    this.step = 0;
    this.host.arrived(elector, receipt);
  }
}
