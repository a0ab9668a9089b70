import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsvRows } from '../kernel/csv.ts';
import { foldWidth } from './cells.ts';
import { matchColumns } from './columns.ts';
import { labelOf } from './read-row.ts';
import { SheetReader } from './read-sheet.ts';
import { sheetHeadings, sheetRows, writeCsv } from './sheet-rows.ts';

/** Reads a sheet of texts, its first row the headings. */
function read([headings = [], ...body]: readonly (readonly string[])[]) {
  const reader = new SheetReader({ headings, columns: matchColumns(headings), today: '2026-01-05' });
  body.forEach((cells, at) => {
    reader.take({ number: at + 2, cells: cells.map((text) => ({ text })) });
  });
  return reader.finish();
}

describe('a number on a door', () => {
  const label = (building: string, entrance: string, unit: string) => labelOf(building || null, entrance || null, unit);

  test.each([
    ['1', '1', '1-101', '1-1-101'],
    ['1', '2', '1-101', '1-2-101'],
    ['1', '2', '101', '1-2-101'],
    ['1', '2', '2-101', '1-2-101'],
    ['1', '', '1-101', '1-101'],
    ['', '2', '2-101', '2-101'],
    ['A', '2', 'A101', 'A-2-101'],
    ['3 幢', '2 单元', '3 幢 501', '3 幢 2 单元 501'],
    ['3幢', '2单元', '3幢2单元501', '3幢2单元501'],
    ['1', '', '1', '1-1'],
  ])('in building “%s”, entrance “%s”, written “%s”, is %s', (building, entrance, unit, expected) => {
    expect(label(building, entrance, unit)).toBe(expected);
  });

  test('is the same when a sheet that went out comes in again', () => {
    const part = fc.string({ unit: fc.constantFrom('1', '2', '0', 'A', '幢', ' ', '-'), maxLength: 4 });
    const said = part.map((text) => text.replace(/^[ -]+/, '').trim());
    fc.assert(
      fc.property(said, said, said.filter(Boolean), (building, entrance, unit) => {
        const once = label(building, entrance, unit);
        expect(label(building, entrance, once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('is one number however wide it is written, and whatever stands in it unseen', () => {
    const rows = [
      ['房号', '面积'],
      ['101', '88'],
      ['１０１', '88'],
      ['101\u200B', '88'],
    ];
    expect(read(rows).faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A3 duplicate_unit',
      'A4 duplicate_unit',
    ]);
  });
});

test('a name is closed up, a day may carry a time, and nobody is born tomorrow', () => {
  const { units, faults } = read([
    ['房号', '面积', '姓名', '身份', '出生日期'],
    ['101', '88', '王　芳', '业主', '1990/5/7 0:00:00'],
    ['102', '88', 'Li Wei', '业主', '33000.5'],
    ['103', '88', '赵敏', '业主', '2026-01-06'],
  ]);
  expect(units.map(({ people }) => [people[0]!.name, people[0]!.birth])).toEqual([
    ['王芳', '1990-05-07'],
    ['Li Wei', '1990-05-07'],
  ]);
  expect(faults).toMatchObject([{ cell: 'E4', code: 'birth' }]);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  '|x',
  '%x',
  '\u200B=1',
  '\u00A0=1',
])('%j goes out as a text that does not run, and comes in again as it was', (label) => {
  const unit = { building: null, entrance: null, label, areas: { register: 8800 }, people: [] } as const;
  const text = writeCsv([[...sheetHeadings], ...sheetRows([{ ...unit, kind: 'residence', status: 'sold' }])]);
  expect(text).toContain(`"'${label}"`);
  const { units } = read([...readCsvRows(text)].map(({ cells }) => cells));
  expect(units[0]?.label).toBe(foldWidth(label.replace('\u200B', '')).trim());
});
