import type { AreaSource } from '../counting/owners/roll.ts';
import type { MemberKind, UnitKind, UnitStatus } from './facts.ts';
import { wouldRun } from './formulas.ts';

/** A unit and its people as they go into a sheet. Areas are in 0.01 m². */
export interface RowUnit {
  readonly building: string | null;
  readonly entrance: string | null;
  readonly label: string;
  readonly areas: Readonly<Partial<Record<AreaSource, number>>>;
  readonly kind: UnitKind;
  readonly status: UnitStatus;
  readonly people: readonly RowPerson[];
}

/** A person as one row of a unit says: an owner, or what somebody is who lives there. */
export interface RowPerson {
  readonly name: string;
  readonly role: MemberKind;
  readonly share: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly birth: string | null;
  readonly guardian: string | null;
}

/** The headings of a sheet that goes out; it can be taken in again as it is. */
export const sheetHeadings = [
  ...[
    '楼栋',
    '单元',
    '房号',
    '登记面积',
    '测绘面积',
    '合同面积',
    '用途',
    '状态',
    '姓名',
    '身份',
    '份额',
    '身份证号',
    '电话',
    '出生日期',
    '监护人',
  ],
] as const;

const kinds: Record<UnitKind, string> = { residence: '住宅', business: '商业', parking: '车位' };
const statuses: Record<UnitStatus, string> = { sold: '已售', unsold: '未售', undelivered: '未交付' };
const roles: Record<MemberKind, string> = { owner: '业主', resident: '居民', tenant: '租户', minor: '未成年人' };

/** A sheet's rows: one for each person of each unit, a unit without people on one of its own. */
export function sheetRows(units: readonly RowUnit[]): string[][] {
  return units.flatMap(({ building, entrance, label, areas, kind, status, people }) => {
    const unit = [
      building ?? '',
      entrance ?? '',
      label,
      metres(areas.register),
      metres(areas.survey),
      metres(areas.contract),
      kinds[kind],
      statuses[status],
    ];
    if (people.length === 0) return [[...unit, '', '', '', '', '', '', '']];
    return people.map(({ name, role, share, idNumber, phone, birth, guardian }) => [
      ...unit,
      ...[name, roles[role], share ?? '', idNumber ?? '', phone ?? '', birth ?? '', guardian ?? ''],
    ]);
  });
}

function metres(area: number | undefined): string {
  return area === undefined ? '' : (area / 100).toFixed(2);
}

/**
 * Rows as a CSV text that spreadsheets open as what it is: with a mark for UTF-8, and with no cell that would run as a
 * formula. Source: OWASP, CSV Injection.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(',');
  return `\uFEFF${rows.map(line).join('\r\n')}\r\n`;
}

/** A text that begins like a formula gets a stroke before it, as spreadsheets themselves write such texts. */
function inert(cell: string): string {
  return wouldRun(cell) ? `'${cell}` : cell;
}
