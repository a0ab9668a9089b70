import { now } from '@juyi/client/kernel/clock';
import type { BallotReceipt, MyElector } from '@juyi/core/polls/ballot/schema';
import type { Poll, PollItemView } from '@juyi/core/polls/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import type { AfterWords } from './after-words.ts';
import type { Ballot } from './ballot.ts';
import type { JuyiPoll } from './juyi-poll.ts';
import type { Words } from './notice-part.ts';

/** A marked ballot on its way to the receipt: read back first; what could not be sent is sent by itself, and arrives once. */
export class Casting {
  private readonly host: JuyiPoll;
  private readonly act: MutationController;
  private again: (() => void) | undefined;

  constructor(host: JuyiPoll) {
    this.host = host;
    this.act = new MutationController(host);
    host.ballot.leave = () => {
      this.again = undefined;
      this.act.error = null;
    };
    host.addController({
      hostConnected: () => addEventListener('online', this.retry),
      hostDisconnected: () => removeEventListener('online', this.retry),
    });
  }

  private readonly retry = (): void => {
    if (this.act.error?.status === 0) this.again?.();
  };

  /** The whole ballot read back, before it is cast. */
  check(ballot: Ballot, own: MyElector, poll: Poll, words: AfterWords & Words): TemplateResult {
    const { says } = this.host;
    const busy = this.act.busy !== null;
    return html`<h3 tabindex="-1">${words.checking}</h3>
      <p class="soft">${says.elector(own)}</p>
      ${poll.items.map((item) => [says.question(item, poll), this.read(item, ballot, words)])}
      <div class="acts">
        <button class="primary wide" aria-disabled=${busy} @click=${() => this.cast(ballot, own, poll)}>${busy ? words.casting : words.cast}</button>
        <button class="quiet" ?disabled=${busy} @click=${() => ballot.turn(0)}>${words.back}</button>
      </div>
      ${this.trouble(words)}`;
  }

  private read(item: PollItemView, { marks }: Ballot, words: AfterWords & Words): unknown {
    const mark = marks[item.id] ?? null;
    if (mark === null) return html`<p class="told">${words.silentItem}</p>`;
    if (typeof mark === 'string') return html`<p><b>${words.marks[mark as 'yes']}</b></p>`;
    return this.host.known.faces?.read(item);
  }

  /** Whether whoever was casting turned out to be signed out. */
  get isSignedOut(): boolean {
    return this.act.error?.status === 401;
  }

  /** Why a ballot is not in yet. */
  private trouble(words: AfterWords & Words): TemplateResult | typeof nothing {
    const { error } = this.act;
    // Whoever reads this is signed in again.
    if (!error || this.isSignedOut) return nothing;
    if (error.status !== 0) return faultNotice(words, error);
    const again = () => {
      this.retry();
      // The button that was pressed goes away.
      this.host.point('.ballot .primary');
    };
    const actions = html`<button class="quiet" @click=${again}>${words.retry}</button>`;
    return notice({ kind: 'help', title: words.offline, text: words.offlineAdvice, actions });
  }

  private cast(ballot: Ballot, { elector }: MyElector, poll: Poll): void {
    const chosen = poll.items.map((item) => [item.id, ballot.choice(item)] as const);
    this.send(ballot, poll, elector, Object.fromEntries(chosen.filter(([, choice]) => choice !== undefined)));
  }

  private async send(ballot: Ballot, poll: Poll, elector: string, choices: Record<string, unknown>): Promise<void> {
    const { place } = ballot;
    const { id } = poll;
    this.again = () => this.send(ballot, poll, elector, choices);
    const receipt = await this.act.run({
      name: `cast ${elector} ${JSON.stringify(choices)}`,
      do: ({ polls }, options) => polls.cast(id, { elector, choices: choices as never }, options),
    });
    if (!receipt) return;
    this.again = undefined;
    ballot.finish(place);
    this.note(elector, receipt, Object.keys(choices), poll);
    this.host.arrived({ id, elector, ...receipt });
  }

  /** A receipt is shown as soon as it is here: the network may be gone again before anything more is asked. */
  private note(elector: string, given: BallotReceipt, items: string[], { id, changes }: Poll): void {
    const { pollId, known } = this.host;
    const { mine } = known;
    if (!mine.data || pollId !== id) return;
    const isIn = (own: MyElector): MyElector => {
      const changesLeft = own.cast ? Math.max(0, own.cast.changesLeft - 1) : changes;
      return { ...own, cast: { ...given, at: now(), channel: 'web', items, changesLeft } };
    };
    const electors = mine.data.electors.map((own) => (own.elector === elector ? isIn(own) : own));
    mine.set({ ...mine.data, electors });
  }
}
