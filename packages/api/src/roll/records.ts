import { areaOf } from '@juyi/core/counting/owners/area';
import { readCursor, writeCursor } from '@juyi/core/kernel/cursor';
import { isId } from '@juyi/core/kernel/ids';
import { rollLimits } from '@juyi/core/roll/limits';
import type { FindUnits, UnitPage, UnitRecord, UnitSummary } from '@juyi/core/roll/schema';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { figuresOf } from './facts.ts';
import { findRoll } from './find.ts';
import { openMember } from './member.ts';
import { recordStore as store } from './records.store.ts';

type UnitRow = ReturnType<ReturnType<typeof store.find>['decode']>[number];

export async function findUnits(call: Call<FindUnits>): Promise<Answer<UnitPage>> {
  const { id: roll } = await findRoll(call, 'roll.units');
  const { q, cursor } = call.query;
  const after = cursor === undefined ? { key: -1, id: '' } : readCursor(cursor);
  if (!after) throw new Refused('VALIDATION', { faults: [{ pointer: '/cursor', code: 'cursor' }] });
  const text = q?.trim() ?? '';
  const { keys, database } = call.community;
  const sought = {
    q: text === '' ? null : text.toLowerCase(),
    name: keys.mark('member', `name ${text}`),
    phone: keys.mark('member', `phone ${text.replaceAll(/[\s-]/g, '')}`),
    lookup: keys.mark('member', `key id ${text.toUpperCase()}`),
  };
  const rows = await database.read(store.find({ roll, ...sought, ...after, most: rollLimits.page + 1 }));
  const items = rows.slice(0, rollLimits.page);
  const last = items.at(-1);
  const next = rows.length > items.length && last ? writeCursor({ key: last.position, id: last.id }) : null;
  return { reply: { items: items.map(summaryOf), next } };
}

/** A unit with its people. */
export async function readRecord(call: Call): Promise<Answer<UnitRecord>> {
  const { id: roll } = await findRoll(call, 'roll.record');
  const { database } = call.community;
  const { unit } = call.params;
  const row = isId(unit!) ? await database.first(store.unit({ roll, unit })) : undefined;
  if (!row) throw new Refused('NOT_FOUND');
  const rows = await database.read(store.people({ unit }));
  const people = rows.map(
    ({ sealed, person, guardian, guardianId, numerator, denominator, owns, livesHere, ...rest }) => ({
      ...rest,
      ...openMember(call, rest.member, sealed),
      owns: Boolean(owns),
      livesHere: Boolean(livesHere),
      share: numerator === null ? null : { numerator, denominator: denominator! },
      guardian: guardian === null ? null : openMember(call, guardianId!, guardian).name,
      signsIn: person !== null,
    }),
  );
  const { building, entrance } = row;
  return { reply: { ...summaryOf(row), building, entrance, areas: figuresOf(row), people } };
}

/** Everyone of a roll by unit, for a sheet that leaves the house. */
export async function readAll(call: Call, roll: string) {
  const { database } = call.community;
  const [owners, living] = await Promise.all([
    database.read(store.owners({ roll })),
    database.read(store.living({ roll })),
  ]);
  return [...owners, ...living].map(({ sealed, ...row }) => ({ ...row, ...openMember(call, row.member, sealed) }));
}

function summaryOf({ id, label, kind, status, owners, living, ...figures }: UnitRow): UnitSummary {
  const { area, source } = areaOf({ id, area: figuresOf(figures) })!;
  return { id, label, kind, status, area, source, owners, living };
}
