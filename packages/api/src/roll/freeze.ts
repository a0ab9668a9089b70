import { hash } from 'node:crypto';
import { basesOf, type Digest, type Elector, electorsOf, notesOn, type RollNotes } from '@juyi/core/roll/electors';
import type { RollEvent } from '@juyi/core/roll/events';
import type { RollFacts } from '@juyi/core/roll/facts';
import { writeFrozenRoll } from '@juyi/core/roll/frozen-roll';
import type { FreezeRoll, FrozenSnapshot } from '@juyi/core/roll/schema';
import type { z } from 'zod';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { readFacts } from './facts.ts';
import { enterRoll, findRoll, type RollRow } from './find.ts';
import type { snapshots } from './snapshot.table.ts';
import { rollStore as store } from './store.ts';

type Wish = z.output<typeof FreezeRoll>;

/** Freezes who counts for a purpose: electors, their units and members, the sums and the checksum, in one effect. */
export async function freezeRoll(call: Call<undefined, Wish>): Promise<Answer<FrozenSnapshot>> {
  const roll = await findRoll(call, 'roll.freeze');
  const { electors, notes } = await countElectors(call, roll.id);
  const { kind, purpose, policy, scope } = call.body;
  const now = { frozenAt: call.now, frozenBy: call.viewer.person! };
  const { frozen, writes } = keepFrozen(call, roll, { kind, purpose, basis: { policy, scope }, ...now }, electors);
  return { writes, reply: { ...frozen, notes } };
}

type Kept = Pick<typeof snapshots.$inferInsert, 'kind' | 'purpose' | 'basis' | 'frozenAt' | 'frozenBy'>;

/** A frozen roll as it is kept, and the ledger's line: figures and checksum, so that nobody can later show another roll. */
export function keepFrozen(
  call: Call,
  roll: Pick<RollRow, 'id' | 'version'>,
  kept: Kept,
  electors: readonly Elector[],
): { frozen: Omit<FrozenSnapshot, 'notes'>; writes: Write[] } {
  const { kind } = kept;
  const checksum = hash('sha256', writeFrozenRoll(kind, electors));
  const frozen = { snapshot: call.makeId(), checksum, ...basesOf(electors) };
  const event: RollEvent = { kind: 'roll.frozen', counts: kind, ...frozen };
  return { frozen, writes: [...keep(roll.id, kept, frozen, electors), ...enterRoll(call, roll, event)] };
}

/** Who counts today, as the body asks. */
export async function countElectors(
  call: Call<undefined, Wish>,
  roll: string,
): Promise<{ electors: Elector[]; notes: RollNotes | null }> {
  const { kind, policy, scope } = call.body;
  const facts = await readFacts(call.community, roll);
  const basis = { policy: plain(policy), scope: unitIds(plain(scope), facts) };
  const electors = electorsOf(kind, facts, basis, digest);
  if (electors.length === 0) throw new Refused('ROLL_EMPTY');
  return { electors, notes: notesOn(kind, facts, basis) };
}

/** A short name for an elector: 64 bits of a hash of ids that only the roll holds. */
export const digest: Digest = (text) => hash('sha256', text).slice(0, 16);

function keep(
  roll: string,
  kept: Kept,
  { snapshot, ...figures }: Omit<FrozenSnapshot, 'notes'>,
  electors: readonly Elector[],
): Write[] {
  return [
    store.addSnapshot({ ...kept, ...figures, id: snapshot, roll, open: 1 }),
    ...store.addElectors(electors.map(({ id, ...elector }) => ({ ...elector, snapshot, elector: id }))),
    ...store.addSnapshotUnits(
      electors.flatMap((elector) => elector.units.map((unit) => ({ ...unit, snapshot, elector: elector.id }))),
    ),
    ...store.addElectorMembers(
      electors.flatMap((elector) => elector.members.map((member) => ({ snapshot, elector: elector.id, member }))),
    ),
    store.closeSnapshot({ snapshot }),
  ];
}

/** A matter may name its units as the doors do. */
function unitIds<Scope extends { units?: string[] }>(scope: Scope, { units }: RollFacts): Scope {
  if (!scope.units) return scope;
  const named = new Set(scope.units);
  return { ...scope, units: units.filter(({ label }) => named.has(label)).map(({ id }) => id) };
}

/** What was left out is left out, not undefined. */
function plain<Value extends object>(value: Value): { [Name in keyof Value]: Exclude<Value[Name], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}
