import { readBlt } from '@juyi/core/counting/files/blt';
import { paramsOf } from '@juyi/core/counting/kernel/params';
import { findRule } from '@juyi/core/counting/kernel/registry';
import type { Tally } from '@juyi/core/counting/kernel/tally';
import { type Check, type DataFolder, type Entry, every, pass, type SetAdapter, same } from '../adapter.ts';
import { expectedNames, namesOf } from '../names.ts';
import { eachSame, lastOfEachRound, tablesOf } from '../rounds.ts';

interface Reference {
  readonly quota: string;
  readonly winners: readonly number[];
  readonly rounds: readonly {
    readonly actions: readonly string[];
    readonly votes: Readonly<Record<string, string | null>>;
    readonly state: Readonly<Record<string, 'H' | 'e' | 'E' | 'D' | 'W'>>;
    readonly quota: string;
    readonly nontransferable?: string;
  }[];
}

type Round = Reference['rounds'][number];

const letters = { hopeful: 'H', pending: 'e', elected: 'E', out: 'D' } as const;

/** Elections counted by the droop program, with every figure of every round. */
export const droop: SetAdapter = {
  set: 'droop',
  check(entry, data) {
    const rule = findRule(entry.method ?? '');
    if (rule === undefined) return { result: 'uncovered', reason: `No rule here counts “${entry.method}”.` };
    const { profile } = readBlt(data.text(entry.file));
    const tally = rule.tally({ ...profile, ...(entry.seats && { seats: entry.seats }) }, paramsOf(rule, {}));
    return every([
      same('winners', namesOf(tally.winners, profile.options), expectedNames(entry.expectedWinners)),
      orderCheck(tally, entry),
      roundsCheck(tally, entry, data),
    ]);
  },
};

/** The order of election, where candidates elected in one round are in no order of their own. */
function orderCheck(tally: Tally, entry: Entry): Check {
  const expected = entry.expectedElectedOrder as readonly number[] | undefined;
  if (expected === undefined) return pass;
  const elections = tally.rounds.filter((step) => step.kind === 'stv-elect');
  let at = 0;
  const got = elections.map(({ candidates }) => {
    const size = (candidates as readonly string[]).length;
    at += size;
    return [sorted(candidates as readonly string[]), sorted(expected.slice(at - size, at).map(String))];
  });
  return every(got.map(([mine, theirs]) => same('order of election', mine, theirs)));
}

function roundsCheck(tally: Tally, entry: Entry, data: DataFolder): Check {
  if (typeof entry.expectedRounds !== 'string') return pass;
  const { quota, rounds } = data.json(entry.expectedRounds) as Reference;
  const kept = withoutEmptyTransfers(rounds);
  const got = lastOfEachRound(tablesOf(tally)).map(({ votes, state, quota: at, exhausted }, index) => ({
    votes,
    state: Object.fromEntries(Object.entries(state).map(([id, each]) => [id, letters[each]])),
    quota: at,
    ...(kept[index]?.nontransferable && { nontransferable: exhausted }),
  }));
  return every([same('quota', got[0]?.quota, quota), eachSame('round', got, kept.map(figuresOf))]);
}

/** A candidate with exactly the quota has no surplus (SSI 2007/42, rule 48): the program's stages of nothing are left out. */
function withoutEmptyTransfers(rounds: readonly Round[]): Round[] {
  return rounds.filter((round, at) => {
    const before = rounds[at - 1];
    const empty = round.actions.some((action) => /^Surplus transferred: .* \(0\.0*\)$/.test(action));
    return !empty || before === undefined || same('votes', round.votes, before.votes).result !== 'pass';
  });
}

function figuresOf({ votes, state, quota, nontransferable }: Round): unknown {
  const standing = Object.keys(state).filter((id) => state[id] !== 'W');
  const pick = <Value>(of: (id: string) => Value) => Object.fromEntries(standing.map((id) => [id, of(id)]));
  const settled = (id: string) => (state[id] === 'e' && votes[id] === quota ? 'E' : state[id]);
  return { votes: pick((id) => votes[id]), state: pick(settled), quota, ...(nontransferable && { nontransferable }) };
}

function sorted<Item>(items: readonly Item[]): Item[] {
  return [...items].sort();
}
