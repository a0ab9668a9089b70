import { type ApiError, asApiError } from '@juyi/client/kernel/api-error';
import { randomKey } from '@juyi/client/kernel/random-key';
import type { Proposal, ProposalReceipt } from '@juyi/core/proposals/schema';
import type { ReactiveController } from 'lit';
import type { Asking } from '../../base/query.ts';
import type { ViewerController } from '../../base/viewer.ts';
import { deliver } from './deliver.ts';
import { blankDraft, type Draft, draftPlace, keepDraft, loadDraft } from './draft.ts';

/** `waiting` is for the network. */
export type Phase = 'writing' | 'sending' | 'signing in' | 'waiting' | 'done';

export interface WritingHost extends Asking {
  readonly proposalId: string | undefined;
  /** Told when the draft has become what it should; `before` is the draft as it was sent. */
  arrived(receipt: ProposalReceipt, before: Draft): void;
}

const firstPause = 2000;
const longestPause = 15_000;

/**
 * A text on its way from the first letter to the server. It is kept on this device as it is typed and once handed in
 * it arrives once, through a reload, an expired session, or a time without network.
 */
export class Writing implements ReactiveController {
  draft: Draft = blankDraft();
  phase: Phase = 'writing';
  error: ApiError | null = null;
  /** What somebody else has made of the proposal meanwhile. */
  newest: Proposal | null = null;
  private readonly host: WritingHost;
  private readonly viewer: ViewerController;
  private place: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = firstPause;

  constructor(host: WritingHost, viewer: ViewerController) {
    this.host = host;
    this.viewer = viewer;
    host.addController(this);
  }

  /** Handed in and not there yet: it is not to be changed now. */
  get underWay(): boolean {
    return this.phase === 'sending' || this.phase === 'waiting';
  }

  hostConnected(): void {
    addEventListener('online', this.again);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.again);
    clearTimeout(this.timer);
  }

  hostUpdate(): void {
    const { store } = this.viewer;
    if (!this.host.client || !store) return;
    const place = draftPlace(this.host.client.name, store.lastPerson ?? 'visitor', this.host.proposalId ?? 'new');
    if (place !== this.place && !this.underWay) this.settle(place);
    if (this.phase === 'signing in' && store.signedIn) this.send(this.draft.sending ?? 'submitted');
  }

  /** Changes the text. A changed text is another message, so what was saved before does not stand for it. */
  write(change: Partial<Draft>): void {
    const of = this.draft.of && { ...this.draft.of, saved: false };
    this.keep({ ...this.draft, ...change, of });
  }

  /** Goes on with a proposal that is on the server, unless something newer is being written here. */
  take({ id, version, state, title, body, request, place, budget, target }: Proposal): void {
    if (this.draft.of?.id === id) return;
    this.keep({ ...blankDraft(), title, body, request, place, budget, target, of: { id, version, state } });
  }

  /** Forgets what is written and starts with an empty sheet. */
  begin(): void {
    this.phase = 'writing';
    this.error = null;
    this.newest = null;
    this.keep(blankDraft());
  }

  /** Hands the text in. Without network it waits and is sent by itself; without a session it asks to sign in. */
  async send(as: 'submitted' | 'draft'): Promise<void> {
    const { client, locale } = this.host;
    if (!client || this.phase === 'sending') return;
    clearTimeout(this.timer);
    this.error = null;
    this.newest = null;
    this.keep({ ...this.draft, sending: as });
    if (!this.viewer.store?.signedIn && this.viewer.store?.state === 'known') return this.turn('signing in');
    this.turn('sending');
    const sent = this.draft;
    const { place } = this;
    try {
      const saved = (version: number) => this.keep({ ...sent, of: { ...sent.of!, version, saved: true } });
      const receipt = await deliver(client, sent, locale, saved);
      this.pause = firstPause;
      keepDraft(place!, null);
      this.turn('done');
      this.host.arrived(receipt, sent);
    } catch (error) {
      await this.stumble(asApiError(error));
    }
  }

  /** Goes on writing a draft that the server keeps now. */
  goOn({ id, version, state }: ProposalReceipt): void {
    this.phase = 'writing';
    this.keep({ ...this.draft, key: randomKey(), sending: null, of: { id, version, state } });
  }

  readonly again = (): void => {
    if (this.phase === 'waiting') this.send(this.draft.sending ?? 'submitted');
  };

  private async stumble(error: ApiError | null): Promise<void> {
    this.error = error;
    if (error?.status === 401) return this.turn('signing in');
    if (error?.retryable) {
      this.timer = setTimeout(this.again, this.pause);
      this.pause = Math.min(this.pause * 1.5, longestPause);
      return this.turn('waiting');
    }
    // Refused for good: whatever is sent next is another message.
    this.keep({ ...this.draft, key: randomKey(), sending: null });
    if (error?.code === 'STALE_VERSION') await this.meetNewest();
    this.turn('writing');
  }

  private async meetNewest(): Promise<void> {
    const { of } = this.draft;
    if (!of || !this.host.client) return;
    try {
      this.newest = await this.host.client.proposals.read(of.id, { locale: this.host.locale });
      const { version, state } = this.newest;
      this.keep({ ...this.draft, of: { id: of.id, version, state } });
    } catch {
      // The refusal already says what to do.
    }
  }

  /**
   * Moves to where this person's draft is kept. What was begun before anybody was signed in moves along, and so does
   * what somebody has signed in to send.
   */
  private settle(place: string): void {
    const asked = this.phase === 'signing in' && this.place !== undefined;
    const begun = asked ? this.place! : draftPlace(this.host.client!.name, 'visitor', this.host.proposalId ?? 'new');
    const kept = loadDraft(place);
    // Both have something: the one that is being sent goes first, the other is found afterwards.
    if (kept && asked) return;
    const left = this.place === begun ? this.draft : loadDraft(begun);
    this.place = place;
    if (this.phase === 'done') return;
    if (!kept && place !== begun) keepDraft(begun, null);
    this.keep(kept ?? left ?? blankDraft());
    if (this.draft.sending && this.phase === 'writing') this.turn('waiting', 0);
  }

  private keep(draft: Draft): void {
    this.draft = draft;
    if (this.place) keepDraft(this.place, draft);
    this.host.requestUpdate();
  }

  private turn(phase: Phase, after?: number): void {
    this.phase = phase;
    if (after !== undefined) this.timer = setTimeout(this.again, after);
    this.host.requestUpdate();
  }
}
