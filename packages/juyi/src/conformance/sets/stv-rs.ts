import { readBlt } from '@juyi/core/counting/files/blt';
import { paramsOf } from '@juyi/core/counting/kernel/params';
import type { Profile } from '@juyi/core/counting/kernel/profile';
import { findRule } from '@juyi/core/counting/kernel/registry';
import type { Step, Tally } from '@juyi/core/counting/kernel/tally';
import { type Check, type DataFolder, type Entry, every, pass, type SetAdapter, same } from '../adapter.ts';
import { expectedNames, namesOf } from '../names.ts';
import { eachSame, lastOfEachRound, tablesOf } from '../rounds.ts';

/** The figures that a transcript prints after one action of a round. */
interface Action {
  readonly round: number;
  readonly action: string;
  readonly votes: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string>>;
}

const arithmetics: Readonly<Record<string, string>> = { fixed9: 'fixed9', bigfixed9: 'fixed9', approx: 'rounded-keep' };

/** Transcripts of the stv-rs program: Meek with equal ranks, every action of every round. */
export const stvRs: SetAdapter = {
  set: 'stv-rs',
  check(entry, data) {
    const rule = findRule(entry.method ?? '');
    const { arithmetic = 'fixed9', omega = '1e-6' } = (entry.options ?? {}) as { arithmetic?: string; omega?: string };
    const numbers = arithmetics[arithmetic];
    if (rule === undefined) return { result: 'uncovered', reason: `No rule here counts “${entry.method}”.` };
    if (numbers === undefined)
      return { result: 'uncovered', reason: `The arithmetic “${arithmetic}” is not exact or prescribed.` };
    const { profile } = readBlt(data.text(entry.file));
    const given = { ...profile, ...(entry.seats && { seats: entry.seats }) };
    const ways = ['net', 'each'].map((surplus) => {
      const params = { arithmetic: numbers, omega: String(omega).replace('1e-', ''), surplus };
      return checkOf(rule.tally(given, paramsOf(rule, params)), given, entry, data);
    });
    return ways.find(({ result }) => result === 'pass') ?? ways[0]!;
  },
};

/** A transcript does not say which of the program's two ways of adding surpluses made it: either will do. */
function checkOf(tally: Tally, { options }: Profile<unknown>, entry: Entry, data: DataFolder): Check {
  const winners = same('winners', namesOf(tally.winners, options), expectedNames(entry.expectedWinners));
  if (typeof entry.expectedRounds !== 'string') return winners;
  const names = new Map(options.map(({ id, name }) => [id, name]));
  return every([winners, ...checksOf(tally, actionsOf(data.text(entry.expectedRounds)), names)]);
}

function checksOf(tally: Tally, actions: readonly Action[], names: ReadonlyMap<string, string>) {
  const byName = (votes: unknown) =>
    sortKeys(Object.fromEntries(Object.entries(votes as object).map(([id, each]) => [names.get(id) ?? id, each])));
  const settled = tally.rounds.filter((step) => step.kind === 'stv-settled');
  const iterations = actions.filter(({ action }) => action.startsWith('Iterate'));
  const figures = ({ quota, total, exhausted, surplus }: Step) => ({
    Quota: quota,
    Votes: total,
    Residual: exhausted,
    Surplus: surplus,
  });
  const expected = ({ figures: { Quota, Votes, Residual, Surplus } }: Action) => ({ Quota, Votes, Residual, Surplus });
  const tables = tablesOf(tally);
  const begin = actions[0];
  const last = actions.at(-1);
  const announced = iterations.map((each) =>
    actions.find(({ round, action }) => round === each.round && /^(?:Elect|Defeat \()/.test(action)),
  );
  return [
    eachSame('iteration', settled.map(figures), iterations.map(expected)),
    same('first count', byName(tables[0]?.votes ?? {}), sortKeys(begin?.votes ?? {})),
    eachSame(
      'votes of round',
      settled.map(({ votes }) => byName(votes)),
      announced.map((each, at) => sortKeys(withoutOut(each, settled[at], byName))),
    ),
    last === undefined
      ? pass
      : same('last count', byName(lastOfEachRound(tables).at(-1)?.votes ?? {}), sortKeys(last.votes)),
  ];
}

/** A transcript lists those out at nothing; a settled round lists those still in it. */
function withoutOut(
  action: Action | undefined,
  step: Step | undefined,
  byName: (votes: unknown) => Record<string, unknown>,
) {
  const standing = Object.keys(byName(step?.votes ?? {}));
  return Object.fromEntries(Object.entries(action?.votes ?? {}).filter(([name]) => standing.includes(name)));
}

/** Reads a transcript: actions, their tables and their figures. */
function actionsOf(text: string): Action[] {
  const actions: { round: number; action: string; votes: Record<string, string>; figures: Record<string, string> }[] =
    [];
  let round = 0;
  for (const line of text.split('\n')) {
    const [, next] = /^Round (\d+):$/.exec(line) ?? [];
    if (next !== undefined) round = Number(next);
    const [, action] = /^Action: (.*)$/.exec(line) ?? [];
    if (action !== undefined) actions.push({ round, action, votes: {}, figures: {} });
    const [, , list, votes] = /^\t(Elected|Hopeful|Defeated):\s+(.*) \(([-\d./]+)\)$/.exec(line) ?? [];
    const current = actions.at(-1);
    if (current === undefined) continue;
    if (list !== undefined && votes !== undefined) for (const name of list.split(', ')) current.votes[name] = votes;
    const [, figure, value] = /^\t(Quota|Votes|Residual|Total|Surplus): (.*)$/.exec(line) ?? [];
    if (figure !== undefined && value !== undefined) current.figures[figure] = value;
  }
  return actions;
}

function sortKeys(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
