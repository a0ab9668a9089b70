import { describe, expect, test } from 'vitest';
import { isOwnFlat } from './own-flat.ts';
import { findPersonalData } from './personal-data.ts';
import { readyText } from './rules.ts';

const homes = [
  { label: '402', place: '3 号楼 1 单元' },
  { label: 'B-1203', place: '' },
];

describe('a flat number is the writer’s own', () => {
  test.each([
    '3号楼402',
    '3号楼1单元402',
    '三号楼四零二',
    '3-402',
    '3-1-402',
    '402室',
    '住402',
    'Building 3, flat 402',
    'B座1203',
  ])('as %s', (text) => {
    const [found] = findPersonalData(text);
    expect(isOwnFlat(text.slice(found!.start, found!.end), homes)).toBe(true);
  });

  test.each([
    '5号楼402',
    '3号楼2单元402',
    '3号楼403',
    '3号楼402、403',
    '1-3-402',
    'A座1203',
    '十三号楼402',
    '12-3-1502',
  ])('but not as %s', (text) => {
    const [found] = findPersonalData(text);
    expect(isOwnFlat(text.slice(found!.start, found!.end), homes)).toBe(false);
  });

  test('to nobody the roll does not know', () => {
    expect(isOwnFlat('3号楼402', [])).toBe(false);
  });
});

describe('a text with one’s own flat in it', () => {
  const own = '我住3号楼402，楼上3号楼502漏水，电话13812345678';
  const ready = (masked: boolean, keepOwnFlat: boolean, body = own) => readyText(body, { masked, keepOwnFlat, homes });

  const codes = (text: ReturnType<typeof readyText>) =>
    'rejected' in text ? text.faults?.map(({ code }) => code) : undefined;

  test('is asked about, the own number apart from the others’', () => {
    expect(codes(ready(false, false))).toEqual(['own_flat', 'flat', 'phone']);
  });

  test('keeps the own number where the author says so, and still asks about the rest', () => {
    expect(codes(ready(false, true))).toEqual(['flat', 'phone']);
    expect(ready(true, true)).toEqual({ body: '我住3号楼402，楼上×号楼×××漏水，电话×××××××××××', masked: true });
    expect(ready(false, true, '我住3号楼402')).toEqual({ body: '我住3号楼402', masked: false });
    expect(ready(true, true, '我住3号楼402')).toEqual({ body: '我住3号楼402', masked: false });
  });

  test('is covered whole where the author agrees to that', () => {
    expect(ready(true, false)).toEqual({ body: '我住×号楼×××，楼上×号楼×××漏水，电话×××××××××××', masked: true });
  });

  test('says nothing more for a number that is not the author’s, whatever is wished', () => {
    expect(codes(ready(false, true, '3号楼502'))).toEqual(['flat']);
  });
});
