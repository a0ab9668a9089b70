import { beats, pairwiseOf } from '../condorcet/pairwise.ts';
import type { Profile } from '../kernel/profile.ts';
import type { Outcome, Step, Tally, Tie } from '../kernel/tally.ts';
import { breakTie } from '../kernel/tie.ts';
import type { Ranking } from './ranking.ts';

/**
 * How ties are parted, unless lots or a seed were drawn: by the options' order (first wins, last goes out), by the
 * latest earlier round in which the votes differed and then the order, by matches won less lost, or only as drawn.
 */
export type RunoffTies = 'order' | 'earlier-round' | 'matches' | 'drawn';

/** Stops a count at a tie that nothing parts. */
class Unresolved extends Error {}

/** The record of a count by rounds: who is in, who is elected, and every step taken. */
export class RunoffBook {
  readonly ids: readonly string[];
  /** Who still takes papers. */
  readonly open: boolean[];
  readonly elected: number[] = [];
  round = 0;
  private readonly profile: Profile<Ranking>;
  private readonly by: RunoffTies;
  private readonly barred: ReadonlySet<number>;
  private readonly out: number[][] = [];
  private readonly rounds: Step[] = [];
  private readonly ties: Tie[] = [];
  private readonly history: (readonly number[])[] = [];
  private matches: readonly number[] | undefined;

  constructor(profile: Profile<Ranking>, by: RunoffTies, barred: ReadonlySet<number>) {
    this.profile = profile;
    this.by = by;
    const withdrawn = profile.options.flatMap((option, index) => (option.withdrawn ? [index] : []));
    this.barred = new Set([...barred, ...withdrawn]);
    this.ids = profile.options.map(({ id }) => id);
    this.open = this.ids.map((_, option) => !this.barred.has(option));
  }

  /** Those neither out nor seated: an elected candidate who passes no papers on stays in. */
  active(): number[] {
    return this.open.flatMap((open, option) => (open ? [option] : []));
  }

  /** Those who have a line in the round's table. */
  shown(): number[] {
    const out = this.out.flat();
    return this.ids.flatMap((_, option) => (this.barred.has(option) || out.includes(option) ? [] : [option]));
  }

  isUndeclared(option: number): boolean {
    return this.profile.options[option]?.undeclared === true;
  }

  /** A line for write-ins that no ballot uses is no line. */
  leaveOutUnusedWriteIns(used: ReadonlySet<number>): void {
    const unused = this.active().filter((option) => this.isUndeclared(option) && !used.has(option));
    for (const option of unused) this.open[option] = false;
    if (unused.length > 0) this.out.push(unused);
  }

  elect(winners: readonly number[], passesOn: boolean): void {
    this.elected.push(...winners);
    if (passesOn) for (const winner of winners) this.open[winner] = false;
  }

  exclude(losers: readonly number[]): void {
    this.out.push([...losers]);
    for (const loser of losers) this.open[loser] = false;
  }

  note(kind: string, figures: Record<string, unknown>): void {
    this.rounds.push({ kind, round: this.round, ...figures });
  }

  names(options: readonly number[]): string[] {
    return options.map((option) => this.ids[option]!);
  }

  winner(tied: readonly number[]): number {
    return this.part(tied, 'winning');
  }

  loser(tied: readonly number[]): number {
    return this.part(tied, 'exclusion');
  }

  /** Keeps the votes of a round, for ties that look back. */
  remember(votes: readonly number[]): void {
    this.history.push([...votes]);
  }

  private part(among: readonly number[], what: 'winning' | 'exclusion'): number {
    let tied = among;
    if (tied.length > 1 && this.by === 'earlier-round') {
      for (const votes of this.history.slice(0, -1).reverse()) tied = extreme(tied, (option) => votes[option]!, what);
    }
    if (tied.length > 1 && this.by === 'matches') tied = extreme(tied, (option) => this.matchesOf(option), what);
    if (tied.length === 1 && among.length > 1) {
      this.record({ tied: this.names(among), places: 1, by: 'order', chosen: this.names(tied), for: what });
    }
    if (tied.length === 1) return tied[0]!;
    const { lots, seed } = this.profile;
    const ordered = this.by === 'order' || this.by === 'earlier-round';
    const draw = { ...(lots && { lots }), ...(seed && { seed }), ...(ordered && { order: this.ids }) };
    const { by, chosen: order } = breakTie(this.names(tied), tied.length, draw);
    const chosen = what === 'winning' ? order.slice(0, 1) : order.slice(-1);
    this.record({ tied: this.names(tied), places: 1, by, chosen, for: what });
    if (chosen.length === 0) throw new Unresolved();
    return this.ids.indexOf(chosen[0]!);
  }

  private record(tie: Tie): void {
    this.ties.push(tie);
    this.note('runoff-tie', { tied: tie.tied, chosen: tie.chosen, by: tie.by, what: tie.for });
  }

  /** Matches won less matches lost, against everybody. */
  private matchesOf(option: number): number {
    if (this.matches === undefined) {
      const pairwise = pairwiseOf(this.profile, 'last');
      const all = this.ids.map((_, index) => index);
      const net = (one: number, other: number) =>
        Number(beats(pairwise, one, other)) - Number(beats(pairwise, other, one));
      this.matches = all.map((one) => all.reduce((sum, other) => sum + net(one, other), 0));
    }
    return this.matches[option]!;
  }

  close(rule: { readonly id: string; readonly version: string }, count: () => void): Tally {
    let outcome: Outcome = 'decided';
    try {
      count();
    } catch (stop) {
      if (!(stop instanceof Unresolved)) throw stop;
      outcome = 'tied';
    }
    const winners = this.names(this.elected);
    const left = this.ids.flatMap((_, option) => (this.open[option] && !this.elected.includes(option) ? [option] : []));
    const seated = this.elected.map((option) => [option]);
    const ranking = [...seated, ...(left.length > 0 ? [left] : []), ...[...this.out].reverse()].map((rank) =>
      this.names(rank),
    );
    return { rule: rule.id, version: rule.version, winners, ranking, rounds: this.rounds, ties: this.ties, outcome };
  }
}

function extreme(
  tied: readonly number[],
  measure: (option: number) => number,
  what: 'winning' | 'exclusion',
): readonly number[] {
  const figures = tied.map(measure);
  const border = what === 'winning' ? Math.max(...figures) : Math.min(...figures);
  return tied.filter((_, at) => figures[at] === border);
}
