import {
  birthOf,
  isAdultOn,
  type Reading,
  readDay,
  readIdNumber,
  readPhone,
  readRole,
  splitNames,
  splitValues,
} from './cells.ts';
import type { ColumnField } from './columns.ts';
import type { MemberKind } from './facts.ts';
import type { RowReader } from './row-reader.ts';
import { readShare, type Share } from './shares.ts';
import type { SheetPerson } from './sheet.ts';

/** The persons that one row names: owners, or one person of a role; and those who live there, where a column lists them. */
export function readPeople(row: RowReader, today: string): SheetPerson[] {
  const said = row.text('role');
  const role = row.understand('role', said, readRole) ?? 'owner';
  const names = splitNames(row.text('name'));
  if (names.length === 0 && said !== '') row.fail('name', 'required');
  const shares = list(row, 'share', names.length, readShareOf);
  const idNumbers = list(row, 'idNumber', names.length, readIdNumber);
  const phones = list(row, 'phone', names.length, readPhone);
  const birth = row.read('birth', (text) => pastDay(text, today));
  const guardian = splitNames(row.text('guardian'))[0] ?? null;
  const people = names.map((name, at): SheetPerson => {
    const idNumber = idNumbers[at] ?? null;
    const born = (names.length === 1 ? birth : null) ?? (idNumber === null ? null : birthOf(idNumber));
    return {
      ...{ name, idNumber, birth: born, guardian },
      kind: kindOf(role, born, today),
      owns: role === 'owner',
      share: shares[at] ?? null,
      phone: phones[at] ?? null,
    };
  });
  return [...people, ...living(row, 'residents', 'resident'), ...living(row, 'tenants', 'tenant')];
}

/** One value for each name, or one for the only name; phones may be given for the first few alone. */
function list<Value>(
  row: RowReader,
  field: ColumnField,
  names: number,
  reader: (text: string) => Reading<Value>,
): (Value | null)[] {
  const values = splitValues(row.text(field));
  if (values.length > names || (field !== 'phone' && values.length > 0 && values.length < names))
    row.fail(field, field === 'phone' ? 'phone' : 'shares_count');
  return values.map((value) => row.understand(field, value, reader));
}

function pastDay(text: string, today: string): Reading<string> {
  const day = readDay(text);
  return 'value' in day && day.value > today ? { fault: 'birth' } : day;
}

function readShareOf(text: string): Reading<Share> {
  const share = readShare(text);
  return share ? { value: share } : { fault: 'share' };
}

/** Under 18 one is a minor, whatever the sheet says; a minor of the sheet who has grown up is a resident. */
export function kindOf(role: MemberKind, birth: string | null, today: string): MemberKind {
  if (birth !== null && !isAdultOn(birth, today)) return 'minor';
  return role === 'minor' && birth !== null ? 'resident' : role;
}

function living(row: RowReader, field: 'residents' | 'tenants', kind: MemberKind): SheetPerson[] {
  const plain = { share: null, idNumber: null, phone: null, birth: null, guardian: null };
  return splitNames(row.text(field)).map((name) => ({ ...plain, name, kind, owns: false }));
}
