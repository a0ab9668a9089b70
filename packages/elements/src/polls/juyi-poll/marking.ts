import type { Poll } from '@juyi/core/polls/schema';
import type { Asking } from '../../base/query.ts';
import type { Paper } from './ballot.ts';
import { keepMarks, loadMarks, type Marks, marksPlace } from './draft.ts';

/** One elector's ballot as it is marked; the marks are kept on this device through a reload and a time without network. */
export class Marking {
  marks: Marks = {};
  /** Where the marks of the open ballot are kept. */
  place: string | undefined;
  private readonly host: Asking;

  constructor(host: Asking) {
    this.host = host;
  }

  /** Takes up the ballot of an elector where it was left. Answers whether it is another one. */
  take(person: string, poll: string, elector: string): boolean {
    const place = marksPlace(this.host.client!.name, person, poll, elector);
    if (place === this.place) return false;
    this.place = place;
    this.marks = loadMarks(place);
    return true;
  }

  mark(item: string, mark: unknown): void {
    this.marks = { ...this.marks, [item]: mark };
    keepMarks(this.place!, this.marks);
    this.host.requestUpdate();
  }

  /** Forgets the marks of a ballot that is in. */
  forget(place: string): void {
    keepMarks(place, {});
    if (this.place === place) this.marks = {};
  }

  /** What is cast, by item; null where an item is marked in a way that can't be. */
  ballotOf(poll: Poll, paper: Paper): Record<string, unknown> | null {
    const ballots = poll.items.map((item) => [item.id, paper.ballot(item, this.marks)] as const);
    if (ballots.some(([, ballot]) => ballot === null)) return null;
    return Object.fromEntries(ballots.filter(([, ballot]) => ballot !== undefined));
  }
}
