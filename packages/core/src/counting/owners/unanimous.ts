import type { Rule } from '../kernel/rule.ts';
import type { Tally } from '../kernel/tally.ts';
import { questionTally } from '../motion/question.ts';
import { testOf } from '../motion/threshold.ts';
import { groupElectors, markOf, type OwnersBallot, sharesOf } from './ballots.ts';
import { electorateOf } from './electors.ts';
import { figuresOf } from './figures.ts';
import { headsOf } from './heads.ts';
import { electorateSteps } from './notes.ts';
import type { OwnersBox, Scope } from './roll.ts';
import { ownersWords } from './words.ts';

/** Turning a home into business premises: every interested owner must consent, and a majority is no defence. */
export const ownersUnanimous: Rule<OwnersBallot, Record<never, never>> = {
  id: 'owners-unanimous',
  version: '1',
  title: {
    'zh-CN': '有利害关系业主一致同意（民法典第279条）',
    en: 'Consent of every interested owner (Civil Code art. 279)',
  },
  shape: 'owners',
  params: {},
  words: ownersWords,
  tally(profile) {
    const { marked, total, part } = figuresOf(sharesOf(profile), {
      silence: 'not-participating',
      abstainCounts: true,
    });
    const unanimity = testOf('unanimity', marked.yes.heads, total.heads, 'gte', [1, 1]);
    return questionTally(
      ownersUnanimous,
      [unanimity],
      [
        { kind: 'owners-base', ...total },
        { kind: 'owners-marks', marked },
        { kind: 'owners-figures', part, yes: marked.yes, no: marked.no },
      ],
    );
  },
};

/**
 * Counts the consent that a change of one unit from home to business needs. Neither silence nor 从众 is consent.
 * `harmed` are units elsewhere in the estate whose owners have shown that the change harms them.
 */
export function countOwnersUnanimous(box: OwnersBox, changed: string, harmed: readonly string[] = []): Tally {
  const electorate = electorateOf({ ...box, scope: interestedUnits(box, changed, harmed) });
  const groups = groupElectors(electorate.electors, markOf);
  const tally = ownersUnanimous.tally({ options: [], groups }, {});
  return { ...tally, rounds: [...electorateSteps(electorate), ...tally.rounds] };
}

/**
 * The units whose owners have an interest: every other owner's in the same building, and those shown to be harmed.
 * Civil Code art. 279; Interpretation on divided ownership (2020), arts. 10 and 11.
 */
export function interestedUnits(
  { units, titles, policy }: Pick<OwnersBox, 'units' | 'titles' | 'policy'>,
  changed: string,
  harmed: readonly string[] = [],
): Scope {
  const building = units.find((unit) => unit.id === changed)?.building;
  const neighbours = units.filter((unit) => unit.building !== undefined && unit.building === building);
  const { heads } = headsOf(neighbours, titles, policy);
  const applicant = [...heads.values()].find((head) => head.units.includes(changed));
  const others = neighbours.map(({ id }) => id).filter((id) => id !== changed && !applicant?.units.includes(id));
  return { units: [...new Set([...others, ...harmed])] };
}
