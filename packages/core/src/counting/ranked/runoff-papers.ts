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
  /** Each candidate's papers as a chain: the last one received, and for each paper the one before it; -1 ends it. */
  private readonly newest: Int32Array;
  private readonly before: Int32Array;

  /** `open` says who still takes papers, and may change between calls. */
  constructor(ballots: Codes, options: number, unit: number, open: readonly boolean[]) {
    this.ballots = ballots;
    this.unit = unit;
    this.open = open;
    this.at = ballots.starts.slice();
    this.worth = new Float64Array(ballots.counts.length).fill(unit);
    this.votes = new Array<number>(options).fill(0);
    this.newest = new Int32Array(options).fill(-1);
    this.before = new Int32Array(ballots.counts.length);
    if (!Number.isSafeInteger(ballots.total * unit))
      throw new RangeError('There are more votes than can be counted exactly.');
  }

  handOut(): void {
    const moved = this.nothing();
    for (let paper = 0; paper < this.before.length; paper += 1) this.give(paper, moved);
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
    return this.hand(from);
  }

  /**
   * A winner keeps the threshold; each paper passes on its value times surplus over votes, rounded down, and what rounding
   * leaves over is the residual. The `last` surplus has nowhere to go once all seats are filled.
   */
  passSurplus(from: number, threshold: number, last: boolean): { moved: number[]; residual: number } {
    const { counts } = this.ballots;
    const votes = this.votes[from]!;
    if (votes <= threshold) return { moved: this.nothing(), residual: 0 };
    const share = Number((BigInt(votes - threshold) * BigInt(this.unit)) / BigInt(votes));
    let kept = 0;
    for (let paper = this.newest[from]!; paper >= 0; paper = this.before[paper]!) {
      const passed = Math.floor((this.worth[paper]! * share) / this.unit);
      kept += (this.worth[paper]! - passed) * counts[paper]!;
      this.worth[paper] = passed;
    }
    this.votes[from] = threshold;
    const residual = kept - threshold;
    if (!last) return { moved: this.hand(from), residual };
    this.left += votes - kept;
    return { moved: [...this.votes.map(() => 0), votes - kept], residual };
  }

  /** Passes on all papers of a candidate. */
  private hand(from: number): number[] {
    const moved = this.nothing();
    let paper = this.newest[from]!;
    this.newest[from] = -1;
    while (paper >= 0) {
      const next = this.before[paper]!;
      this.give(paper, moved);
      paper = next;
    }
    return moved;
  }

  private give(paper: number, moved: number[]): void {
    const { votes } = this;
    const value = this.worth[paper]! * this.ballots.counts[paper]!;
    const to = this.next(paper);
    moved[to >= 0 ? to : votes.length]! += value;
    if (to < 0) this.ended[ends[-1 - to]!] += value;
    else {
      votes[to]! += value;
      this.before[paper] = this.newest[to]!;
      this.newest[to] = paper;
    }
  }

  private nothing(): number[] {
    return new Array<number>(this.votes.length + 1).fill(0);
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
