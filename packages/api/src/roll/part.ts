import { type Elector, type ElectorUnit, partOf } from '@juyi/core/roll/electors';
import { asc, eq, sql } from 'drizzle-orm';
import { build, insertInto, reader, type Write } from '../database/write.ts';
import type { Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { electorStore } from './electors.ts';
import { keepFrozen } from './freeze.ts';
import { electorChanges, electorMembers, snapshots } from './snapshot.table.ts';
import { rollStore } from './store.ts';

const value = sql.placeholder;

const store = {
  whole: reader(
    build
      .select()
      .from(snapshots)
      .where(eq(snapshots.id, value('snapshot'))),
  ),
  members: reader(
    build
      .select({ elector: electorMembers.elector, member: electorMembers.member })
      .from(electorMembers)
      .where(eq(electorMembers.snapshot, value('snapshot')))
      .orderBy(asc(electorMembers.member)),
  ),
  changes: reader(
    build
      .select()
      .from(electorChanges)
      .where(eq(electorChanges.snapshot, value('snapshot'))),
  ),
  addChange: insertInto(electorChanges),
};

/**
 * Freezes anew what of frozen owners stands in some buildings, so that an owner of flats in several is asked with those
 * alone; null where the roll was frozen for these buildings already.
 */
export async function freezePart(
  call: Call,
  snapshot: string,
  asked: readonly string[],
): Promise<{ snapshot: string; heads: number; area: number; writes: Write[] } | null> {
  const { database } = call.community;
  const whole = (await database.first(store.whole({ snapshot })))!;
  const { electors, buildingOf } = await readElectors(call, snapshot);
  const part = partOf(electors, buildingOf, new Set(asked));
  const isWhole = part.length === electors.length && part.every(({ area }, at) => area === electors[at]!.area);
  if (part.length === 0) throw new Refused('SNAPSHOT_REQUIRED');
  if (isWhole) return null;
  const roll = (await database.first(rollStore.one({ roll: whole.roll })))!;
  const basis = { ...whole.basis, part: { snapshot, buildings: asked } };
  const { frozen, writes } = keepFrozen(call, roll, { ...whole, basis, frozenBy: call.viewer.person! }, part);
  const kept = new Set(part.map(({ id }) => id));
  const changes = (await database.read(store.changes({ snapshot }))).filter(({ elector }) => kept.has(elector));
  const moved = changes.map((change) => store.addChange({ ...change, snapshot: frozen.snapshot }));
  return { ...frozen, writes: [...writes, ...moved] };
}

/** The electors of a snapshot as they were frozen, and the building of each unit. */
async function readElectors({ community: { database } }: Call, snapshot: string) {
  const [rows, own, members] = await Promise.all([
    database.read(electorStore.all({ snapshot })),
    database.read(electorStore.units({ snapshot })),
    database.read(store.members({ snapshot })),
  ]);
  const known = new Map(
    rows.map(({ elector, ...row }) => [
      elector,
      { ...row, id: elector, units: [] as ElectorUnit[], members: [] as string[] },
    ]),
  );
  for (const { elector, building: _, ...unit } of own) known.get(elector)!.units.push(unit);
  for (const { elector, member } of members) known.get(elector)!.members.push(member);
  const electors: Elector[] = [...known.values()];
  return { electors, buildingOf: new Map(own.map(({ unit, building }) => [unit, building ?? ''])) };
}
