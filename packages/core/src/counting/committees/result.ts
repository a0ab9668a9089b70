import type { Profile } from '../kernel/profile.ts';
import { fraction, toDecimal } from '../kernel/rational.ts';
import type { Step, Tally, Tie } from '../kernel/tally.ts';
import { breakTie } from '../kernel/tie.ts';
import type { Choices } from '../scores/choice.ts';
import type { Fillings } from './sequence.ts';

/** Tied committees are listed up to this many; beyond it the trace says that there are more. */
export const listed = 1000;

type Committees = Fillings['committees'];

/** The tied committees by option ids, as the last step of a trace. */
export function committeesStep(profile: Profile<Choices>, { committees, complete }: Fillings): Step {
  const ids = committees.map((committee) => committee.map((place) => profile.options[place]!.id));
  const more = complete ? '' : '+';
  return { kind: 'equal-committees', count: ids.length, more, committees: ids };
}

/** What belongs to all of the tied committees: certain, whatever a draw would say. */
export function commonTo(profile: Profile<Choices>, committees: Committees): string[] {
  const common = (committees[0] ?? []).filter((place) => committees.every((committee) => committee.includes(place)));
  return common.map((place) => profile.options[place]!.id);
}

/**
 * One of the best committees: the one with the first drawn of the contested candidates, then the next, until one is
 * left. Without a draw only what is common to all is certain.
 */
export function drawnCommittee(
  profile: Profile<Choices>,
  best: Committees,
): Pick<Tally, 'winners' | 'outcome' | 'ties'> {
  const common = commonTo(profile, best);
  const idsOf = (committee: readonly number[]) => committee.map((place) => profile.options[place]!.id);
  if (best.length <= 1) return { winners: common, outcome: 'decided', ties: [] };
  const contested = [...new Set(best.flatMap(idsOf))].filter((id) => !common.includes(id));
  const drawn = breakTie(contested, contested.length, profile, 'order');
  const places = best[0]!.length - common.length;
  if (drawn.by === 'none') return { winners: common, outcome: 'tied', ties: [{ ...drawn, places }] };
  let committees = best.map(idsOf);
  for (const id of drawn.chosen) {
    const holding = committees.filter((committee) => committee.includes(id));
    if (holding.length > 0) committees = holding;
  }
  const winners = committees[0]!;
  const tie: Tie = { ...drawn, places, chosen: winners.filter((id) => contested.includes(id)), for: 'winning' };
  return { winners, outcome: 'decided', ties: [tie] };
}

/** A figure as the exact fraction and, to read, to four decimals. */
export function figures(name: string, [n, d]: readonly [bigint, bigint]): Record<string, string> {
  const exact = fraction(n, d);
  const text = exact.d === 1n ? `${exact.n}` : `${exact.n}/${exact.d}`;
  return { [name]: text, [`${name}Rounded`]: toDecimal(exact, 4) };
}
