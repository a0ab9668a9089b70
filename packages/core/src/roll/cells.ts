import type { AreaSource } from '../counting/owners/roll.ts';
import type { MemberKind, UnitKind, UnitStatus } from './facts.ts';

/** Why a cell cannot be taken. */
export const cellFaults = [
  'headings',
  'no_rows',
  'required',
  'area',
  'negative',
  'precision',
  'area_source',
  'kind',
  'status',
  'share',
  'shares_sum',
  'shares_count',
  'phone',
  'id_number',
  'digits_lost',
  'birth',
  'role',
  'guardian',
  'formula',
  'merged',
  'encoding',
  'too_long',
  'control_character',
  'quote',
  'duplicate_unit',
  'duplicate_person',
  'unit_conflict',
] as const;
export type CellFault = (typeof cellFaults)[number];

/** What a cell says, or why it cannot be taken. */
export type Reading<Value> = { readonly value: Value } | { readonly fault: CellFault };

const largest = 1_000_000_000;

/** Full-width letters, digits and signs as narrow ones, so that `１０１` is room `101`. */
export function foldWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** Square metres as 0.01 m²: `88.5`, `８８．５０ ㎡`, `1,234.50`. */
export function readArea(text: string): Reading<number> {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/(?:m2|㎡|平方米|平米|sqm)$/i, '')
    .replaceAll(/(\d),(?=\d{3}(?:\D|$))/g, '$1');
  if (/^-\d/.test(plain)) return { fault: 'negative' };
  if (!/^\d{1,8}(?:\.\d+)?$/.test(plain)) return { fault: 'area' };
  const hundredths = Number(plain) * 100;
  const area = Math.round(hundredths);
  // A spreadsheet keeps 126.4 as 126.40000000000001; three decimals on purpose are something else.
  if (Math.abs(hundredths - area) > 1e-4) return { fault: 'precision' };
  return area > 0 && area <= largest ? { value: area } : { fault: 'area' };
}

/** A word that is one of a few, in either language. */
function choice<Value extends string>(
  fault: CellFault,
  words: Readonly<Record<Value, readonly string[]>>,
): (text: string) => Reading<Value> {
  const known = new Map(
    Object.entries<readonly string[]>(words).flatMap(([value, names]) => names.map((name) => [name, value as Value])),
  );
  return (text) => {
    const value = known.get(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\s_-]/g, ''),
    );
    return value === undefined ? { fault } : { value };
  };
}

export const readKind = choice<UnitKind>('kind', {
  residence: [
    'residence',
    'residential',
    'flat',
    'apartment',
    'home',
    '住宅',
    '住房',
    '居住',
    '商品房',
    '公寓',
    '房改房',
  ],
  business: [
    ...['business', 'commercial', 'shop', 'office', 'nonresidential', '商业', '商铺', '店铺', '门面', '商用'],
    ...['办公', '写字楼', '非住宅', '营业用房', '商业用房'],
  ],
  parking: ['parking', 'parkingspace', 'garage', 'carport', '车位', '车库', '停车位', '地下车位', '产权车位'],
});

export const readStatus = choice<UnitStatus>('status', {
  sold: ['sold', 'delivered', '已售', '已交付', '已售已交付', '已交房', '正常', '自住', '出租', '空置', '已出售'],
  unsold: ['unsold', 'notsold', '未售', '未出售', '待售', '在售', '未售出'],
  undelivered: ['undelivered', 'notdelivered', '未交付', '已售未交付', '未交房', '待交付'],
});

export const readAreaSource = choice<AreaSource>('area_source', {
  register: [
    'register',
    'registered',
    'registration',
    '登记',
    '产权登记',
    '不动产登记',
    '房产证',
    '产权证',
    '不动产权证',
    '登记簿',
  ],
  survey: ['survey', 'surveyed', 'measured', '测绘', '实测', '勘测', '测绘报告'],
  contract: ['contract', 'salecontract', '合同', '买卖合同', '购房合同', '预售合同'],
});

export const readRole = choice<MemberKind>('role', {
  owner: ['owner', 'coowner', '业主', '产权人', '共有人', '所有权人', '户主'],
  resident: [
    'resident',
    'family',
    'spouse',
    'parent',
    '居民',
    '住户',
    '家属',
    '家庭成员',
    '同住人',
    '配偶',
    '父母',
    '常住',
  ],
  tenant: ['tenant', 'renter', '租户', '租客', '承租人', '使用人'],
  minor: ['minor', 'child', '未成年人', '未成年', '子女', '孩子', '儿童'],
});

/** A telephone number, digits only with a leading plus where there is one. */
export function readPhone(text: string): Reading<string> {
  if (lostDigits(text)) return { fault: 'digits_lost' };
  const plain = text.normalize('NFKC').replaceAll(/[\s().-]/g, '');
  return /^\+?\d{5,18}$/.test(plain) ? { value: plain } : { fault: 'phone' };
}

/** The number of an identity card or passport, letters in capitals. */
export function readIdNumber(text: string): Reading<string> {
  if (lostDigits(text)) return { fault: 'digits_lost' };
  const plain = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  return /^[A-Z0-9]{4,24}$/.test(plain) ? { value: plain } : { fault: 'id_number' };
}

/** A long number that a spreadsheet has rounded, such as 1.10101E+17: its digits are gone. */
function lostDigits(text: string): boolean {
  return /^\d(?:\.\d+)?e\+\d+$/i.test(text.trim());
}

/**
 * A day as YYYY-MM-DD: `1990-2-3`, `1990/02/03`, `1990年2月3日`, `19900203`, or a spreadsheet's number of days. A time of
 * day after it is passed over.
 */
export function readDay(text: string): Reading<string> {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/, '');
  const parts =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) {
    const days = /^\d{4,5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : Number.NaN;
    // Day 1 is 1 January 1900, and 29 February 1900 is counted though it never was.
    return days > 60 && days < 80_000
      ? { value: isoDay(Date.UTC(1899, 11, 30) + days * 86_400_000) }
      : { fault: 'birth' };
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)];
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === day;
  return real && year >= 1880 && year <= 2200 ? { value: isoDay(time) } : { fault: 'birth' };
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day of birth inside a mainland identity number; null for other numbers. */
export function birthOf(idNumber: string): string | null {
  const [, day] = /^\d{6}(\d{8})\d{3}[\dX]$/.exec(idNumber) ?? [];
  const reading = day === undefined ? null : readDay(day);
  return reading && 'value' in reading ? reading.value : null;
}

/** Whether somebody born on a day is grown up (18, Civil Code art. 17) on another, both YYYY-MM-DD. */
export function isAdultOn(birth: string, day: string): boolean {
  return `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}` <= day;
}

/** Several names in one cell, as sheets join co-owners: by 、 ; , / + & or a line end. */
export function splitNames(text: string): string[] {
  return text
    .split(/[、;；,，/／+＋&＆\n]/)
    .map(closeUp)
    .filter((name) => name !== '');
}

/** A name as it is spoken: sheets spread two characters to the width of three. */
function closeUp(name: string): string {
  return name.trim().replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** Several shares or numbers in one cell; a stroke belongs to a fraction there. */
export function splitValues(text: string): string[] {
  return text
    .split(/[、;；,，\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
