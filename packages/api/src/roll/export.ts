import type { MemberKind } from '@juyi/core/roll/facts';
import { rolesOnSheet } from '@juyi/core/roll/roles-on-sheet';
import type { ExportRoll } from '@juyi/core/roll/schema';
import { writeShare } from '@juyi/core/roll/shares';
import { type RowPerson, type RowUnit, sheetHeadings, sheetRows, writeCsv } from '@juyi/core/roll/sheet-rows';
import type { z } from 'zod';
import type { Answer, Call } from '../http/call.ts';
import { figuresOf } from './facts.ts';
import { findRoll } from './find.ts';
import { readAll } from './records.ts';
import { rollStore as store } from './store.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The roll as a sheet, names included; it can be taken in again, and nothing in it runs as a formula. */
export async function exportRoll(call: Call<z.output<typeof ExportRoll>>): Promise<Answer<undefined>> {
  const roll = await findRoll(call, 'roll.export');
  const rows = [[...sheetHeadings], ...sheetRows(await unitsOf(call, roll.id))];
  const { format } = call.query;
  const bytes = format === 'xlsx' ? await workbookOf(rows) : new TextEncoder().encode(writeCsv(rows));
  const disposition = `attachment; filename="roll.${format}"`;
  return { reply: undefined, file: { bytes, type: types[format], disposition, open: false } };
}

/** What packs a workbook is loaded when somebody wants one. */
async function workbookOf(rows: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeWorkbook } = await import('./sheets/write-workbook.ts');
  return writeWorkbook('名册', rows);
}

async function unitsOf(call: Call, roll: string): Promise<RowUnit[]> {
  const units = await call.community.database.read(store.units({ roll }));
  const everyone = (await readAll(call, roll)).map((row) => ({ ...row, owns: row.owns === 1 }));
  const byUnit = new Map<string, typeof everyone>();
  for (const row of everyone) {
    const known = byUnit.get(row.unit);
    if (known) known.push(row);
    else byUnit.set(row.unit, [row]);
  }
  const peopled = units.map(({ id, kind, status }) => ({ id, kind, status, people: byUnit.get(id) ?? [] }));
  const rows = rolesOnSheet(peopled);
  const names = new Map(everyone.map(({ member, name }) => [member, name]));
  return units.map(({ id, building, entrance, label, kind, status, ...areas }) => ({
    ...{ building, entrance, label, kind, status },
    areas: figuresOf(areas),
    people: rows.get(id)!.map(({ person, role }) => rowOf(person, role, names)),
  }));
}

type Everyone = Awaited<ReturnType<typeof readAll>>[number];

function rowOf(
  { name, idNumber, phone, birth, guardian, numerator, denominator }: Omit<Everyone, 'owns'>,
  role: MemberKind,
  names: ReadonlyMap<string, string>,
): RowPerson {
  const share = role !== 'owner' || numerator === null ? null : writeShare({ numerator, denominator: denominator! });
  const by = guardian === null ? null : (names.get(guardian) ?? null);
  return { name, role, share, idNumber, phone, birth, guardian: by };
}
