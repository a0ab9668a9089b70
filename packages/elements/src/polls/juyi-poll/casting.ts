import type { BallotReceipt, MyElector } from '@juyi/core/polls/ballot/schema';
import type { Poll } from '@juyi/core/polls/schema';
import type { ReactiveController } from 'lit';
import { MutationController } from '../../base/mutation.ts';
import type { Asking } from '../../base/query.ts';
import type { Paper } from './ballot.ts';
import { keepMarks, loadMarks, type Marks, marksPlace } from './draft.ts';

export interface CastingHost extends Asking {
  /** Told when the ballot of an elector is in. */
  arrived(elector: string, receipt: BallotReceipt): void;
}

/**
 * One elector's ballot from the first mark to the receipt. What is marked is kept on this device through a reload and a
 * time without network; what could not be sent is sent by itself, and arrives once.
 */
export class Casting implements ReactiveController {
  marks: Marks = {};
  readonly act: MutationController;
  private readonly host: CastingHost;
  private place: string | undefined;
  private again: (() => void) | undefined;

  constructor(host: CastingHost) {
    this.host = host;
    this.act = new MutationController(host);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.retry);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
  }

  /** Whether a ballot waits for the network. */
  get waits(): boolean {
    return this.act.error?.status === 0;
  }

  /** Takes up the ballot of an elector where it was left. Answers whether it is another one. */
  take(person: string, poll: string, elector: string): boolean {
    const place = marksPlace(this.host.client!.name, person, poll, elector);
    if (place === this.place) return false;
    this.place = place;
    this.marks = loadMarks(place);
    this.again = undefined;
    this.act.error = null;
    return true;
  }

  mark(item: string, mark: unknown): void {
    this.marks = { ...this.marks, [item]: mark };
    keepMarks(this.place!, this.marks);
    this.host.requestUpdate();
  }

  /** What is cast, by item; null where an item is marked in a way that can't be. */
  ballotOf(poll: Poll, paper: Paper): Record<string, unknown> | null {
    const ballots = poll.items.map((item) => [item.id, paper.ballot(item, this.marks)] as const);
    if (ballots.some(([, ballot]) => ballot === null)) return null;
    return Object.fromEntries(ballots.filter(([, ballot]) => ballot !== undefined));
  }

  async cast(poll: string, { elector }: MyElector, choices: Record<string, unknown>): Promise<void> {
    this.again = () => this.cast(poll, { elector } as MyElector, choices);
    const { place } = this;
    const receipt = await this.act.run({
      name: `cast ${elector} ${JSON.stringify(choices)}`,
      do: ({ polls }, options) => polls.cast(poll, { elector, choices: choices as never }, options),
    });
    if (!receipt) return;
    this.again = undefined;
    keepMarks(place!, {});
    if (this.place === place) this.marks = {};
    this.host.arrived(elector, receipt);
  }

  readonly retry = (): void => {
    if (this.waits) this.again?.();
  };
}
