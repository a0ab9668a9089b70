import { type CastVoteRecords, readCastVoteRecords } from '@juyi/core/counting/files/cvr';
import { paramsOf } from '@juyi/core/counting/kernel/params';
import { findRule } from '@juyi/core/counting/kernel/registry';
import type { Step, Tally } from '@juyi/core/counting/kernel/tally';
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
    const tally = rule.tally({ ...profile, options: standing, seats }, paramsOf(rule, paramsFrom(options)));
    return rule.id === 'irv-multipass'
      ? passCheck(tally, entry, report)
      : every([winnersCheck(tally.winners, entry), reportCheck(tally.rounds, report)]);
  },
};

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

function winnersCheck(winners: readonly string[], entry: Entry): Check {
  return same('winners', [...winners].sort(), [...(entry.expectedWinners as readonly string[])].sort());
}

function reportCheck(steps: readonly Step[], report: Report | undefined): Check {
  if (report === undefined) return pass;
  const tables = steps.filter((step) => step.kind === 'runoff-table');
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
