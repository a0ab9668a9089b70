import { type Codes, type End, ends, setBase } from './runoff-ballots.ts';

/** The papers of a count: who holds each, and what it is worth. Votes are whole numbers of `1 / unit`. */
export class Papers {
  readonly votes: number[];
  readonly ended: Record<End, number> = { choices: 0, overvotes: 0, repeated: 0, skipped: 0 };
  /** Surplus that nobody needs any more. */
  left = 0;
  private readonly ballots: Codes;
  private readonly unit: number;
  private readonly open: readonly boolean[];
  private readonly at: Uint32Array;
  private readonly worth: Float64Array;
  private readonly piles: number[][];

  /** `open` says who still takes papers, and may change between calls. */
  constructor(ballots: Codes, options: number, unit: number, open: readonly boolean[]) {
    this.ballots = ballots;
    this.unit = unit;
    this.open = open;
    this.at = ballots.starts.slice();
    this.worth = new Float64Array(ballots.counts.length).fill(unit);
    this.votes = new Array<number>(options).fill(0);
    this.piles = Array.from({ length: options }, () => []);
    if (!Number.isSafeInteger(ballots.total * unit))
      throw new RangeError('There are more votes than can be counted exactly.');
  }

  handOut(): void {
    this.hand(Array.from(this.worth.keys()));
  }

  /** The options that some ballot names. */
  used(): ReadonlySet<number> {
    const used = new Set<number>();
    for (const code of this.ballots.codes) if (code >= 0 && code < setBase) used.add(code);
    return new Set([...used, ...this.ballots.sets.flat()]);
  }

  /** All papers of a candidate who is out; gives what went to each option, and last what ended. */
  passAll(from: number): number[] {
    this.votes[from] = 0;
    return this.hand(this.release(from));
  }

  /**
   * A winner keeps the threshold; each paper passes on its value times surplus over votes, rounded down, and what rounding
   * leaves over is the residual. The `last` surplus has nowhere to go once all seats are filled.
   */
  passSurplus(from: number, threshold: number, last: boolean): { moved: number[]; residual: number } {
    const { counts } = this.ballots;
    const votes = this.votes[from]!;
    const papers = this.release(from);
    if (votes <= threshold) return { moved: [...this.votes.map(() => 0), 0], residual: 0 };
    const share = Number((BigInt(votes - threshold) * BigInt(this.unit)) / BigInt(votes));
    let kept = 0;
    for (const paper of papers) {
      const passed = Math.floor((this.worth[paper]! * share) / this.unit);
      kept += (this.worth[paper]! - passed) * counts[paper]!;
      this.worth[paper] = passed;
    }
    this.votes[from] = threshold;
    const residual = kept - threshold;
    if (!last) return { moved: this.hand(papers), residual };
    this.left += votes - kept;
    return { moved: [...this.votes.map(() => 0), votes - kept], residual };
  }

  private release(from: number): number[] {
    const papers = this.piles[from]!;
    this.piles[from] = [];
    return papers;
  }

  private hand(papers: readonly number[]): number[] {
    const { ballots, votes, worth } = this;
    const moved = new Array<number>(votes.length + 1).fill(0);
    for (const paper of papers) {
      const value = worth[paper]! * ballots.counts[paper]!;
      const to = this.next(paper);
      if (to >= 0) {
        this.piles[to]!.push(paper);
        votes[to]! += value;
        moved[to]! += value;
      } else {
        this.ended[ends[-1 - to]!] += value;
        moved[votes.length]! += value;
      }
    }
    return moved;
  }

  /** The next option on a paper that is open, or the negative code of its end. */
  private next(paper: number): number {
    const { codes, sets } = this.ballots;
    let position = this.at[paper]!;
    for (;;) {
      const code = codes[position]!;
      if (code < 0) break;
      if (code < setBase ? this.open[code] : sets[code - setBase]!.some((option) => this.open[option])) break;
      position += 1;
    }
    this.at[paper] = position;
    const code = codes[position]!;
    if (code < setBase) return code;
    const open = sets[code - setBase]!.filter((option) => this.open[option]);
    return open.length === 1 ? open[0]! : -1 - ends.indexOf('overvotes');
  }
}
