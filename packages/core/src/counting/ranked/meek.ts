import type { Profile } from '../kernel/profile.ts';
import type { Tally } from '../kernel/tally.ts';
import type { Arithmetic } from './arithmetic.ts';
import { Book, type Ties } from './book.ts';
import { distribute, type Keeping } from './meek-distribute.ts';
import { ballotsOf, type EqualRanks, type Path, pathsOf, type RankedBallot } from './meek-paths.ts';
import type { Ranking } from './ranking.ts';
import { sureLosers } from './sure-losers.ts';

/** What tells one Meek count from another. */
export interface MeekStyle<Value> {
  readonly numbers: Arithmetic<Value>;
  readonly keeping: Keeping;
  /** Surplus of 10^-omega or less is settled; `strict` wants it below. */
  readonly omega: number;
  readonly strict: boolean;
  /** Whether a candidate below the quota lessens the surplus of the others (`net`) or not (`each`). */
  readonly surplus: 'net' | 'each';
  /** Decimals to which keep factors are rounded up, when fewer than the numbers carry. */
  readonly keepPlaces?: number;
  /** Whether all who can't catch up go out at once, before the surplus has settled. */
  readonly batch: boolean;
  readonly equalRanks: EqualRanks;
  /** Whether the table at the end of a round shows votes after those out have been passed on. */
  readonly showsPassedOn: boolean;
  readonly ties: Ties;
}

type Settled = 'elected' | 'omega' | 'stable' | 'batch';

/**
 * A single transferable vote by Meek's method: each elected candidate keeps a share of every paper that is just enough for
 * the quota, found by repetition, and passes on the rest; the quota falls as papers are used up.
 * Hill, Wichmann and Woodall, "Algorithm 123: Single Transferable Vote by Meek's Method" (1987).
 */
export function countMeek<Value>(
  rule: { readonly id: string; readonly version: string },
  profile: Profile<Ranking>,
  style: MeekStyle<Value>,
): Tally {
  const book = new Book(profile, style.ties);
  const count = new MeekCount(profile, style, book);
  return book.close(rule, () => count.run());
}

class MeekCount<Value> {
  private readonly style: MeekStyle<Value>;
  private readonly book: Book;
  private readonly numbers: Arithmetic<Value>;
  private readonly ballots: readonly RankedBallot[];
  private readonly total: number;
  private readonly keep: Value[];
  private paths: readonly Path[] = [];
  private votes: Value[];
  private quota: Value;
  private surplus: Value;

  constructor(profile: Profile<Ranking>, style: MeekStyle<Value>, book: Book) {
    this.style = style;
    this.book = book;
    this.numbers = style.numbers;
    this.ballots = ballotsOf(profile.groups, profile.options.length, style.equalRanks);
    this.total = this.ballots.reduce((sum, { count }) => sum + count, 0);
    this.keep = profile.options.map(() => style.numbers.one);
    this.votes = profile.options.map(() => style.numbers.zero);
    this.quota = this.quotaOf(style.numbers.of(this.total));
    this.surplus = style.numbers.zero;
  }

  run(): void {
    const { book } = this;
    book.note('stv-begin', { seats: book.seats, ballots: this.total, quota: this.numbers.text(this.quota) });
    this.regroup();
    this.distribute();
    this.table();
    while (book.left() > 0 && book.in('hopeful').length > book.left()) {
      book.round += 1;
      const settled = this.iterate();
      if (settled === 'elected') this.table();
      else this.exclude(settled);
    }
    this.finish();
    this.table();
  }

  /** Repeats the distribution until someone is elected, the surplus has settled, or some are sure to lose. */
  private iterate(): Settled {
    const { book, numbers } = this;
    let last = numbers.of(this.total);
    this.regroup();
    for (;;) {
      this.distribute();
      this.quota = this.quotaOf(this.voting());
      const elected = this.electWinners();
      this.surplus = this.surplusOf();
      const settled = elected ? 'elected' : this.settledAt(last);
      if (settled !== undefined) {
        this.noteIteration(settled);
        return settled;
      }
      last = this.surplus;
      for (const option of book.in('elected')) this.keep[option] = this.newKeep(option);
    }
  }

  private settledAt(last: Value): Settled | undefined {
    const { numbers, style } = this;
    const omega = numbers.compare(this.surplus, numbers.small(style.omega));
    if (omega < 0 || (omega === 0 && !style.strict)) return 'omega';
    if (numbers.compare(this.surplus, last) >= 0) return 'stable';
    return style.batch && this.losers().length > 0 ? 'batch' : undefined;
  }

  private electWinners(): boolean {
    const { book, numbers } = this;
    const winners = book.in('hopeful').filter((option) => {
      const over = numbers.compare(this.votes[option]!, this.quota);
      return over > 0 || (over === 0 && !numbers.exact);
    });
    book.elect(winners, 'quota');
    return winners.length > 0;
  }

  private exclude(settled: Settled): void {
    const { book, numbers } = this;
    let out: number[];
    if (settled === 'batch') out = this.losers();
    else {
      const hopeful = book.in('hopeful');
      const low = hopeful.reduce((least, option) =>
        numbers.isLess(this.votes[option]!, this.votes[least]!) ? option : least,
      );
      const reach = numbers.add(this.votes[low]!, this.surplus);
      out = [
        book.take(
          hopeful.filter((option) => numbers.compare(reach, this.votes[option]!) >= 0),
          'exclusion',
        ),
      ];
    }
    for (const option of out) {
      book.exclude([option], settled === 'batch' ? 'sure-losers' : 'lowest');
      this.table();
      this.passOn([option]);
    }
  }

  /** Those who remain fill the seats, or go out. */
  private finish(): void {
    const { book } = this;
    const remaining = book.in('hopeful');
    const winners = remaining.slice(0, Math.max(0, book.left()));
    book.elect(winners, 'remaining');
    const out = remaining.slice(winners.length);
    book.exclude(out, 'remaining');
    if (out.length > 0) this.passOn(out);
  }

  private passOn(out: readonly number[]): void {
    for (const option of out) {
      this.keep[option] = this.numbers.zero;
      this.votes[option] = this.numbers.zero;
    }
    if (!this.style.showsPassedOn) return;
    this.regroup();
    this.distribute();
  }

  private losers(): number[] {
    const { book, numbers } = this;
    return sureLosers(book.in('hopeful'), this.votes, this.surplus, book.left(), numbers);
  }

  private newKeep(option: number): Value {
    const { numbers, style } = this;
    const kept = numbers.divide(numbers.multiply(this.keep[option]!, this.quota, 'up'), this.votes[option]!, 'up');
    return style.keepPlaces === undefined ? kept : numbers.ceiling(kept, style.keepPlaces);
  }

  private quotaOf(voting: Value): Value {
    const { numbers } = this;
    return numbers.add(numbers.divide(voting, numbers.of(this.book.seats + 1), 'down'), numbers.epsilon);
  }

  /** What the elected hold above the quota; rounding can bring it below nothing, which counts as nothing. */
  private surplusOf(): Value {
    const { book, numbers, style } = this;
    const above = (value: Value) => (numbers.compare(value, numbers.zero) < 0 ? numbers.zero : value);
    const over = book.in('elected').map((option) => numbers.subtract(this.votes[option]!, this.quota));
    return above((style.surplus === 'each' ? over.map(above) : over).reduce(numbers.add, numbers.zero));
  }

  private voting(): Value {
    return this.book
      .in('hopeful', 'elected')
      .reduce((sum, option) => this.numbers.add(sum, this.votes[option]!), this.numbers.zero);
  }

  private regroup(): void {
    this.paths = pathsOf(this.ballots, this.book.state, this.style.equalRanks);
  }

  private distribute(): void {
    const { numbers, style } = this;
    this.votes = distribute(this.paths, this.keep, style.keeping, style.equalRanks, numbers);
  }

  private noteIteration(settled: Settled): void {
    const { book, numbers } = this;
    const voting = this.voting();
    book.note('stv-settled', {
      why: settled,
      votes: Object.fromEntries(
        book.in('hopeful', 'elected').map((option) => [book.names([option])[0], numbers.text(this.votes[option]!)]),
      ),
      quota: numbers.text(this.quota),
      total: numbers.text(voting),
      exhausted: numbers.text(numbers.subtract(numbers.of(this.total), voting)),
      surplus: numbers.text(this.surplus),
    });
  }

  private table(): void {
    const { book, numbers } = this;
    const exhausted = numbers.subtract(numbers.of(this.total), this.voting());
    book.table(this.votes.map(numbers.text), { quota: numbers.text(this.quota), exhausted: numbers.text(exhausted) });
  }
}
