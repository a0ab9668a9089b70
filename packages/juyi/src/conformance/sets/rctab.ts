import { type CastVoteRecords, readCastVoteRecords } from '@juyi/core/counting/files/cvr';
import { paramsOf } from '@juyi/core/counting/kernel/params';
import type { Profile } from '@juyi/core/counting/kernel/profile';
import { findRule } from '@juyi/core/counting/kernel/registry';
import type { Step, Tally } from '@juyi/core/counting/kernel/tally';
import type { Rank, Ranking } from '@juyi/core/counting/ranked/ranking';
import { type Check, type Entry, every, pass, type SetAdapter, same } from '../adapter.ts';
import { eachSame } from '../rounds.ts';

interface Report {
  readonly excluded?: readonly (string | { readonly name: string })[];
  readonly results: readonly Round[];
}

interface Round {
  readonly tally: Readonly<Record<string, string>>;
  readonly threshold: string;
  readonly inactiveBallots: Readonly<Record<string, string>>;
  readonly tallyResults: readonly {
    readonly elected?: string;
    readonly eliminated?: string;
    readonly transfers: Readonly<Record<string, string>>;
  }[];
}

const rules: Readonly<Record<string, string>> = {
  singleWinnerMajority: 'instant-runoff',
  multiPassIrv: 'irv-multipass',
  bottomsUp: 'irv-bottoms-up',
  bottomsUpUsingPercentageThreshold: 'irv-bottoms-up-threshold',
  multiWinnerAllowMultipleWinnersPerRound: 'stv-wigm-whole-threshold',
  multiWinnerAllowOnlyOneWinnerPerRound: 'stv-wigm-one-per-round',
};

const overvotes: Readonly<Record<string, string>> = {
  exhaustImmediately: 'exhaust',
  alwaysSkipToNextRank: 'skip',
  exhaustIfMultipleContinuing: 'exhaust-if-several-continue',
};

/** Reports of the Universal RCV Tabulator: every tally, threshold, ended ballot and transfer of every round. */
export const rctab: SetAdapter = {
  set: 'rctab',
  check(entry, data) {
    const options = (entry.options ?? {}) as Readonly<Record<string, unknown>>;
    const rule = findRule(rules[String(options.winnerElectionMode)] ?? '');
    if (rule === undefined)
      return { result: 'uncovered', reason: `No rule here counts “${options.winnerElectionMode}”.` };
    const report = typeof entry.expectedRounds === 'string' ? (data.json(entry.expectedRounds) as Report) : undefined;
    const excluded = (report?.excluded ?? []).map((each) => (typeof each === 'string' ? each : each.name));
    const profile = readCastVoteRecords(data.json(entry.file) as CastVoteRecords);
    const seats = Number(options.numberOfWinners) || (entry.seats ?? 1);
    const standing = profile.options.map((option) =>
      excluded.includes(option.name) ? { ...option, withdrawn: true } : option,
    );
    const lots = report !== undefined && isDrawn(options.tiebreakMode) ? drawnIn(report, profile) : undefined;
    const groups = options.treatBlankAsUndeclaredWriteIn === true ? withWrittenBlanks(profile) : profile.groups;
    const counted = { ...profile, groups, options: standing, seats, ...(lots && { lots }) };
    const tally = rule.tally(counted, paramsOf(rule, paramsFrom(options)));
    if (rule.id === 'irv-multipass') return passCheck(tally, entry, report);
    const last = Number(options.stopTabulationEarlyAfterRound) || Number.POSITIVE_INFINITY;
    return every([winnersCheck(winnersUntil(tally, last), entry), reportCheck(tally.rounds, report, last)]);
  },
};

/** Whether ties were parted by chance or by an operator: then the report is the record of what was drawn. */
function isDrawn(mode: unknown): boolean {
  return /random|ask|interactive|generate/i.test(String(mode));
}

/** A lot from first to last place that draws what a report says was drawn: who was elected, then who stayed in longest. */
function drawnIn({ results }: Report, { options }: Profile<Ranking>): string[] {
  const steps = results.flatMap(({ tallyResults }) => tallyResults);
  const elected = steps.flatMap((step) => step.elected ?? []);
  const out = steps.flatMap((step) => step.eliminated ?? []);
  const left = options.map(({ id }) => id).filter((id) => !elected.includes(id) && !out.includes(id));
  return [...new Set([...elected, ...left, ...out.reverse()])];
}

/** Some offices read an empty rank as a write-in. */
function withWrittenBlanks({ groups, options }: Profile<Ranking>): Profile<Ranking>['groups'] {
  const writeIn = options.findIndex(({ undeclared }) => undeclared);
  const filled = (rank: Rank) => (typeof rank !== 'number' && rank.length === 0 && writeIn >= 0 ? writeIn : rank);
  return groups.map(({ ballot, count }) => ({ ballot: ballot.map(filled), count }));
}

function paramsFrom(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const whole = (value: unknown, otherwise: number) => (/^\d+$/.test(String(value)) ? Number(value) : otherwise);
  const mode = String(options.tiebreakMode);
  return {
    overvotes: overvotes[String(options.overvoteRule)] ?? 'skip',
    skips: whole(options.maxSkippedRanksAllowed, -1),
    ranks: whole(options.maxRankingsAllowed, 0),
    endAtRepeat: options.exhaustOnDuplicateCandidate === true,
    places: whole(options.decimalPlacesForVoteArithmetic, 4),
    batch: options.batchElimination === true,
    untilTwo: options.continueUntilTwoCandidatesRemain === true,
    firstThreshold: options.doesFirstRoundDetermineThreshold === true,
    threshold: options.hareQuota === true ? 'hare' : options.nonIntegerWinningThreshold === true ? 'decimal' : 'whole',
    minimum: whole(options.minimumVoteThreshold, 0),
    share: whole(options.multiSeatBottomsUpPercentageThreshold, 15),
    ties: mode.startsWith('previousRoundCounts') ? 'earlier-round' : 'order',
  };
}

/** A report of one pass of several: the one that elected its winner. */
function passCheck(tally: Tally, entry: Entry, report: Report | undefined): Check {
  const expected = (entry.expectedWinners as readonly string[])[0];
  const pass = tally.winners.indexOf(expected ?? '') + 1;
  if (pass === 0) return same('winners', tally.winners, entry.expectedWinners);
  return reportCheck(
    tally.rounds.filter((step) => step.pass === pass),
    report,
  );
}

function winnersUntil({ rounds }: Tally, last: number): string[] {
  const elections = rounds.filter(({ kind, round }) => kind === 'runoff-elect' && Number(round) <= last);
  return elections.flatMap(({ candidates }) => candidates as string[]);
}

function winnersCheck(winners: readonly string[], entry: Entry): Check {
  return same('winners', [...winners].sort(), [...(entry.expectedWinners as readonly string[])].sort());
}

/** A report that was stopped early is compared as far as it goes. */
function reportCheck(steps: readonly Step[], report: Report | undefined, last = Number.POSITIVE_INFINITY): Check {
  if (report === undefined) return pass;
  const tables = steps.filter((step) => step.kind === 'runoff-table').slice(0, last);
  const got = tables.map((table) => ({
    votes: plain(table.votes),
    threshold: plainNumber(table.threshold),
    ended: plain(table.ended),
    left: plainNumber(table.left ?? 0),
    results: resultsOf(steps.filter((step) => step.round === table.round)),
  }));
  return eachSame('round', got, report.results.map(withoutUnusedWriteIns).map(figuresOf));
}

function resultsOf(steps: readonly Step[]): unknown[] {
  const results = steps.flatMap((step) => {
    const what = step.kind === 'runoff-elect' ? 'elected' : step.kind === 'runoff-exclude' ? 'eliminated' : undefined;
    return what === undefined
      ? []
      : (step.candidates as string[]).map((id) => ({ id, what, passed: plain(step.passed ?? {}) }));
  });
  return results.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Some reports have a line for write-ins although no ballot has one. */
function withoutUnusedWriteIns({ tally, tallyResults, ...round }: Round): Round {
  const unused = (name: string | undefined) => /^undeclared write-?ins$/i.test(name ?? '') && tally[name ?? ''] === '0';
  return {
    ...round,
    tally: Object.fromEntries(Object.entries(tally).filter(([name]) => !unused(name))),
    tallyResults: tallyResults.filter(({ eliminated }) => !unused(eliminated)),
  };
}

function figuresOf({ tally, threshold, inactiveBallots, tallyResults }: Round): unknown {
  const results = tallyResults.map(({ elected, eliminated, transfers }) => ({
    id: elected ?? eliminated ?? '',
    what: elected === undefined ? 'eliminated' : 'elected',
    passed: plain(
      Object.fromEntries(
        Object.entries(transfers).map(([to, votes]) => [to === 'residual surplus' ? 'residual' : to, votes]),
      ),
    ),
  }));
  const { exhaustedChoices, overvotes: over, repeatedRankings, skippedRankings } = inactiveBallots;
  return {
    votes: plain(tally),
    threshold: plainNumber(threshold),
    ended: plain({ choices: exhaustedChoices, overvotes: over, repeated: repeatedRankings, skipped: skippedRankings }),
    left: plainNumber(inactiveBallots.finalRoundSurplus ?? 0),
    results: results.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Figures by name in one order, without trailing zeros; what is nothing in a transfer is not listed by either side. */
function plain(record: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record as Readonly<Record<string, unknown>>)
      .map(([name, votes]) => [name, plainNumber(votes)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function plainNumber(value: unknown): string {
  const text = String(value);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
