import { describe, expect, test } from 'vitest';
import { columnLetters, columnNumber, findHeadings, matchColumns, readMatching } from './columns.ts';
import { identify } from './identities.ts';
import { SheetReader } from './read-sheet.ts';
import type { Cell } from './sheet.ts';

/** Reads a sheet of texts, its first row the headings. */
function read(rows: readonly (readonly (string | Cell)[])[], today = '2026-01-05') {
  const [head, ...body] = rows;
  const headings = head!.map(String);
  const reader = new SheetReader({ headings, columns: matchColumns(headings), today });
  body.forEach((cells, at) => {
    reader.take({ number: at + 2, cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)) });
  });
  return reader.finish();
}

const codes = (content: ReturnType<typeof read>) => content.faults.map(({ cell, code }) => `${cell} ${code}`);

describe('headings', () => {
  test('are known in Chinese and in English, whatever their width, case, spaces and brackets', () => {
    expect(matchColumns(['楼栋', '单元', '房号', '专有面积（㎡）', '业主姓名', '手机号码', '备注'])).toEqual([
      ...['building', 'entrance', 'unit', 'area', 'name', 'phone', null],
    ]);
    expect(matchColumns(['Unit No.', 'ＡＲＥＡ (m²)', 'Owner Name', 'Share'])).toEqual([
      'unit',
      'area',
      'name',
      'share',
    ]);
  });

  test('may stand below a title; a sheet without unit or area has none', () => {
    const rows = [['阳光花园业主名册'], [], ['序号', '房号', '面积', '业主'], ['1', '101', '88', '王']];
    const numbered = rows.map((cells, at) => ({ number: at + 1, cells }));
    expect(findHeadings(numbered)).toMatchObject({ number: 3, columns: [null, 'unit', 'area', 'name'] });
    expect(findHeadings([{ number: 1, cells: ['物品', '数量'] }])).toBeNull();
  });

  test('can be matched by hand, each field once', () => {
    expect(readMatching('A:unit,C:area', 3)).toEqual(['unit', null, 'area']);
    for (const wrong of ['A:unit,B:unit', 'A:colour', 'D:area', 'area', '']) expect(readMatching(wrong, 3)).toBeNull();
    for (const at of [0, 25, 26, 51, 701]) expect(columnNumber(columnLetters(at))).toBe(at);
  });
});

describe('a unit’s row', () => {
  test('gives place, area in hundredths, document, kind and status', () => {
    const { units, faults } = read([
      ['楼栋', '单元', '房号', '登记面积', '测绘面积', '用途', '状态', '业主'],
      ['3 幢', '2 单元', '501', '88.5', '９０．２５㎡', '住宅', '已售', '王芳、李伟'],
      ['3', '2', '502', '', '1,234.50', '商铺', '未交付', '开发商'],
    ]);
    expect(faults).toEqual([]);
    expect(units[0]).toMatchObject({
      label: '3 幢 2 单元 501',
      area: { register: 8850, survey: 9025 },
      kind: 'residence',
    });
    expect(units[0]!.people.map(({ name, owns }) => [name, owns])).toEqual([
      ['王芳', true],
      ['李伟', true],
    ]);
    expect(units[1]).toMatchObject({
      label: '3-2-502',
      area: { survey: 123_450 },
      kind: 'business',
      status: 'undelivered',
    });
  });

  test('in building 1 keeps apart room 101 of each entrance, and does not say the building twice', () => {
    const { units, faults } = read([
      ['楼栋', '单元', '房号', '面积', '姓名', '身份'],
      ['1', '1', '101', '88', '王芳', '业主'],
      ['1', '2', '101', '88', '李伟', '业主'],
      ['1', '', '1-102', '88', '赵敏', '业主'],
      ['1 幢', '1 单元', '1 幢 1 单元 103', '88', '孙强', '业主'],
      ['A', '', 'A104', '88', '周洁', '业主'],
    ]);
    expect(faults).toEqual([]);
    expect(units.map(({ label }) => label)).toEqual(['1-1-101', '1-2-101', '1-102', '1 幢 1 单元 103', 'A104']);
  });

  test('that cannot be taken is named with its cell: each wrong cell, and all rows', () => {
    const content = read([
      ['房号', '面积', '业主', '份额', '电话', '身份证号', '用途', '状态'],
      ['101', '-5', 'a', '', '', '', '', ''],
      ['', '80', 'b', '', '', '', '', ''],
      ['103', '八十', 'c', '', '', '', '城堡', '坏'],
      ['104', '80.125', 'd', '4/3', '12', '!', '', ''],
      ['105', '', 'e', '', '', '1.10101E+17', '', ''],
      ['106', '80', 'f、g', '1/2、1/3', '', '', '', ''],
      ['107', '80', 'h、i', '1/2', '', '', '', ''],
      ['101', '80', 'j', '', '', '', '', ''],
      ['106', '80', 'k', '', '', '', '', ''],
      ['108', { text: '80', flaw: 'formula' }, 'l', '', '', '', '', ''],
      ['109', '80', { text: '=HYPERLINK("x")', flaw: 'formula' }, '', '', '', '', ''],
      ['110', { text: '', flaw: 'merged' }, 'm', '', '', '', '', ''],
    ]);
    expect(codes(content)).toEqual([
      ...['B2 negative', 'A3 required', 'B4 area', 'G4 kind', 'H4 status', 'B5 precision', 'D5 share', 'F5 id_number'],
      ...[
        'E5 phone',
        'B6 required',
        'F6 digits_lost',
        'D8 shares_count',
        'A10 duplicate_unit',
        'B11 formula',
        'C12 formula',
      ],
      ...['B13 merged', 'D7 shares_sum'],
    ]);
    expect(content.faults[0]).toEqual({ row: 2, column: '面积', cell: 'B2', code: 'negative' });
    expect(content.rows).toBe(12);
  });
});

describe('rows that describe persons', () => {
  const head = ['房号', '面积', '姓名', '身份', '份额', '出生日期', '监护人'];

  test('join into one unit with owners by exact shares, residents, tenants, and a minor with a guardian', () => {
    const { units, faults } = read([
      head,
      ['101', '90', '王芳', '业主', '2/3', '', ''],
      ['101', '', '李伟', '业主', '1/3', '', ''],
      ['101', '90', '王小宝', '子女', '', '2015-06-01', '王芳'],
      ['102', '60', '赵敏', '租户', '', '', ''],
    ]);
    expect(faults).toEqual([]);
    expect(units[0]!.people.map(({ name, kind, share, guardian }) => [name, kind, share?.numerator, guardian])).toEqual(
      [
        ['王芳', 'owner', 2, null],
        ['李伟', 'owner', 1, null],
        ['王小宝', 'minor', undefined, '王芳'],
      ],
    );
    expect(identify(units).members.map(({ name, home }) => [name, home])).toEqual([
      ['王芳', '101'],
      ['李伟', '101'],
      ['王小宝', '101'],
      ['赵敏', '102'],
    ]);
  });

  test('may not disagree about the unit, name a person twice, or a guardian who is not there', () => {
    const content = read([
      head,
      ['101', '90', '王芳', '业主', '', '', ''],
      ['101', '91', '李伟', '业主', '', '', ''],
      ['101', '', '王芳', '业主', '', '', ''],
      ['102', '', '赵敏', '业主', '', '', ''],
      ['103', '50', '小宝', '子女', '', '2020-01-01', '谁'],
      ['104', '50', '', '业主', '', '', ''],
    ]);
    expect(codes(content)).toEqual([
      ...['B3 unit_conflict', 'C4 duplicate_person', 'C7 required', 'B5 required', 'G6 guardian'],
    ]);
  });
});

describe('who is who', () => {
  const head = ['房号', '面积', '业主', '身份证号', '电话'];
  const people = (rows: string[][]) => identify(read([head, ...rows]).units);

  test('the same name alone is one owner of several units, and a worker is told to look', () => {
    const { members, titles, notices } = people([
      ['101', '90', '王芳', '', ''],
      ['102', '90', '王芳', '', ''],
    ]);
    expect([members.length, titles.length, notices]).toEqual([1, 2, [{ row: 3, code: 'same_name' }]]);
  });

  test('two persons of one name stay two where numbers tell them apart; one number is one person', () => {
    const { members } = people([
      ['101', '90', '王芳', '110101199003077571', '13800000001'],
      ['102', '90', '王芳', '', '13800000001'],
      ['103', '90', '王芳', '110101198001017572', ''],
      ['104', '90', '王芳', '', '13900000009'],
    ]);
    expect(members.map(({ key }) => key)).toEqual([
      'id 110101199003077571',
      'id 110101198001017572',
      'phone 13900000009 王芳',
    ]);
  });

  test('who owns a flat that is let lives elsewhere; the developer’s flats have nobody living in them', () => {
    const { units } = read([
      ['房号', '面积', '业主', '租户', '状态'],
      ['101', '90', '王芳', '赵敏', ''],
      ['102', '90', '李伟', '', ''],
      ['103', '90', '开发商', '', '未售'],
    ]);
    expect(identify(units).members.map(({ name, home }) => [name, home])).toEqual([
      ['王芳', null],
      ['赵敏', '101'],
      ['李伟', '102'],
      ['开发商', null],
    ]);
  });
});
