import { readBlt } from '@juyi/core/counting/files/blt';
import { type CastVoteRecords, readCastVoteRecords } from '@juyi/core/counting/files/cvr';
import { readDebianSheet } from '@juyi/core/counting/files/debian';
import { type NamedRankings, readNamedRankings, readWrittenRankings } from '@juyi/core/counting/files/profile-json';
import { paramsOf } from '@juyi/core/counting/kernel/params';
import type { Profile } from '@juyi/core/counting/kernel/profile';
import { findRule } from '@juyi/core/counting/kernel/registry';
import type { Step, Tally } from '@juyi/core/counting/kernel/tally';
import type { Ranking } from '@juyi/core/counting/ranked/ranking';
import { type Check, type DataFolder, type Entry, every, pass, type SetAdapter, same } from '../adapter.ts';

type NamedRecord = NamedRankings & { readonly unrankedIsLast?: boolean; readonly quota?: string | null };

interface Counting {
  readonly rule: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Published examples of ranked methods by the names they go by. */
export const condorcet: SetAdapter = { set: 'condorcet', check: checkRanked };
export const burlington: SetAdapter = { set: 'burlington2009', check: checkRanked };
export const albany: SetAdapter = { set: 'albany2022', check: checkRanked };
export const inline: SetAdapter = { set: 'inline', check: checkRanked };

function checkRanked(entry: Entry, data: DataFolder): Check {
  const record = entry.format === 'json-profile' ? recordOf(entry, data) : {};
  const counting = countingOf(entry.method ?? '', record);
  const rule = findRule(counting?.rule ?? '');
  const profile = profileOf(entry, data);
  if (counting === undefined || rule === undefined)
    return { result: 'uncovered', reason: `No rule here counts “${entry.method}”.` };
  if (profile === undefined) return { result: 'uncovered', reason: `No reader here for the format “${entry.format}”.` };
  const ballots = counting.rule === 'single-choice' ? firstChoices(profile) : profile;
  const tally = rule.tally({ ...ballots, seats: entry.seats ?? 1 }, paramsOf(rule, counting.params));
  return every([
    same('winners', winnersOf(tally).sort(), [...(entry.expectedWinners as string[])].sort()),
    rankingCheck(tally, entry),
    finalCheck(tally, entry, profile),
    roundsCheck(tally, entry),
  ]);
}

/** The record of an id; where several share it, the one with as many ballots as the entry says. */
function recordOf(entry: Entry, data: DataFolder): NamedRecord {
  const [file = '', id] = entry.file.split('#');
  const whole = data.json(file);
  if (!Array.isArray(whole)) return data.json(entry.file) as NamedRecord;
  const records = (whole as readonly (NamedRecord & { id: string })[]).filter((record) => record.id === id);
  const ballotsOf = ({ ballots }: NamedRecord) => ballots.reduce((sum, { count }) => sum + count, 0);
  return records.find((record) => ballotsOf(record) === entry.ballots) ?? (data.json(entry.file) as NamedRecord);
}

/** The rule and its settings for a method's name, e.g. `Schulze Winning`. */
function countingOf(
  method: string,
  { unrankedIsLast, quota }: { unrankedIsLast?: boolean; quota?: string | null },
): Counting | undefined {
  const unranked = { unranked: unrankedIsLast === false ? 'no-opinion' : 'last' };
  const [, name, strength] =
    /^(Schulze|Ranked Pairs|Minimax)(?: (Winning|Margin|Ratio|Opposition))?$/i.exec(method) ?? [];
  const id = { schulze: 'schulze', 'ranked pairs': 'ranked-pairs', minimax: 'minimax' }[(name ?? '').toLowerCase()];
  if (id !== undefined)
    return { rule: id, params: { ...unranked, ...(strength && { measure: strength.toLowerCase() }) } };
  if (/^copeland$/i.test(method)) return { rule: 'copeland', params: unranked };
  if (/^bucklin$/i.test(method)) return { rule: 'bucklin', params: {} };
  if (/^plurality$/i.test(method)) return { rule: 'single-choice', params: {} };
  if (/^instantrunoff$/i.test(method)) return { rule: 'instant-runoff', params: { ties: 'matches' } };
  if (/^irv$/i.test(method)) return { rule: 'instant-runoff', params: {} };
  if (/^stv$/i.test(method)) return { rule: 'stv-wigm', params: { quota: quotaOf(quota ?? 'droop') } };
  if (/^stv-albany\b/.test(method)) return { rule: 'stv-wigm-whole-threshold', params: { floating: true, places: 6 } };
  return undefined;
}

function quotaOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/ quota$/, '')
    .replaceAll(/[ _]/g, '-');
}

function profileOf(entry: Entry, data: DataFolder): Profile<Ranking> | undefined {
  if (entry.format === 'json-profile') return readNamedRankings(recordOf(entry, data));
  if (entry.format === 'rctab-normalised-cvr') return readCastVoteRecords(data.json(entry.file) as CastVoteRecords);
  if (entry.format === 'debian-tally') return readDebianSheet(data.text(entry.file));
  if (entry.format === 'inline') return readWrittenRankings(entry.profile as Readonly<Record<string, number>>);
  if (/^(?:blt|hil)/i.test(entry.format ?? '')) return readBlt(data.text(entry.file)).profile;
  return undefined;
}

function firstChoices({ groups, ...profile }: Profile<Ranking>): Profile<unknown> {
  const firsts = groups.flatMap(({ ballot, count }) =>
    typeof ballot[0] === 'number' ? [{ ballot: [ballot[0]], count }] : [],
  );
  return { ...profile, groups: firsts };
}

/** Examples list all who are equal at the top as winners; here such a tie is left for a lot. */
function winnersOf({ winners, ranking, outcome }: Tally): string[] {
  return [...(outcome === 'tied' ? (ranking?.[0] ?? winners) : winners)];
}

function rankingCheck({ ranking, winners, outcome }: Tally, entry: Entry): Check {
  const expected = entry.expectedRanking as readonly (string | readonly string[])[] | null | undefined;
  if (!expected) return pass;
  const ranks = expected.map((rank) => (typeof rank === 'string' ? [rank] : [...rank].sort()));
  if (ranks.length === (entry.seats ?? 1) && outcome === 'decided')
    return same(
      'elected in order',
      winners.map((id) => [id]),
      ranks,
    );
  return same(
    'ranking',
    ranking?.map((rank) => [...rank].sort()),
    ranks,
  );
}

function finalCheck({ rounds }: Tally, entry: Entry, { groups }: Profile<Ranking>): Check {
  const expected = entry.expectedFinalRound as Readonly<Record<string, number>> | undefined;
  if (expected === undefined) return pass;
  const votes = (rounds.filter((step) => step.kind === 'runoff-table').at(-1)?.votes ?? {}) as Readonly<
    Record<string, string>
  >;
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const active = Object.values(votes).reduce((sum, each) => sum + Number(each), 0);
  const got = Object.fromEntries(
    Object.keys(expected).map((name) => [name, name === 'exhausted' ? total - active : Number(votes[name])]),
  );
  return same('last round', got, expected);
}

/** Official tables list the candidates still in, with the quota of the round. */
function roundsCheck({ rounds }: Tally, entry: Entry): Check {
  const tallies = entry.expectedRoundTallies as readonly Readonly<Record<string, number>>[] | undefined;
  const quotas = entry.expectedQuotas as readonly number[] | undefined;
  const tables = rounds.filter((step) => step.kind === 'runoff-table');
  const votes = (table: Step | undefined) => table?.votes as Readonly<Record<string, string>> | undefined;
  return every([
    ...(tallies ?? []).map((expected, at) =>
      same(
        `round ${at + 1}`,
        Object.fromEntries(Object.keys(expected).map((name) => [name, Number(votes(tables[at])?.[name])])),
        expected,
      ),
    ),
    ...(quotas ?? []).map((expected, at) => same(`quota of round ${at + 1}`, Number(tables[at]?.threshold), expected)),
  ]);
}
