import { fraction, toDecimal } from '@juyi/core/counting/kernel/rational';
import type { Step, Tally } from '@juyi/core/counting/kernel/tally';
import { boxOfCase, type OwnersCase } from '@juyi/core/counting/owners/box-of-case';
import type { Share } from '@juyi/core/counting/owners/figures';
import { countOwnersVote } from '@juyi/core/counting/owners/vote';
import { every, type SetAdapter, same } from '../adapter.ts';

interface Expected extends OwnersCase {
  readonly expected: boolean;
  readonly result: Readonly<Record<string, unknown>>;
}

/** Worked owners' votes: every figure, every test, and the percentages that a sheet would print. */
export const owners: SetAdapter = {
  set: 'owners',
  check(entry, data) {
    const worked = data.json(entry.file) as Expected;
    if (worked.kind !== 'ordinary' && worked.kind !== 'special') {
      return { result: 'uncovered', reason: `No owners’ majority is called “${worked.kind}”.` };
    }
    const figures = figuresOf(countOwnersVote(boxOfCase(worked), worked.kind));
    const given = Object.keys(worked.result).map((name) => same(name, figures[name], worked.result[name]));
    return every([same('passed', figures.passed, worked.expected), ...given]);
  },
};

/** The figures of a tally by the names they have in the published cases. */
function figuresOf({ outcome, tests = [], rounds }: Tally): Readonly<Record<string, unknown>> {
  const step = (kind: string) => rounds.find((each) => each.kind === kind);
  const total = step('owners-base') as Step & Share;
  const { part, yes } = step('owners-figures') as unknown as Record<'part' | 'yes', Share>;
  const passes = (id: string) => tests.find((test) => test.id === id)?.pass;
  return {
    totalArea: total.area,
    totalHeads: total.heads,
    partArea: part.area,
    partHeads: part.heads,
    yesArea: yes.area,
    yesHeads: yes.heads,
    quorumArea: passes('turnout-area'),
    quorumHeads: passes('turnout-heads'),
    majArea: passes('approval-area'),
    majHeads: passes('approval-heads'),
    silenceApplied: step('owners-follow')?.joined ?? null,
    passed: outcome === 'passed',
    pct: {
      partArea: percent(part.area, total.area),
      partHeads: percent(part.heads, total.heads),
      yesArea: percent(yes.area, part.area),
      yesHeads: percent(yes.heads, part.heads),
    },
  };
}

function percent(part: number, base: number): number {
  return base === 0 ? 0 : Number(toDecimal(fraction(100 * part, base), 2));
}
