import type { Completion } from '@juyi/core/counting/budget/completions';
import type { Utility } from '@juyi/core/counting/budget/equal-shares';
import { equalSharesRule } from '@juyi/core/counting/budget/equal-shares-rule';
import { greedyByVotes, greedyByVotesPerCost } from '@juyi/core/counting/budget/greedy-rules';
import { approvalProfile, readPabulib } from '@juyi/core/counting/files/pabulib';
import type { Profile } from '@juyi/core/counting/kernel/profile';
import type { Tally } from '@juyi/core/counting/kernel/tally';
import type { Choices } from '@juyi/core/counting/scores/choice';
import { type Check, every, pass, type SetAdapter, same } from '../adapter.ts';

type Count = (profile: Profile<Choices>, raise: number) => Tally;

const greedily: Readonly<Record<string, Count>> = {
  greedyByVotes: (profile) => greedyByVotes.tally(profile, {}),
  greedyByVotesPerCost: (profile) => greedyByVotesPerCost.tally(profile, {}),
};

const sharing: Readonly<Record<string, Count>> = {
  mesCost: shares('cost', 'none'),
  mesCostUtilitarian: shares('cost', 'utilitarian'),
  mesCardinality: shares('cardinality', 'none'),
  mesCardinalityUtilitarian: shares('cardinality', 'utilitarian'),
  mesCostAdd1: shares('cost', 'add1'),
  mesCostAdd1Utilitarian: shares('cost', 'add1-utilitarian'),
  mesCostAdd1Exhaustive: shares('cost', 'add1-exhaustive'),
  mesCostAdd1ExhaustiveUtilitarian: shares('cost', 'add1-exhaustive-utilitarian'),
  mesCardinalityAdd1: shares('cardinality', 'add1'),
  mesCardinalityAdd1Utilitarian: shares('cardinality', 'add1-utilitarian'),
  mesCardinalityAdd1Exhaustive: shares('cardinality', 'add1-exhaustive'),
};

/** The expected record of one file in the set's own index. */
interface Expected {
  readonly file: string;
  readonly projects?: number;
  readonly voters?: number;
  readonly add1Increments?: number;
  readonly mesCostOrder?: readonly string[];
  readonly officialSelected?: readonly string[];
  readonly officialEqualsGreedy?: boolean | null;
  readonly [figure: string]: unknown;
}

export const pabulib: SetAdapter = {
  set: 'pabulib',
  check(entry, data) {
    const known = entry.expected;
    if (typeof known !== 'string') return { result: 'uncovered', reason: 'The entry names no expected results.' };
    const expected = (data.json(known) as Expected[]).find(({ file }) => file === entry.file);
    if (!expected) return { result: 'uncovered', reason: `${known} holds no results for this file.` };
    const file = readPabulib(data.text(entry.file));
    const methods = (entry.method ?? '').split('|');
    const counts = {
      ...(methods.includes('pb-greedy') ? greedily : {}),
      ...(methods.includes('pb-mes') ? sharing : {}),
    };
    if (Object.keys(counts).length === 0)
      return { result: 'uncovered', reason: `No rule here counts “${entry.method}”.` };
    const profile: Profile<Choices> = { ...approvalProfile(file), lots: file.projects.map(({ id }) => id) };
    const asked = Object.entries(counts).filter(([key]) => Array.isArray(expected[key]));
    const tallies = new Map(asked.map(([key, count]) => [key, count(profile, file.unit)]));
    return every([
      same('projects', file.projects.length, expected.projects ?? file.projects.length),
      same('voters', file.votes.length, expected.voters ?? file.votes.length),
      ...[...tallies].map(([key, tally]) => checkSet(key, tally, expected[key])),
      checkOfficial(tallies.get('greedyByVotes'), expected),
      checkOrder(tallies.get('mesCost'), expected),
      checkRaises(tallies.get('mesCostAdd1'), expected),
    ]);
  },
};

function shares(utility: Utility, completion: Completion): Count {
  return (profile, raise) => equalSharesRule.tally(profile, { utility, completion, raise });
}

function checkSet(what: string, { winners }: Tally, expected: unknown): Check {
  return same(what, [...winners].sort(), [...(expected as string[])].sort());
}

/** The city's own selection, where the reference says that the city counted so. */
function checkOfficial(tally: Tally | undefined, { officialEqualsGreedy, officialSelected }: Expected): Check {
  return tally && officialEqualsGreedy ? checkSet('officialSelected', tally, officialSelected) : pass;
}

function checkOrder(tally: Tally | undefined, { mesCostOrder }: Expected): Check {
  return tally && mesCostOrder ? same('mesCostOrder', tally.winners, mesCostOrder) : pass;
}

/** How many raises were tried: the last of them overspends. */
function checkRaises(tally: Tally | undefined, { add1Increments }: Expected): Check {
  if (!tally || add1Increments === undefined) return pass;
  const raised = tally.rounds.find(({ kind }) => kind === 'shares-raised');
  return same('add1Increments', raised?.tried ?? 0, add1Increments);
}
