import { readBlt } from '@juyi/core/counting/files/blt';
import { paramsOf } from '@juyi/core/counting/kernel/params';
import { findRule } from '@juyi/core/counting/kernel/registry';
import { type Check, type DataFolder, type Entry, every, pass, type SetAdapter, same } from '../adapter.ts';
import { expectedNames, namesOf } from '../names.ts';
import { eachSame, type RoundTable, tablesOf } from '../rounds.ts';

interface Stages {
  readonly quota: number;
  readonly electedOrder: readonly number[];
  readonly eliminatedOrder: readonly number[];
  readonly stages: readonly Readonly<Record<string, number>>[];
}

/** Scottish council wards, every stage of the count. */
export const scottishWards: SetAdapter = { set: 'scot-elex', check: checkWard };

/** A single ward of Portland, Oregon, counted like a Scottish one. */
export const portland: SetAdapter = { set: 'portland2024', check: checkWard };

function checkWard(entry: Entry, data: DataFolder): Check {
  const rule = findRule(
    /^stv-(?:scottish-wig|wigm \(.*5-decimal WIG)/.test(entry.method ?? '') ? 'stv-scottish-wig' : (entry.method ?? ''),
  );
  if (rule === undefined) return { result: 'uncovered', reason: `No rule here counts “${entry.method}”.` };
  const { profile } = readBlt(data.text(entry.file));
  const tally = rule.tally({ ...profile, ...(entry.seats && { seats: entry.seats }) }, paramsOf(rule, {}));
  const tables = tablesOf(tally);
  return every([
    same('winners', namesOf(tally.winners, profile.options), expectedNames(entry.expectedWinners)),
    entry.expectedQuota === undefined ? pass : same('quota', Number(tables[0]?.quota), Number(entry.expectedQuota)),
    typeof entry.expectedRounds === 'string'
      ? stagesCheck(tables, tally.winners, data.json(entry.expectedRounds) as Stages)
      : pass,
  ]);
}

/** Stages are compared as printed: five decimals, trailing zeros dropped. */
function stagesCheck(tables: readonly RoundTable[], winners: readonly string[], expected: Stages): Check {
  const stages = tables.map(({ votes }) => mapValues(votes, Number));
  const out = tables.flatMap(({ state }, at) =>
    Object.keys(state).filter(
      (id) => state[id] === 'out' && tables[at - 1]?.state[id] !== 'out' && !isLast(tables, at, id),
    ),
  );
  return every([
    eachSame('stage', stages, expected.stages),
    same('excluded in order', out.map(Number), expected.eliminatedOrder),
    same('elected', winners.map(Number).sort(), [...expected.electedOrder].sort()),
  ]);
}

/** Those who are left when all seats are filled are not excluded in a stage of their own. */
function isLast(tables: readonly RoundTable[], at: number, id: string): boolean {
  return at === tables.length - 1 && Number(tables[at]?.votes[id]) > 0;
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
