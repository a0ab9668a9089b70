import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roundTableOf } from '@juyi/core/counting/kernel/round-table';
import { describe, expect, it } from 'vitest';
import { runTally } from './command.ts';

const data = join(import.meta.dirname, '../../../../../shared/data');

interface Entry {
  readonly file: string;
  readonly method: string;
  readonly expectedWinners: readonly string[];
  readonly expectedRounds?: unknown;
}

interface Round {
  readonly actions: readonly string[];
  readonly votes: Readonly<Record<string, string | null>>;
  readonly quota: string;
  readonly nontransferable?: string;
}

async function tally(...args: readonly string[]): Promise<string> {
  let [printed, told] = ['', ''];
  const terminal = { out: (text: string) => (printed += text), err: (text: string) => (told += text), language: 'en' };
  const code = await runTally(args, terminal);
  expect([code, told]).toEqual([0, '']);
  return printed;
}

function entries(set: string, method: string): Entry[] {
  const index = JSON.parse(readFileSync(join(data, 'voting/expected.json'), 'utf8'));
  const all: Entry[] = Array.isArray(index) ? index : index.entries;
  return all.filter((entry) => entry.file.startsWith(`${set}/`) && entry.method === method);
}

/** Names as they can be laid beside each other: files quote them in different ways. */
function plain(name: string): string {
  return name.replaceAll(/[\s'"#]+/g, ' ').trim();
}

const read = (path: string) => JSON.parse(readFileSync(join(data, path), 'utf8'));

describe.skipIf(!existsSync(data))('the reference data, counted by the command', () => {
  it('gives round tables, rendered from the trace alone, that equal the reference’s', async () => {
    const wards = entries('droop', 'stv-scottish-wig').filter(({ expectedRounds }) => expectedRounds !== undefined);
    expect(wards.length).toBeGreaterThan(5);
    for (const { file, method, expectedRounds } of wards) {
      const printed = JSON.parse(await tally(join(data, 'voting', file), '--rule', method, '--json'));
      const table = roundTableOf(printed.rounds)!;
      const reference = (read(`voting/${expectedRounds}`).rounds as Round[]).filter(isStage);
      const names: readonly string[] = printed.options.map(({ id }: { id: string }) => id);
      const byRow = reference.map(({ votes }) => Object.values(votes).filter((each) => each !== null));
      expect([file, table.rows.map(({ id }) => id)]).toEqual([file, names]);
      expect([file, table.rounds.map((_, at) => table.rows.map(({ votes }) => votes[at]))]).toEqual([file, byRow]);
      const figure = (wanted: string) => table.figures.find(({ name }) => name === wanted)?.values;
      expect([file, figure('quota')]).toEqual([file, reference.map(({ quota }) => quota)]);
    }
  });

  it('names the winners that were seated', async () => {
    for (const { file, expectedWinners } of entries('scot-elex', 'stv-scottish-wig').slice(0, 10)) {
      const { winners } = JSON.parse(await tally(join(data, 'voting', file), '--rule', 'stv-scottish-wig', '--json'));
      expect([file, winners.map(plain).sort()]).toEqual([file, expectedWinners.map(plain).sort()]);
    }
  });

  it('reaches the outcome of every worked owners’ vote', async () => {
    const path = join(data, 'owners/cases.json');
    for (const { id, expected } of read('owners/cases.json') as { id: string; expected: boolean }[]) {
      const { outcome } = JSON.parse(await tally(`${path}#${id}`, '--rule', 'owners-vote', '--json'));
      expect([id, outcome]).toEqual([id, expected ? 'passed' : 'failed']);
    }
  });

  it('reads every kind of file there is', async () => {
    const voting = (path: string) => join(data, 'voting', path);
    const winnersOf = async (path: string, rule: string, ...more: string[]) =>
      JSON.parse(await tally(voting(path), '--rule', rule, '--json', ...more)).winners;
    expect(await winnersOf('condorcet/debian/leader2020_tally.txt', 'schulze')).toEqual(['Jonathan Carter']);
    expect(await winnersOf('burlington2009/burlington2009.json', 'instant-runoff')).toEqual(['Bob Kiss']);
    expect(await winnersOf('burlington2009/burlington2009-top3.json', 'schulze')).toEqual(['Montroll']);
    expect(await winnersOf('burlington2009/burlington2009-top3.json', 'single-choice')).toEqual(['Wright']);
    const polls = 'majority-judgment/assertions.json#Few participants';
    expect(await winnersOf(polls, 'majority-judgment')).toEqual(['1']);
    const star = 'star/star-voting-library.json#01_STAR/_main/cases/03a_c3_b3_style-bullet-vote.yaml';
    expect(await winnersOf(star, 'star')).toEqual(['Vanilla']);
    expect(await winnersOf('abcvoting/abcvoting-instances.json#instanceL0000', 'phragmen-committee')).toHaveLength(3);
    for (const expected of (read('voting/pabulib/expected.json') as PabulibExpected[]).slice(0, 3)) {
      const winners = await winnersOf(expected.file, 'equal-shares', '--set', 'completion=none', '--seed', '00');
      expect([...winners].sort()).toEqual([...expected.mesCost].sort());
    }
  });
});

interface PabulibExpected {
  readonly file: string;
  readonly mesCost: readonly string[];
}

/** A stage that passes on a surplus of nothing is no stage of the rule (SSI 2007/42, rule 48). */
function isStage({ actions }: Round): boolean {
  return !actions.some((action) => /^Surplus transferred: .* \(0\.0*\)$/.test(action));
}
