import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBlt } from '../../packages/core/src/counting/files/blt.ts';
import { approvalProfile, readPabulib } from '../../packages/core/src/counting/files/pabulib.ts';
import type { OwnersBox } from '../../packages/core/src/counting/owners/roll.ts';
import { countOwnersVote } from '../../packages/core/src/counting/owners/vote.ts';
import type { Figure } from './measured.ts';
import { cpuOf, figure, timeOf } from './tally-time.ts';

const data = '../shared/data';

/** How long counts take against their limits, in ms of this process's CPU, so that a busy machine changes little. */
export async function benchTally(): Promise<Figure[]> {
  return [...million(), ...estate(), ...wards(), ...portland(), ...budget()];
}

/** The slowest of the Glasgow wards of 2007. */
function wards(): Figure[] {
  const folder = join(data, 'voting/droop/blt/scotland');
  if (!existsSync(folder)) return [];
  const profiles = readdirSync(folder)
    .filter((name) => name.includes('2007'))
    .map((name) => readBlt(readFileSync(join(folder, name), 'utf8')).profile);
  const slowest = (rule: string) => Math.max(...profiles.map((profile) => timeOf(rule, profile)));
  return [
    figure('Glasgow ward, Scottish WIG', slowest('stv-scottish-wig'), 15),
    figure('Glasgow ward, Meek', slowest('stv-meek-prf'), 150),
  ];
}

/** 42,871 ballots, 16 candidates, 3 seats. */
function portland(): Figure[] {
  const file = join(data, 'voting/portland2024/portland2024_d1.blt');
  if (!existsSync(file)) return [];
  const { profile } = readBlt(readFileSync(file, 'utf8'));
  return [
    figure('Portland D1, Scottish WIG', timeOf('stv-scottish-wig', profile), 100),
    figure('Portland D1, Meek', timeOf('stv-meek-prf', profile), 1000),
    figure('Portland D1, Schulze', timeOf('schulze', profile), 50),
  ];
}

/** The largest budget file there is, by Equal Shares with the completion add1. */
function budget(): Figure[] {
  const folder = join(data, 'voting/pabulib/pb');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).map((name) => join(folder, name));
  const largest = files.reduce((best, file) => (statSync(file).size > statSync(best).size ? file : best));
  const profile = { ...approvalProfile(readPabulib(readFileSync(largest, 'utf8'))), seed: '00' };
  return [figure('largest .pb, Equal Shares add1', timeOf('equal-shares', profile, { completion: 'add1' }), 2000)];
}

/** A million ballots, in a process of its own so that its memory is its own. */
function million(): Figure[] {
  const script = fileURLToPath(new URL('./tally-million.ts', import.meta.url));
  const flags = ['--conditions=juyi-source', '--max-semi-space-size=1'];
  return JSON.parse(execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' }));
}

/** An owners' vote of 100,000 units, of whose owners two in three answer, counted from the raw roll and casts. */
function estate(): Figure[] {
  const homes = Array.from({ length: 100_000 }, (_, index) => `${index}`);
  const box: OwnersBox = {
    units: homes.map((id, index) => ({ id, area: { register: 6_000 + (index % 9_000) } })),
    titles: homes.map((unit) => ({ unit, owner: `o${unit}` })),
    casts: homes.flatMap((id, at) =>
      at % 3 === 0 ? [] : [{ head: `o${id}`, voter: `o${id}`, choice: at % 5 ? 'yes' : 'no', at }],
    ),
  };
  return [
    figure(
      'owners’ vote of 100,000 units',
      cpuOf(() => countOwnersVote(box, 'special')),
      200,
    ),
  ];
}
