import type { AreaSource } from '../counting/owners/roll.ts';

/** What a column of a sheet can hold. */
export const columnFields = [
  'building',
  'entrance',
  'unit',
  'area',
  'registerArea',
  'surveyArea',
  'contractArea',
  'areaSource',
  'kind',
  'status',
  'name',
  'role',
  'share',
  'idNumber',
  'phone',
  'birth',
  'guardian',
  'residents',
  'tenants',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** The columns that say a unit's area, by the document they are from; a bare area is as registered. */
export const areaColumns: Readonly<Partial<Record<ColumnField, AreaSource>>> = {
  registerArea: 'register',
  surveyArea: 'survey',
  contractArea: 'contract',
};

/** How headings call each field, in Chinese and English, without spaces, case and what stands in brackets. */
const headings: Readonly<Record<ColumnField, readonly string[]>> = {
  building: ['楼栋', '楼幢', '幢号', '楼号', '栋号', '幢', '楼', '栋', '座', 'building', 'block', 'tower'],
  entrance: ['单元', '单元号', '门', '门号', '楼门', '门洞', 'entrance', 'staircase', 'stairwell', 'stair', 'gate'],
  unit: [
    ...['房号', '室号', '户号', '门牌', '门牌号', '房间号', '房屋编号', '房屋', '室', '专有部分', '专有部分编号'],
    ...['房屋坐落', '坐落', '地址', '单元编号', '车位号'],
    ...['unit', 'unitno', 'unitnumber', 'unitid', 'room', 'roomno', 'flat', 'flatno', 'apartment', 'door', 'address'],
  ],
  area: [
    ...['面积', '建筑面积', '专有面积', '专有部分面积', '房屋面积', '房屋建筑面积', '投票面积', '㎡', '平方米'],
    ...['area', 'aream2', 'areasqm', 'sqm', 'm2', 'floorarea', 'size', 'exclusivearea'],
  ],
  registerArea: [
    '登记面积',
    '产权面积',
    '证载面积',
    '产证面积',
    '不动产登记面积',
    'registerarea',
    'registeredarea',
    'titlearea',
  ],
  surveyArea: ['测绘面积', '实测面积', '勘测面积', 'surveyarea', 'surveyedarea', 'measuredarea'],
  contractArea: ['合同面积', '预售面积', '合同约定面积', 'contractarea', 'contractedarea'],
  areaSource: ['面积来源', '面积依据', 'areasource', 'sourceofarea', 'source'],
  kind: [
    '用途',
    '房屋用途',
    '性质',
    '房屋性质',
    '类型',
    '房屋类型',
    '房屋类别',
    '类别',
    'kind',
    'type',
    'use',
    'usage',
    'unitkind',
  ],
  status: ['状态', '销售状态', '房屋状态', '交付状态', '交付情况', '销售情况', 'status', 'salestatus', 'state'],
  name: [
    ...['业主', '业主姓名', '姓名', '产权人', '产权人姓名', '所有权人', '权利人', '共有人', '户主', '户主姓名', '名字'],
    ...['owner', 'owners', 'ownername', 'name', 'person', 'coowners', 'titleholder'],
  ],
  role: ['身份', '角色', '人员类型', '人员类别', '居住类型', '住户类型', 'role', 'relation', 'memberkind'],
  share: ['份额', '产权份额', '共有份额', '持有份额', '占比', 'share', 'shares', 'ownership'],
  idNumber: [
    ...['身份证', '身份证号', '身份证号码', '证件号', '证件号码', '公民身份号码'],
    ...['idnumber', 'idno', 'id', 'identitynumber', 'idcard', 'passport'],
  ],
  phone: [
    '电话',
    '手机',
    '手机号',
    '手机号码',
    '联系电话',
    '联系方式',
    '电话号码',
    'phone',
    'mobile',
    'tel',
    'telephone',
  ],
  birth: ['出生日期', '生日', '出生年月', '出生年月日', 'birth', 'birthday', 'birthdate', 'dateofbirth', 'born'],
  guardian: ['监护人', '监护人姓名', 'guardian'],
  residents: ['居住人', '居民', '家庭成员', '同住人', '常住人员', 'residents', 'household', 'livinghere'],
  tenants: ['租户', '租客', '承租人', '租户姓名', 'tenant', 'tenants', 'renter'],
};

const fieldOf = new Map(
  Object.entries(headings).flatMap(([field, names]) => names.map((name) => [name, field as ColumnField] as const)),
);

/** A heading as it is compared: width and case folded, and without spaces, punctuation, brackets and what is in them. */
function plainHeading(heading: string): string {
  const folded = heading.normalize('NFKC').toLowerCase();
  const outside = folded.replaceAll(/\(.*?\)|\[.*?\]|【.*?】/g, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return outside === '' ? folded.replaceAll(/[^\p{L}\p{N}]/gu, '') : outside;
}

/** What each column holds, by its heading; a field that was found already is not taken twice. */
export function matchColumns(row: readonly string[]): (ColumnField | null)[] {
  const taken = new Set<ColumnField>();
  return row.map((heading) => {
    const field = fieldOf.get(plainHeading(heading)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Whether columns are enough for a roll: which unit, and how large. */
export function suffices(columns: readonly (ColumnField | null)[]): boolean {
  const has = (field: ColumnField) => columns.includes(field);
  return has('unit') && (has('area') || Object.keys(areaColumns).some((field) => has(field as ColumnField)));
}

/** So many rows may stand above the headings: a title, a date, a remark. */
export const headingRows = 12;

/** The row whose cells are headings, and what its columns hold; null where none of the first rows is one. */
export function findHeadings(
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
): { number: number; headings: readonly string[]; columns: (ColumnField | null)[] } | null {
  let best: { number: number; headings: readonly string[]; columns: (ColumnField | null)[] } | null = null;
  let most = 0;
  for (const { number, cells } of rows.slice(0, headingRows)) {
    const columns = matchColumns(cells);
    const known = columns.filter((column) => column !== null).length;
    if (known <= most || !suffices(columns)) continue;
    best = { number, headings: cells, columns };
    most = known;
  }
  return best;
}

/** A worker's own matching, `C:area,D:name`; columns that are not named hold nothing. Null where it makes no sense. */
export function readMatching(text: string, width: number): (ColumnField | null)[] | null {
  const columns = new Array<ColumnField | null>(width).fill(null);
  for (const pair of text.split(',')) {
    const [, letters = '', name = ''] = /^([A-Z]{1,2}):(\w+)$/.exec(pair.trim()) ?? [];
    const field = columnFields.find((one) => one === name);
    const at = columnNumber(letters);
    if (!field || at < 0 || at >= width || columns.includes(field)) return null;
    columns[at] = field;
  }
  return columns;
}

/** `A` for 0, `Z` for 25, `AA` for 26, as spreadsheets name their columns. */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}

/** The column of its letters, from 0; -1 for none. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
