import type { CellFault } from './cells.ts';
import type { ColumnField } from './columns.ts';
import type { ElectorKind, MemberKind, UnitKind, UnitStatus } from './facts.ts';

const fields: Record<ColumnField, string> = {
  building: 'Building',
  entrance: 'Entrance',
  unit: 'Unit',
  area: 'Area',
  registerArea: 'Area, register',
  surveyArea: 'Area, survey',
  contractArea: 'Area, contract',
  areaSource: 'Where the area is from',
  kind: 'Use',
  status: 'Sold or not',
  name: 'Name',
  role: 'Owner, resident, tenant',
  share: 'Share',
  idNumber: 'Identity number',
  phone: 'Telephone',
  birth: 'Born on',
  guardian: 'Guardian',
  residents: 'Who lives there',
  tenants: 'Tenants',
};

const faults: Record<CellFault, string> = {
  no_rows: 'There is nothing below the headings',
  headings: 'No row names the columns “unit” and “area”',
  required: 'is empty',
  area: 'is no area in square metres',
  negative: 'is below zero',
  precision: 'has more than two decimals',
  area_source: 'is no known document: register, survey or contract',
  kind: 'is no known use: residence, business or parking',
  status: 'is neither sold, unsold nor undelivered',
  share: 'is no share, such as 1/2 or 50%',
  shares_sum: 'Shares of this unit do not make a whole',
  shares_count: 'There are not as many as there are names',
  phone: 'is no telephone number',
  id_number: 'is no identity number',
  digits_lost: 'The spreadsheet has rounded this number; keep the column as text',
  birth: 'is no date',
  role: 'is neither owner, resident, tenant nor minor',
  guardian: 'The guardian is not listed at this unit, nor anywhere as the only one of that name',
  formula: 'is a formula; only its value can be taken',
  merged: 'is a merged cell; please split it',
  encoding: 'is written in another encoding than the rest',
  too_long: 'is too long',
  control_character: 'holds signs that cannot be read',
  quote: 'A quotation mark is opened and never closed',
  duplicate_unit: 'This unit is listed twice',
  duplicate_person: 'This person is listed twice at one unit',
  unit_conflict: 'says another area than a row above',
};

const kinds: Record<UnitKind, string> = { residence: 'Home', business: 'Business', parking: 'Parking' };
const statuses: Record<UnitStatus, string> = { sold: 'Sold', unsold: 'Not sold', undelivered: 'Not handed over' };
const roles: Record<MemberKind, string> = { owner: 'Owner', resident: 'Resident', tenant: 'Tenant', minor: 'Minor' };
const counts: Record<ElectorKind, string> = {
  owners: 'Owners, by heads and area',
  residents: 'Residents, one voice each',
  households: 'Households, one voice each',
};
const shortKinds: Record<ElectorKind, string> = { owners: 'heads', residents: 'residents', households: 'households' };

/** Words of the roll desk, in English. This dictionary says which words there are. */
export const words = {
  fields,
  faults,
  kinds,
  statuses,
  roles,
  counts,
  heading: 'The roll',
  tabs: { units: 'Look up', import: 'Take in a sheet', freeze: 'Post and freeze' },
  tabsLabel: 'Parts of the roll desk',
  summary: (units: number, members: number) => `${units} units, ${members} people`,
  importedOn: (date: string) => `last sheet taken in ${date}`,
  none: 'There is no roll yet',
  noneAdvice: 'Take in the sheet you have, from Excel or as text. You see everything before it is stored.',

  search: 'Unit number, or a whole name, telephone or identity number',
  found: (count: number, more: boolean) =>
    more ? `The first ${count} units.` : count === 1 ? '1 unit.' : `${count} units.`,
  notFound: 'No unit fits',
  notFoundAdvice: 'Part of a unit number is enough; names and numbers must be whole.',
  ownersCount: (count: number) => (count === 1 ? '1 owner' : `${count} owners`),
  livingCount: (count: number) => (count === 1 ? '1 lives here' : `${count} live here`),
  square: (area: string) => `${area} m²`,
  open: (unit: string) => `Open the record of ${unit}`,
  openShort: 'Open',
  close: 'Close',
  recordAdvice: 'Each time a record is opened, who opened it is written down.',
  noPeople: 'Nobody is entered here.',
  livesHere: 'lives here',
  livesElsewhere: 'lives elsewhere',
  signsIn: 'signs in here',
  born: (date: string) => `born ${date}`,
  guardian: (name: string) => `guardian: ${name}`,
  noGuardian: 'no guardian entered',
  exportAs: { xlsx: 'Excel file', csv: 'Text file (CSV)' },
  export: 'Take the roll out',
  exportAdvice: 'The file holds names and numbers. Keep it where only you can open it.',

  choose: 'Which file?',
  chooseAdvice: 'Excel (.xlsx) or text (.csv, UTF-8 or GBK), up to 16 MB. The first row names the columns.',
  reading: 'Reading the sheet',
  comparing: 'Comparing with the roll',
  storing: 'Storing',
  sending: 'Sending the file',
  progress: (done: number, of: number) => `${done} of ${of} rows`,
  matching: 'What each column holds',
  matchingAdvice: 'Change what was not understood, then look again.',
  column: 'Column',
  heads: 'In the sheet',
  holds: 'Holds',
  nothing: 'Not needed',
  lookAgain: 'Look again',
  wrongCells: (count: number) => (count === 1 ? '1 cell cannot be taken' : `${count} cells cannot be taken`),
  wrongAdvice: 'Mend them in the sheet and choose it again. Nothing has been stored.',
  rowCell: (row: number, cell: string) => `Row ${row}, ${cell}`,
  moreFaults: (count: number) => `and ${count} more`,
  sameNames: (count: number) =>
    count === 1
      ? 'Once, two units belong to one name without a number. They were taken for one person.'
      : `${count} times, units belong to one name without a number. Each was taken for one person.`,
  noOwners: (count: number) => (count === 1 ? '1 sold unit has no owner.' : `${count} sold units have no owner.`),
  lookAt: (rows: string) => `Rows ${rows}`,
  difference: 'What this changes',
  added: 'New',
  changed: 'Changed',
  removed: 'Gone',
  unchanged: 'The same',
  change: { added: 'new', changed: 'changed', removed: 'gone' },
  changedFields: { area: 'area', kind: 'use', status: 'sold or not', people: 'people' },
  listed: (count: number) => `The first ${count} are listed.`,
  removeAdvice: 'Units that the sheet leaves out go off the roll. Frozen rolls keep them.',
  confirm: 'Take this sheet in',
  confirmRemoved: (count: number) => `Take it in and remove ${count === 1 ? '1 unit' : `${count} units`}`,
  again: 'Choose another file',
  taken: 'The sheet is the roll now',
  takenAdvice: (units: number, members: number) => `${units} units and ${members} people.`,

  purpose: 'What for?',
  purposeHint: 'Such as “Choosing the property manager 2026”',
  whom: 'Who is counted',
  parking: 'Count parking spaces too, because adopted rules say so',
  post: 'Post it for objections',
  postAdvice: 'Unit numbers, areas and heads, without a name. Seven days are open to objections.',
  freeze: 'Freeze it',
  freezeAdvice: 'Who counts is fixed from then on. It can never be changed, only frozen anew.',
  pleaseLook: 'Done. Please look at this before anybody relies on it:',
  noteNoOwner: (count: number) =>
    count === 1
      ? '1 unit has no known owner; it counts as a head.'
      : `${count} units have no known owner; each counts as a head.`,
  noteSeveralHeads: (count: number) =>
    `${count === 1 ? '1 owner is' : `${count} owners are`} more than one head, by sole and joint titles. The law leaves this open; the roll counts each set of owners once.`,
  noteAreas: (survey: number, contract: number) =>
    `Areas not from the register: ${survey} measured, ${contract} from contracts.`,
  required: 'Please say what it is for.',
  posted: 'Posted',
  postings: 'Posted rolls',
  noPostings: 'Nothing has been posted.',
  until: (date: string) => `objections until ${date}`,
  ended: (date: string) => `ended ${date}`,
  figures: (heads: number, kind: ElectorKind, area: string | null) =>
    area === null ? `${heads} ${shortKinds[kind]}` : `${heads} ${shortKinds[kind]}, ${area} m²`,
  sheet: 'The posted text',
  frozenText: 'The frozen text',
  objections: (open: number, all: number) => {
    if (all === 0) return 'no objection';
    if (all === 1) return open === 0 ? '1 objection, answered' : '1 objection, open';
    return open === 0 ? `${all} objections, all answered` : `${open} of ${all} objections open`;
  },
  readObjections: 'Read the objections',
  noObjections: 'Nobody has objected.',
  aboutUnit: (unit: string) => `About ${unit}`,
  objectionAnswer: 'Answer',
  uphold: 'Right: we mend the roll',
  reject: 'The roll stands',
  upheld: 'upheld',
  rejected: 'not upheld',
  openState: 'open',
  frozen: 'Frozen rolls',
  noFrozen: 'Nothing has been frozen.',
  frozenOn: (date: string) => `frozen ${date}`,
  checksum: 'Checksum',
};

export type RollWords = typeof words;
