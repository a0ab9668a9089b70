import type { Profile } from '../kernel/profile.ts';
import type { Tally } from '../kernel/tally.ts';
import type { Arithmetic } from './arithmetic.ts';
import { Book, type Ties } from './book.ts';
import { type Ranking, type Strict, strictOf } from './ranking.ts';
import { sureLosers } from './sure-losers.ts';

/** What tells one inclusive Gregory count from another. */
export interface GregoryStyle<Value> {
  readonly numbers: Arithmetic<Value>;
  readonly quota: (ballots: number, seats: number, numbers: Arithmetic<Value>) => Value;
  /** What a paper is worth after its candidate's surplus is passed on. */
  readonly transferValue: (worth: Value, surplus: Value, votes: Value, numbers: Arithmetic<Value>) => Value;
  /** Whether a candidate with these votes is elected. */
  readonly reaches: (votes: Value, quota: Value, numbers: Arithmetic<Value>) => boolean;
  /** Whether a surplus of nothing is a stage of its own. */
  readonly passesNothing: boolean;
  /** Whether all who can't catch up any more go out at once. */
  readonly batch: boolean;
  /** Whether equal votes are parted by the latest stage at which they differed. */
  readonly looksBack: boolean;
  /** Whether those with a quota are elected at once after a transfer, or when the next round begins. */
  readonly electsAtOnce: boolean;
  readonly ties: Ties;
}

/** Papers that came to a candidate at one value, as a chain: the last one received, and `before` for the rest. */
interface Parcel<Value> {
  readonly worth: Value;
  newest: number;
}

/**
 * A single transferable vote by the weighted inclusive Gregory method: all papers of an elected candidate pass on, each
 * at its value times surplus over votes. A paper's votes are added up per value, so exact numbers are touched rarely.
 */
export function countGregory<Value>(
  rule: { readonly id: string; readonly version: string },
  profile: Profile<Ranking>,
  style: GregoryStyle<Value>,
): Tally {
  const book = new Book(profile, style.ties);
  const count = new GregoryCount(profile, style, book);
  return book.close(rule, () => count.run());
}

class GregoryCount<Value> {
  private readonly ballots: Strict;
  private readonly style: GregoryStyle<Value>;
  private readonly book: Book;
  private readonly numbers: Arithmetic<Value>;
  private readonly quota: Value;
  private readonly votes: Value[];
  private readonly held: Parcel<Value>[][];
  /** Where each paper now stands, as an index into the marks. */
  private readonly at: Uint32Array;
  /** For each paper the one before it in its parcel; -1 ends the chain. */
  private readonly before: Int32Array;
  private readonly history: Value[][] = [];
  private exhausted: Value;

  constructor(profile: Profile<Ranking>, style: GregoryStyle<Value>, book: Book) {
    const { numbers } = style;
    this.style = style;
    this.book = book;
    this.numbers = numbers;
    this.ballots = strictOf(profile);
    this.quota = style.quota(this.ballots.total, book.seats, numbers);
    this.votes = profile.options.map(() => numbers.zero);
    this.held = profile.options.map(() => []);
    this.at = this.ballots.starts.slice(0, -1);
    this.before = new Int32Array(this.at.length);
    this.exhausted = numbers.zero;
  }

  run(): void {
    const { book, style } = this;
    book.note('stv-begin', { seats: book.seats, ballots: this.ballots.total, quota: this.numbers.text(this.quota) });
    for (let paper = 0; paper < this.before.length; paper += 1) this.before[paper] = paper - 1;
    this.hand({ worth: this.numbers.one, newest: this.before.length - 1 });
    if (style.electsAtOnce) this.electWinners();
    this.table();
    while (book.left() > 0 && !this.lastPlaces()) {
      book.round += 1;
      if (!style.electsAtOnce) this.electWinners();
      const batch = style.batch ? this.losers() : [];
      if (batch.length > 0) this.excludeBatch(batch);
      else if (book.in('pending').length > 0) {
        this.passSurplus();
        if (style.electsAtOnce) this.electWinners();
      } else {
        this.excludeLowest();
        if (style.electsAtOnce && !this.lastPlaces()) this.electWinners();
      }
      this.finishWhenDone();
      this.table();
    }
    this.finishWhenDone();
  }

  /** The last places go to those who remain, or nobody is left to fill. */
  private finishWhenDone(): void {
    const { book } = this;
    const remaining = book.in('hopeful');
    if (book.left() > 0 && !this.lastPlaces()) return;
    for (const candidate of book.in('pending')) book.state[candidate] = 'elected';
    if (book.left() > 0) book.elect(remaining, 'remaining');
    else book.exclude(remaining, 'remaining');
  }

  /** Whether those who remain are no more than the places left: then they are elected, SSI 2007/42 rule 52. */
  private lastPlaces(): boolean {
    return this.book.in('hopeful').length <= this.book.left();
  }

  private electWinners(): void {
    const { book, numbers, style } = this;
    const winners = book.in('hopeful').filter((option) => style.reaches(this.votes[option]!, this.quota, numbers));
    winners.sort((a, b) => numbers.compare(this.votes[b]!, this.votes[a]!));
    book.elect(winners, 'quota', 'pending');
    if (style.passesNothing) return;
    for (const winner of winners) {
      if (numbers.compare(this.votes[winner]!, this.quota) === 0) book.state[winner] = 'elected';
    }
  }

  private losers(): number[] {
    const { book, numbers } = this;
    const pending = book.in('pending').map((option) => numbers.subtract(this.votes[option]!, this.quota));
    const surplus = pending.reduce((sum, each) => numbers.add(sum, each), numbers.zero);
    return sureLosers(book.in('hopeful'), this.votes, surplus, book.left(), numbers);
  }

  private passSurplus(): void {
    const { book, numbers, style } = this;
    const from = this.extreme(book.in('pending'), 1, 'surplus');
    const surplus = numbers.subtract(this.votes[from]!, this.quota);
    book.state[from] = 'elected';
    book.note('stv-surplus', { candidate: book.names([from])[0], surplus: numbers.text(surplus) });
    const parcels = this.release(from);
    const total = this.votes[from]!;
    this.votes[from] = this.quota;
    for (const { worth, newest } of parcels) {
      this.hand({ worth: style.transferValue(worth, surplus, total, numbers), newest });
    }
  }

  private excludeLowest(): void {
    const lowest = this.extreme(this.book.in('hopeful'), -1, 'exclusion');
    this.book.exclude([lowest], 'lowest');
    this.passOn(lowest);
  }

  /** Papers stay where they are when those who remain fill the seats. */
  private excludeBatch(candidates: readonly number[]): void {
    const { book } = this;
    book.exclude(candidates, 'sure-losers');
    if (!this.lastPlaces()) for (const candidate of candidates) this.passOn(candidate);
  }

  private passOn(candidate: number): void {
    this.votes[candidate] = this.numbers.zero;
    for (const parcel of this.release(candidate)) this.hand(parcel);
  }

  private release(candidate: number): Parcel<Value>[] {
    const parcels = this.held[candidate]!;
    this.held[candidate] = [];
    return parcels;
  }

  /** Hands papers of one value to the next hopeful candidate on each. */
  private hand({ worth, newest }: Parcel<Value>): void {
    const { at, before, book, numbers } = this;
    const { marks, starts, counts } = this.ballots;
    const open = book.state.map((state) => state === 'hopeful');
    const sums = new Float64Array(open.length + 1);
    const parcels = open.map((isOpen, option) => (isOpen ? this.parcelOf(option, worth) : undefined));
    for (let paper = newest; paper >= 0; ) {
      const next = before[paper]!;
      const end = starts[paper + 1]!;
      let position = at[paper]!;
      while (position < end && !open[marks[position]!]) position += 1;
      at[paper] = position;
      const to = position < end ? marks[position]! : open.length;
      sums[to]! += counts[paper]!;
      const parcel = parcels[to];
      if (parcel !== undefined) {
        before[paper] = parcel.newest;
        parcel.newest = paper;
      }
      paper = next;
    }
    const worthOf = (to: number) => numbers.times(worth, sums[to]!);
    for (const option of book.in('hopeful')) this.votes[option] = numbers.add(this.votes[option]!, worthOf(option));
    this.exhausted = numbers.add(this.exhausted, worthOf(open.length));
  }

  private parcelOf(option: number, worth: Value): Parcel<Value> {
    const parcels = this.held[option]!;
    const same = parcels.find((parcel) => this.numbers.compare(parcel.worth, worth) === 0);
    if (same !== undefined) return same;
    const parcel = { worth, newest: -1 };
    parcels.push(parcel);
    return parcel;
  }

  /** The candidate with most (1) or fewest (-1) votes; equal votes by an earlier stage where the rule looks back. */
  private extreme(candidates: readonly number[], direction: 1 | -1, what: 'surplus' | 'exclusion'): number {
    let tied = this.best(candidates, this.votes, direction);
    if (tied.length > 1 && this.style.looksBack) {
      const among = tied;
      for (const votes of [...this.history].reverse()) tied = this.best(tied, votes, direction);
      if (tied.length === 1) {
        const { book } = this;
        book.note('stv-earlier', { tied: book.names(among), chosen: book.names(tied), what });
        book.ties.push({ tied: book.names(among), places: 1, by: 'order', chosen: book.names(tied) });
      }
    }
    return this.book.take(tied, what);
  }

  private best(candidates: readonly number[], votes: readonly Value[], direction: 1 | -1): number[] {
    const compare = (a: number, b: number) => direction * this.numbers.compare(votes[a]!, votes[b]!);
    const top = candidates.reduce((best, option) => (compare(option, best) > 0 ? option : best));
    return candidates.filter((option) => compare(option, top) === 0);
  }

  private table(): void {
    const { numbers } = this;
    this.history.push([...this.votes]);
    const figures = { quota: numbers.text(this.quota), exhausted: numbers.text(this.exhausted) };
    this.book.table(this.votes.map(numbers.text), figures);
  }
}
