import { recall, remember } from '@juyi/client/kernel/memory';
import type { MyElector } from '@juyi/core/polls/ballot/schema';
import type { Poll, PollItemView } from '@juyi/core/polls/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { JuyiPoll } from './juyi-poll.ts';
import type { Knowing } from './knowing.ts';
import { choiceOf, type Marks, marking } from './marks.ts';
import { question, type Words } from './notice-part.ts';

/** The ballot of one elector at a time, from the first mark to the box. A yes and a no are drawn here. */
export class Ballot {
  /** What the viewer is in the middle of, beyond marking a first ballot. */
  doing: 'checking' | 'changing' | undefined;
  /** Settled when what was asked for is here, code that comes late included. */
  going: Promise<void> | undefined;
  private readonly host: JuyiPoll;
  private readonly known: Knowing;
  /** They stay on this device until they are cast. */
  marks: Marks = {};
  /** Where the marks are kept: for an api and community, a person, a poll and an elector. */
  place = '';
  /** Leaves what was about to be cast. */
  leave: (() => void) | undefined;
  /** Another elector than the first, where somebody votes for several. */
  chosen: string | undefined;
  /** In elder mode one question at a time. */
  private step = 0;
  private told = '';

  constructor(host: JuyiPoll, known: Knowing) {
    this.host = host;
    this.known = known;
  }

  /** Whose ballot is open. */
  get elector(): MyElector | undefined {
    const { electors } = this.known;
    return electors.find(({ elector }) => elector === this.chosen) ?? electors[0];
  }

  /** Takes up the open ballot where this person left it. */
  take(): void {
    const { host, known, elector } = this;
    if (!elector) return;
    const place = `${host.client!.name} ballot ${known.person} ${host.pollId} ${elector.elector}`;
    if (place === this.place) return;
    this.place = place;
    this.marks = recalled(place);
    this.doing = undefined;
    this.step = 0;
    known.faces?.clear();
    this.leave?.();
  }

  /** Turns to a question, or from the check back to marking. */
  turn(step: number): void {
    this.step = step;
    this.forget();
    this.doing = this.elector?.cast ? 'changing' : undefined;
    this.host.point('.ballot h3, .ballot input, .ballot button');
  }

  draw(poll: Poll, words: Words): unknown {
    const { elector, known, doing } = this;
    if (!elector) return nothing;
    const after = doing === 'checking' && known.after;
    return html`<section class="ballot" aria-label=${words.for(elector.label)}>
      ${after ? after.check(this, elector, poll) : this.paper(poll, words)}
      <p class="told" role="status">${this.told}</p>
    </section>`;
  }

  private paper(poll: Poll, words: Words): TemplateResult {
    const { host, step, marks, known } = this;
    const { items } = poll;
    const shown = host.elder ? items.slice(step, step + 1) : items;
    const last = shown.includes(items[items.length - 1]!);
    return html`${shown.length < items.length ? html`<p class="soft">${words.item(step + 1, items.length)}</p>` : nothing}
      ${shown.map((item) => [question(item, poll, host), marking(item, marks, this.mark, words, host.locale, known.faces)])}
      <div class="acts">
        <button class="primary wide" @click=${() => this.goOn(last ? items : shown, last, words)}>${last ? words.check : words.next}</button>
        ${step > 0 ? html`<button class="quiet" @click=${() => this.turn(step - 1)}>${words.back}</button>` : nothing}
      </div>
      <p class="soft">${words.nothingBefore}${words.changes(poll.changes)}${words.kept}</p>`;
  }

  private readonly mark = (item: string, mark: unknown): void => {
    this.marks = { ...this.marks, [item]: mark };
    keep(this.place, this.marks);
    this.forget();
    this.known.fetchAfter();
  };

  /** What was said of the ballot before is over. */
  forget(): void {
    this.told = '';
    this.leave?.();
    this.host.requestUpdate();
  }

  choice(item: PollItemView): unknown {
    return choiceOf(item, this.marks, this.known.faces);
  }

  private goOn(asked: readonly PollItemView[], last: boolean, words: Words): void {
    const empty = last && asked.every((item) => this.choice(item) === undefined);
    this.forget();
    this.told = this.known.faces?.wrong(asked, this.marks) ?? (empty ? words.nothing : '');
    if (this.told) return;
    if (last) this.going = this.check(words);
    else this.turn(this.step + 1);
  }

  private async check(words: Words): Promise<void> {
    if (await this.known.fetchAfter()) this.doing = 'checking';
    else this.told = words.offlineAdvice;
    this.host.point('.ballot h3');
  }

  /** Forgets the marks of a ballot that is in. */
  finish(place: string): void {
    keep(place, {});
    if (place === this.place) this.marks = {};
    this.doing = undefined;
    this.step = 0;
  }
}

function recalled(place: string): Marks {
  try {
    return Object(JSON.parse(recall(place)!));
  } catch {
    return {};
  }
}

/** Keeps marks, or forgets them where there are none. */
function keep(place: string, marks: Marks): void {
  const made = Object.entries(marks).filter(([, mark]) => mark !== null);
  remember(place, made.length > 0 ? JSON.stringify(Object.fromEntries(made)) : null);
}
