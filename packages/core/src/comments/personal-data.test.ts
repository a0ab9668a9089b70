import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData, maskPersonalData } from './personal-data.ts';

const kindsIn = (text: string) => findPersonalData(text).map(({ kind }) => kind);
const wordsIn = (text: string) => findPersonalData(text).map(({ start, end }) => text.slice(start, end));

describe('what is covered before anybody reads it', () => {
  test.each([
    ['打我电话13812345678吧', '13812345678'],
    ['138 1234 5678', '138 1234 5678'],
    ['138-1234-5678。', '138-1234-5678'],
    ['138.1234.5678', '138.1234.5678'],
    ['１３８１２３４５６７８', '１３８１２３４５６７８'],
    ['+86 138 1234 5678', '+86 138 1234 5678'],
    ['(+86)13812345678', '(+86)13812345678'],
    ['+8613812345678', '+8613812345678'],
    ['0086-13812345678', '0086-13812345678'],
    ['1 3 8 1 2 3 4 5 6 7 8', '1 3 8 1 2 3 4 5 6 7 8'],
    ['微信同号199 0000 1111', '199 0000 1111'],
    ['周一13800138000打给我', '13800138000'],
    ['一三八一二三四五六七八', '一三八一二三四五六七八'],
    ['13812345678@qq.com', '13812345678'],
    ['找他13812345678元旦前', '13812345678'],
    ['138 - 1234 - 5678', '138 - 1234 - 5678'],
    ['138,1234,5678', '138,1234,5678'],
    ['幺三八零零一三八零零零', '幺三八零零一三八零零零'],
    ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0', '1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0'],
    ['010-62345678', '010-62345678'],
    ['（010）6234 5678', '（010）6234 5678'],
    ['01062345678', '01062345678'],
    ['0371-6234567', '0371-6234567'],
    ['+86 10 6234 5678', '+86 10 6234 5678'],
    ['座机：6234 5678', '6234 5678'],
    ['call me on 62345678', '62345678'],
  ])('the phone in “%s”', (text, words) => {
    expect([kindsIn(text), wordsIn(text)]).toEqual([['phone'], [words]]);
  });

  test.each([
    ['身份证110101199003071234', 'id_number'],
    ['11010119900307123X', 'id_number'],
    ['11010119900307123ｘ', 'id_number'],
    ['110101 19900307 1234', 'id_number'],
    ['１１０１０１１９９００３０７１２３４', 'id_number'],
    ['老证号110101900307123', 'id_number'],
    ['6222 0212 3456 7890 123', 'bank_card'],
    ['卡号6222021234567890123', 'bank_card'],
    ['4111-1111-1111-1111', 'bank_card'],
    ['银行卡 9558 8123 4567 8901', 'bank_card'],
    ['京A12345', 'plate'],
    ['京A·F0236', 'plate'],
    ['沪AD12345堵门', 'plate'],
    ['粤 B 8H3K2 乱停', 'plate'],
    ['京a-1234学', 'plate'],
    ['苏Ｅ１２３４５', 'plate'],
  ])('“%s”', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  test.each([
    ['3号楼402', '3号楼402'],
    ['3号楼402张某欠费', '3号楼402'],
    ['3 号楼 402', '3 号楼 402'],
    ['3号院402', '3号院402'],
    ['3号院5号楼1单元402', '3号院5号楼1单元402'],
    ['3号楼402、403', '3号楼402、403'],
    ['3号楼402和503两家', '3号楼402和503'],
    ['3号楼1单元402室', '3号楼1单元402室'],
    ['3栋A座1203', '3栋A座1203'],
    ['5幢1-402', '5幢1-402'],
    ['3#402', '3#402'],
    ['3-402', '3-402'],
    ['3-1-402', '3-1-402'],
    ['３－１－４０２', '３－１－４０２'],
    ['3—402的王某', '3—402'],
    ['住12-3-1502', '12-3-1502'],
    ['B3-402', 'B3-402'],
    ['3/1/402', '3/1/402'],
    ['三号楼四零二', '三号楼四零二'],
    ['十二号楼一单元四〇二', '十二号楼一单元四〇二'],
    ['1单元402', '1单元402'],
    ['15号402室', '15号402室'],
    ['3号402', '3号402'],
    ['3号-402', '3号-402'],
    ['3号楼401-403', '3号楼401-403'],
    ['3号楼402户', '3号楼402'],
    ['3号楼2单元4层2号', '3号楼2单元4层2号'],
    ['三号楼四楼东户', '三号楼四楼东户'],
    ['楼上402室天天吵', '402室'],
    ['3号楼402天天吵', '3号楼402'],
    ['3号楼402平时没人', '3号楼402'],
    ['住402的那家', '402'],
    ['Building 3, flat 402', 'Building 3, flat 402'],
    ['building 3 flat 402 never pays', 'building 3 flat 402'],
    ['Bldg. 3, unit 1, room 402', 'Bldg. 3, unit 1, room 402'],
    ['Building 3, 402', 'Building 3, 402'],
    ['Block B, flats 402 and 403', 'Block B, flats 402 and 403'],
    ['flat 402 in building 3', 'flat 402 in building 3'],
    ['the man in apartment 4B', 'apartment 4B'],
    ['room 402', 'room 402'],
  ])('the flat in “%s”', (text, words) => {
    expect([kindsIn(text), wordsIn(text)]).toEqual([['flat'], [words]]);
  });
});

describe('what is left alone', () => {
  test.each([
    'https://example.org/13812345678',
    'https://example.org/a?id=13812345678&x=3-402',
    '见 www.example.org/110101199003071234',
    '预算13800000000元',
    '¥13812345678',
    '￥ 13812345678',
    'RMB 13812345678',
    '13812345678.50',
    '13,812,345,678',
    '用电13812345678 kWh',
    '共13812345678次',
    '2026-11-26 13:45',
    '1998-12-31 0801',
    '20261126',
    '1764143999000',
    '12345热线，急事打110、119、120',
    '400-810-8888',
    '3号楼120户居民',
    '3号楼有402人签名',
    '3号楼402人签名',
    '5号楼门口300米',
    '12月5号300人参加',
    '3 号楼 2026 年大修',
    '3 幢 电梯 1200 公斤',
    '5-100 元',
    '3-500人',
    '9-10 点',
    '2026-11-26',
    '26/11/2026',
    '1/2 的业主，2/3 的面积',
    'GB 50180-2018',
    '坐402路到3号楼',
    '到服务站205室领表',
    'meeting room 205',
    'Building 3, 402 households',
    'building 3 has 12 floors',
    '13 14 15 16 17 18 号都可以',
    '新A款设计',
    '云App里看',
    '一三五上午，二四六下午',
    '第三百二十条',
  ])('“%s”', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  test('the place of each is told, in the order of the text', () => {
    const text = '3号楼402，电话13812345678，车京A12345';
    expect(findPersonalData(text)).toEqual([
      { kind: 'flat', start: 0, end: 6 },
      { kind: 'phone', start: 9, end: 20 },
      { kind: 'plate', start: 22, end: 29 },
    ]);
  });
});

describe('a covered text', () => {
  test.each([
    ['3号楼402张某欠费，电话138 1234 5678', '×号楼×××张某欠费，电话××× ×××× ××××'],
    ['京A·12345 堵在 Building B, flat 402', '××·××××× 堵在 Building ×, flat ×××'],
    ['11010119900307123X', '××××××××××××××××××'],
    ['三号楼四零二', '×号楼×××'],
    ['什么也没有', '什么也没有'],
  ])('“%s” reads “%s”', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  const pieces = fc.constantFrom(
    '3',
    '号楼',
    '402',
    '13812345678',
    '-',
    ' ',
    '京A',
    '12345',
    'flat ',
    '、',
    '1',
    '室',
    'a',
    '，',
    '一',
    '元',
    '.',
    '00',
  );
  test('holds nothing more to cover, and is as long as before', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const masked = maskPersonalData(text);
        expect(findPersonalData(masked)).toEqual([]);
        expect(masked.length).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('is made quickly of a long hostile text', () => {
    for (const text of [
      '1'.repeat(2000),
      '1 '.repeat(1000),
      '3-'.repeat(1000),
      '3号楼'.repeat(600),
      'flat 1 '.repeat(280),
      '一'.repeat(2000),
      '0 10 '.repeat(400),
    ])
      expect(maskPersonalData(text).length).toBe(text.length);
  });
});
