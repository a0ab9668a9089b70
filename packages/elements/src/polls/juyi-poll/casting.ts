import type { BallotReceipt, MyElector } from '@juyi/core/polls/ballot/schema';
import type { ReactiveController } from 'lit';
import { MutationController } from '../../base/mutation.ts';
import type { Asking } from '../../base/query.ts';
import type { Marking } from './marking.ts';

/** Told when the ballot of an elector is in. */
export type Arrived = (elector: string, receipt: BallotReceipt) => void;

/** One elector's ballot on its way to the receipt: what could not be sent is sent by itself, and arrives once. */
export class Casting implements ReactiveController {
  readonly act: MutationController;
  private readonly arrived: Arrived;
  private readonly marking: Marking;
  private again: (() => void) | undefined;

  constructor(host: Asking, marking: Marking, arrived: Arrived) {
    this.arrived = arrived;
    this.marking = marking;
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

  /** Another ballot is opened; the one before is not sent any more. */
  leave(): void {
    this.again = undefined;
    this.act.error = null;
  }

  async cast(poll: string, { elector }: Pick<MyElector, 'elector'>, choices: Record<string, unknown>): Promise<void> {
    this.again = () => this.cast(poll, { elector }, choices);
    const { place } = this.marking;
    const receipt = await this.act.run({
      name: `cast ${elector} ${JSON.stringify(choices)}`,
      do: ({ polls }, options) => polls.cast(poll, { elector, choices: choices as never }, options),
    });
    if (!receipt) return;
    this.again = undefined;
    this.marking.forget(place!);
    this.arrived(elector, receipt);
  }

  readonly retry = (): void => {
    if (this.waits) this.again?.();
  };
}
