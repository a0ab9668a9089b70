import type { Profile } from '../kernel/profile.ts';
import type { Tie } from '../kernel/tally.ts';
import { breakTie } from '../kernel/tie.ts';
import type { Instance } from './instance.ts';

/** Parts ties by more approvals, then by lower cost, then by what was drawn; and keeps a record of each. */
export class TieBook {
  private readonly profile: Pick<Profile<unknown>, 'options' | 'lots' | 'seed'>;
  private readonly instance: Pick<Instance, 'costs' | 'votes'>;
  private readonly seen = new Map<string, Tie>();

  constructor(profile: TieBook['profile'], instance: TieBook['instance']) {
    this.profile = profile;
    this.instance = instance;
  }

  get ties(): Tie[] {
    return [...this.seen.values()];
  }

  /** Chooses one; what nothing parts goes on with the first listed, and stands in the record as unresolved. */
  readonly pick = (tied: readonly number[]): number => {
    const { costs, votes } = this.instance;
    const byOrder = [...tied].sort((a, b) => votes[b]! - votes[a]! || Number(costs[a]! - costs[b]!));
    const first = byOrder[0]!;
    const equal = byOrder.filter((place) => votes[place] === votes[first] && costs[place] === costs[first]);
    const known = this.seen.get(tied.join());
    const tie = known ?? this.part(tied, equal);
    this.seen.set(tied.join(), tie);
    const chosen = this.profile.options.findIndex(({ id }) => id === tie.chosen[0]);
    return chosen < 0 ? Math.min(...equal) : chosen;
  };

  /** Unresolved ties between something taken and something left out: only these leave the result open. */
  open(winners: readonly string[]): Tie[] {
    return this.ties.filter(({ by, tied }) => {
      const taken = tied.filter((id) => winners.includes(id)).length;
      return by === 'none' && taken > 0 && taken < tied.length;
    });
  }

  private part(tied: readonly number[], equal: readonly number[]): Tie {
    const idOf = (place: number) => this.profile.options[place]!.id;
    if (equal.length === 1) return { tied: tied.map(idOf), places: 1, by: 'order', chosen: equal.map(idOf) };
    return breakTie(equal.map(idOf), 1, this.profile);
  }
}
