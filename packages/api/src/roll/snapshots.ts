import { isId } from '@juyi/core/kernel/ids';
import { type FrozenElector, writeFrozenRoll } from '@juyi/core/roll/frozen-roll';
import type { SnapshotList } from '@juyi/core/roll/schema';
import type { Community } from '../community.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { electorStore } from './electors.ts';
import { allow, findRoll } from './find.ts';
import { rollStore as store } from './store.ts';
import { textFile } from './text-answer.ts';

export async function listSnapshots(call: Call): Promise<Answer<SnapshotList>> {
  const roll = await findRoll(call, 'roll.snapshots');
  return { reply: { items: await call.community.database.read(store.snapshots({ roll: roll.id })) } };
}

/** A frozen roll as everyone may check it: units and areas, without a name. */
export async function readFrozenSheet(call: Call): Promise<Answer<undefined>> {
  allow(call, 'snapshot.sheet');
  const { id } = call.params;
  const text = isId(id!) ? await frozenText(call.community, id!) : null;
  if (text === null) throw new Refused('NOT_FOUND');
  return textFile(text, `frozen-roll-${id}.txt`);
}

/** The text whose SHA-256 is a snapshot's checksum, written anew from what the snapshot holds. */
export async function frozenText({ database }: Pick<Community, 'database'>, snapshot: string): Promise<string | null> {
  const [frozen, electors, units] = await Promise.all([
    database.first(electorStore.snapshot({ snapshot })),
    database.read(electorStore.all({ snapshot })),
    database.read(electorStore.units({ snapshot })),
  ]);
  if (!frozen) return null;
  const own = new Map<string, FrozenElector['units'][number][]>(electors.map(({ elector }) => [elector, []]));
  for (const { elector, label, area, source } of units) own.get(elector)!.push({ label, area, source });
  return writeFrozenRoll(
    frozen.kind,
    electors.map(({ elector, ...each }) => ({ id: elector, ...each, units: own.get(elector)! })),
  );
}
