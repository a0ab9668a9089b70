import type { Profile } from '../kernel/profile.ts';
import type { Outcome, Step, Tally, Tie } from '../kernel/tally.ts';
import { breakTie } from '../kernel/tie.ts';

/** Where a candidate stands: still in, elected with a surplus to pass on, elected, or out. */
export type State = 'hopeful' | 'pending' | 'elected' | 'out';

/** How a transferable count takes ties that votes don't part: by the options' order, or only by what was drawn. */
export type Ties = 'order' | 'drawn';

/** Stops a count at a tie that nothing parts. */
export class Unresolved extends Error {}

/** The record of a transferable count: who is where, and every step taken. */
export class Book {
  readonly state: State[];
  readonly elected: number[] = [];
  readonly rounds: Step[] = [];
  readonly ties: Tie[] = [];
  readonly seats: number;
  round = 0;
  private readonly ids: readonly string[];
  private readonly profile: Profile<unknown>;
  private readonly by: Ties;

  constructor(profile: Profile<unknown>, by: Ties) {
    this.profile = profile;
    this.by = by;
    this.ids = profile.options.map(({ id }) => id);
    this.state = profile.options.map(({ withdrawn }) => (withdrawn ? 'out' : 'hopeful'));
    this.seats = profile.seats ?? 1;
  }

  /** Candidates in a state, in the order of the options. */
  in(...states: State[]): number[] {
    return this.state.flatMap((state, option) => (states.includes(state) ? [option] : []));
  }

  left(): number {
    return this.seats - this.elected.length;
  }

  elect(candidates: readonly number[], how: 'quota' | 'remaining', state: State = 'elected'): void {
    if (candidates.length === 0) return;
    for (const candidate of candidates) this.state[candidate] = state;
    this.elected.push(...candidates);
    this.note('stv-elect', { candidates: this.names(candidates), how });
  }

  exclude(candidates: readonly number[], why: 'lowest' | 'sure-losers' | 'remaining' | 'write-in'): void {
    if (candidates.length === 0) return;
    for (const candidate of candidates) this.state[candidate] = 'out';
    this.note('stv-exclude', { candidates: this.names(candidates), why });
  }

  note(kind: string, figures: Record<string, unknown>): void {
    this.rounds.push({ kind, round: this.round, ...figures });
  }

  /** The table of a round: every candidate's votes, and where each of them stands. */
  table(votes: readonly string[], figures: Record<string, unknown>): void {
    const by = (of: (option: number) => unknown) => Object.fromEntries(this.ids.map((id, option) => [id, of(option)]));
    this.note('stv-table', {
      votes: by((option) => votes[option]),
      state: by((option) => this.state[option]),
      ...figures,
    });
  }

  /**
   * The one of the tied who is taken; the tie is recorded unless there is only one.
   * @throws Unresolved when nothing parts them
   */
  take(tied: readonly number[], what: 'surplus' | 'exclusion' | 'winning'): number {
    if (tied.length === 1) return tied[0]!;
    const { lots, seed } = this.profile;
    const draw = { ...(lots && { lots }), ...(seed && { seed }), ...(this.by === 'order' && { order: this.ids }) };
    const tie = breakTie(this.names(tied), 1, draw, what === 'surplus' ? 'order' : what);
    this.ties.push(tie);
    this.note('stv-tie', { tied: tie.tied, chosen: tie.chosen, by: tie.by, what });
    if (tie.chosen.length === 0) throw new Unresolved();
    return this.ids.indexOf(tie.chosen[0]!);
  }

  names(candidates: readonly number[]): string[] {
    return candidates.map((candidate) => this.ids[candidate]!);
  }

  /** Runs a count to its end, or to a tie that nothing parts, and gives the tally. */
  close(rule: { readonly id: string; readonly version: string }, count: () => void): Tally {
    let outcome: Outcome = 'decided';
    try {
      count();
    } catch (stop) {
      if (!(stop instanceof Unresolved)) throw stop;
      outcome = 'tied';
    }
    const { rounds, ties } = this;
    return { rule: rule.id, version: rule.version, winners: this.names(this.elected), rounds, ties, outcome };
  }
}
