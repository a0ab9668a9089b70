import { areaOf } from '@juyi/core/counting/owners/area';
import { readCursor, writeCursor } from '@juyi/core/kernel/cursor';
import { isId } from '@juyi/core/kernel/ids';
import { rollLimits } from '@juyi/core/roll/limits';
import type { FindUnits, UnitPage, UnitRecord, UnitSummary } from '@juyi/core/roll/schema';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { figuresOf } from './facts.ts';
import { findRoll } from './find.ts';
import { type MemberContent, memberPlace } from './member.ts';
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

/** A unit with its people. The one place where a worker reads a record: the reading is committed before it is answered. */
export async function readRecord(call: Call): Promise<Answer<UnitRecord>> {
  const { id: roll } = await findRoll(call, 'roll.record');
  const { database, sealing } = call.community;
  const { unit } = call.params;
  const row = isId(unit!) ? await database.first(store.unit({ roll, unit })) : undefined;
  if (!row) throw new Refused('NOT_FOUND');
  await database.commit([noteReading(call, row.id, 'record.read')]);
  const rows = await database.read(store.people({ unit }));
  const people = rows.map(({ sealed, person, guardian, numerator, denominator, owns, livesHere, ...rest }) => ({
    ...rest,
    ...contentOf(sealing.open(sealed, memberPlace)),
    owns: Boolean(owns),
    livesHere: Boolean(livesHere),
    share: numerator === null ? null : { numerator, denominator: denominator! },
    guardian: guardian === null ? null : contentOf(sealing.open(guardian, memberPlace)).name,
    signsIn: person !== null,
  }));
  const { building, entrance } = row;
  return { reply: { ...summaryOf(row), building, entrance, areas: figuresOf(row), people } };
}

/** Everyone of a roll by unit, for a sheet that leaves the house: written down as one reading of all. */
export async function readAll(call: Call, roll: string) {
  const { database, sealing } = call.community;
  await database.commit([noteReading(call, roll, 'record.exported')]);
  const [owners, living] = await Promise.all([
    database.read(store.owners({ roll })),
    database.read(store.living({ roll })),
  ]);
  return [...owners, ...living].map(({ sealed, ...row }) => ({
    ...row,
    ...contentOf(sealing.open(sealed, memberPlace)),
  }));
}

/** Who read what, kept where nothing is ever removed; told to nobody but those who may see it. */
function noteReading(call: Call, what: string, kind: 'record.read' | 'record.exported'): Write {
  const subject = `reading:${call.makeId()}`;
  const entry = { subject, version: 1, event: { kind, what }, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'records', topicId: what, hidden: true });
}

function contentOf(text: string): MemberContent {
  return JSON.parse(text) as MemberContent;
}

function summaryOf({ id, label, kind, status, owners, living, ...figures }: UnitRow): UnitSummary {
  const { area, source } = areaOf({ id, area: figuresOf(figures) })!;
  return { id, label, kind, status, area, source, owners, living };
}
