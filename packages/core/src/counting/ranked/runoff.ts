import type { Profile } from '../kernel/profile.ts';
import { fixedText } from '../kernel/rational.ts';
import type { Tally } from '../kernel/tally.ts';
import type { Ranking } from './ranking.ts';
import { codesOf, type End, ends, type Reading } from './runoff-ballots.ts';
import { RunoffBook, type RunoffTies } from './runoff-book.ts';
import { Papers } from './runoff-papers.ts';

/** Who is elected, and when the count ends. */
export type RunoffMode = 'one' | 'several' | 'one-per-round' | 'bottoms-up' | 'bottoms-up-share';

/** The settings of a count by rounds, as American election offices set them. */
export interface RunoffStyle extends Reading {
  readonly mode: RunoffMode;
  readonly ties: RunoffTies;
  /** Decimals of a transferred vote. */
  readonly places: number;
  /** Whether all who can't catch up go out at once. */
  readonly batch: boolean;
  /** Whether rounds go on until two are left, although someone has won. */
  readonly untilTwo: boolean;
  /** Whether the first round's threshold holds to the end. */
  readonly firstThreshold: boolean;
  /** Whether each round's threshold follows the votes still in, with several seats too. */
  readonly floating: boolean;
  readonly threshold: 'whole' | 'decimal' | 'hare';
  /** Votes below which a candidate goes out in the first round. */
  readonly minimum: number;
  /** Per cent of the votes that everybody left must have (`bottoms-up-share`). */
  readonly share: number;
}

/**
 * Counts by rounds: who reaches the threshold is elected, else the lowest goes out and each paper passes to the next
 * candidate still in. A paper that has ended stays ended. Semantics: Universal RCV Tabulator (RCTab), its test data.
 */
export function countRunoff(
  rule: { readonly id: string; readonly version: string },
  profile: Profile<Ranking>,
  style: RunoffStyle,
  barred: ReadonlySet<number> = new Set(),
): Tally {
  const book = new RunoffBook(profile, style.ties, barred);
  const count = new Runoff(profile, style, book);
  return book.close(rule, () => count.run());
}

class Runoff {
  private readonly style: RunoffStyle;
  private readonly book: RunoffBook;
  private readonly papers: Papers;
  private readonly seats: number;
  private readonly unit: number;
  private threshold = 0;

  constructor(profile: Profile<Ranking>, style: RunoffStyle, book: RunoffBook) {
    this.style = style;
    this.book = book;
    this.seats = style.mode === 'one' ? 1 : (profile.seats ?? 1);
    this.unit = 10 ** style.places;
    this.papers = new Papers(codesOf(profile, style), profile.options.length, this.unit, book.open);
  }

  run(): void {
    const { book, papers } = this;
    papers.handOut();
    book.leaveOutUnusedWriteIns(papers.used());
    for (let more = true; more; ) {
      book.round += 1;
      this.setThreshold();
      this.table();
      book.remember(papers.votes);
      const active = book.active();
      const winners = this.winners(active);
      if (winners.length > 0) this.elect(winners);
      else if (this.needsExclusion(active)) this.exclude(this.losers(active));
      more = this.goesOn(active, winners);
    }
  }

  private setThreshold(): void {
    const { book, style, unit, seats } = this;
    const held =
      book.round > 1 && (style.firstThreshold || (!style.floating && (seats > 1 || book.elected.length > 0)));
    if (held) return;
    const votes = this.total(book.shown());
    if (style.mode === 'bottoms-up-share') this.threshold = (votes * style.share) / 100;
    else if (style.threshold === 'hare') this.threshold = Math.ceil(votes / unit / seats) * unit;
    else if (style.threshold === 'whole') this.threshold = (Math.floor(votes / unit / (seats + 1)) + 1) * unit;
    else this.threshold = Math.floor(votes / (seats + 1)) + 1;
    this.threshold = Math.max(this.threshold, style.minimum * unit);
  }

  private winners(active: readonly number[]): number[] {
    const { book, style } = this;
    const { votes } = this.papers;
    const free = this.seats - book.elected.length;
    if (active.some((option) => book.isUndeclared(option) && votes[option]! > 0)) return [];
    const reached = active.filter((option) => votes[option]! >= this.threshold);
    if (style.mode === 'bottoms-up-share') return reached.length === active.length ? [...active] : [];
    if (free <= 0) return [];
    const candidates = active.filter((option) => !book.elected.includes(option));
    const top = () =>
      candidates.filter((option) => votes[option] === Math.max(...candidates.map((each) => votes[each]!)));
    if (candidates.length <= free) return candidates;
    if (style.firstThreshold && candidates.length - 1 === this.seats) return [book.winner(top())];
    if (style.mode === 'bottoms-up') return [];
    const winners = reached.filter((option) => candidates.includes(option));
    if (winners.length > 1 && (style.mode === 'one-per-round' || style.firstThreshold)) return [book.winner(top())];
    const lastTwo = this.seats === 1 && winners.length === 0 && candidates.length === 2;
    return lastTwo && candidates.every((option) => votes[option]! >= style.minimum * this.unit)
      ? [book.winner(top())]
      : winners;
  }

  private elect(winners: readonly number[]): void {
    const { book, papers, style } = this;
    const transfers = this.seats > 1 && !style.mode.startsWith('bottoms-up') && style.mode !== 'one';
    book.elect(winners, transfers);
    if (!transfers || (book.elected.length < this.seats && book.active().length === 0)) {
      book.note('runoff-elect', { candidates: book.names(winners) });
      return;
    }
    const last = book.elected.length >= this.seats;
    const notes = winners.map((winner) => ({ winner, ...papers.passSurplus(winner, this.threshold, last) }));
    for (const { winner, moved, residual } of notes) {
      const passed = this.named(moved, residual);
      book.note('runoff-elect', {
        candidates: book.names([winner]),
        ...(Object.keys(passed).length > 0 && { passed }),
      });
    }
  }

  private needsExclusion(active: readonly number[]): boolean {
    const { book, seats, style } = this;
    if (style.mode === 'bottoms-up-share') return true;
    return book.elected.length < seats || (style.untilTwo && active.length > 2);
  }

  private losers(active: readonly number[]): number[] {
    const { book, papers, style, unit } = this;
    const { votes } = papers;
    const writeIns = active.filter((option) => book.isUndeclared(option) && votes[option]! > 0);
    if (writeIns.length > 0) return writeIns;
    const low = active.filter((option) => votes[option]! < style.minimum * unit);
    if (low.length > 0 && low.length < active.length) return low;
    const batch = style.batch ? this.batch(active) : [];
    if (batch.length > 1) return batch;
    const least = Math.min(...active.map((option) => votes[option]!));
    return [book.loser(active.filter((option) => votes[option] === least))];
  }

  /** Everybody below a gap that all votes beneath it together can't close. */
  private batch(active: readonly number[]): number[] {
    const { votes } = this.papers;
    const rising = [...active].sort((a, b) => votes[a]! - votes[b]!);
    let sum = 0;
    let out = 0;
    rising.forEach((option, at) => {
      const leavesEnough = rising.length - at >= (this.style.untilTwo ? 2 : 1);
      const isNewTally = at > 0 && votes[option]! > votes[rising[at - 1]!]!;
      if (isNewTally && sum < votes[option]! && leavesEnough) out = at;
      sum += votes[option]!;
    });
    return rising.slice(0, out);
  }

  private exclude(losers: readonly number[]): void {
    const { book, papers } = this;
    book.exclude(losers);
    for (const loser of losers) {
      book.note('runoff-exclude', { candidates: book.names([loser]), passed: this.named(papers.passAll(loser), 0) });
    }
  }

  /** Whether another round is counted; after seats are filled by surplus, one more shows where the surplus went. */
  private goesOn(active: readonly number[], winners: readonly number[]): boolean {
    const { book, seats, style } = this;
    const elected = book.elected.length;
    if (style.untilTwo && seats === 1) return elected === 0 || active.length > 2;
    if (style.mode === 'bottoms-up-share') return elected === 0;
    if (elected < seats) return book.active().length > 0;
    return seats > 1 && winners.length > 0 && style.mode !== 'bottoms-up' && style.mode !== 'one';
  }

  private total(options: readonly number[]): number {
    return options.reduce((sum, option) => sum + this.papers.votes[option]!, 0);
  }

  private named(moved: readonly number[], residual: number): Record<string, string> {
    const { book } = this;
    const to = book.ids.map((id, option) => [id, moved[option]!] as const);
    const rows = [...to, ['exhausted', moved.at(-1)!] as const, ['residual', residual] as const];
    return Object.fromEntries(rows.filter(([, votes]) => votes > 0).map(([id, votes]) => [id, this.text(votes)]));
  }

  private table(): void {
    const { book, papers } = this;
    const shown = book.shown();
    book.note('runoff-table', {
      votes: Object.fromEntries(shown.map((option) => [book.ids[option], this.text(papers.votes[option]!)])),
      threshold: this.text(this.threshold),
      ended: Object.fromEntries(ends.map((end: End) => [end, this.text(papers.ended[end])])),
      ...(papers.left > 0 && { left: this.text(papers.left) }),
    });
  }

  /** Votes as decimal text without trailing zeros. */
  private text(votes: number): string {
    const text = fixedText(BigInt(Math.round(votes * 100)), this.style.places + 2);
    return text.replace(/\.?0+$/, '');
  }
}
