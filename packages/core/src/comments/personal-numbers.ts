import { cover, type Finding, isAmount, type PersonalKind } from './personal-text.ts';

interface Pattern {
  readonly kind: PersonalKind;
  readonly like: RegExp;
  /** Whether what looks like one is one; `words` as written, `digits` without what parts them. */
  is(words: string, digits: string, before: string): boolean;
}

const gap = '[ .,\\-_/·]{0,3}';

const birth = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}';
const province = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const identity18 = new RegExp(`^${province}\\d{4}(?:18|19|20)\\d{2}${birth}[\\dXx]$`);
const identity15 = new RegExp(`^${province}\\d{6}${birth}$`);

/** The most telling first: what one of them has found the next does not look at. */
const patterns: readonly Pattern[] = [
  { kind: 'id_number', like: /\d(?:[ -]?\d){16}[ -]?[\dXx]/g, is: (_, digits) => identity18.test(digits) },
  {
    kind: 'bank_card',
    like: /[2-9](?:[ -]?\d){15,18}/g,
    is: (_, digits, before) =>
      digits.startsWith('62') || passesLuhn(digits) || /(?:卡号|银行卡|账号|帐号|card)\D{0,8}$/i.test(before),
  },
  { kind: 'id_number', like: /\d(?:[ -]?\d){14}/g, is: (words, digits) => identity15.test(digits) && isGrouped(words) },
  {
    kind: 'phone',
    like: new RegExp(`(?:\\(?(?:\\+|00)?86\\)?[ -]{0,2})?1${gap}[3-9](?:${gap}\\d){9}`, 'g'),
    is: isMobile,
  },
  {
    kind: 'phone',
    like: /(?:(?:\+|00)86[ -]{0,2}\(?0?\)?|\(?0)(?:10|2\d|[3-9]\d{2})\)?[ -]{0,3}[2-9]\d{2,3}[ -]?\d{4}/g,
    is: () => true,
  },
  {
    kind: 'phone',
    like: /[2-9]\d{2,3}[ -]?\d{4}/g,
    is: (_, __, before) => /(?:电话|座机|固话|致电|tel|phone|call)[^\d\n]{0,12}$/i.test(before),
  },
];

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使] ?[A-HJ-Z][ ·•・.-]{0,2}(?:[A-HJ-NP-Z0-9]{6}|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳领])(?![A-Z0-9])/gi;

/** Numbers of telephones, identity cards, bank cards and vehicles in a flattened text. */
export function findNumbers(plain: string): Finding[] {
  const found: Finding[] = [];
  for (const pattern of patterns) found.push(...findAll(cover(plain, found), pattern));
  for (const match of plain.matchAll(plate)) {
    if (/\d/.test(match[0])) found.push({ kind: 'plate', start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function findAll(plain: string, { kind, like, is }: Pattern): Finding[] {
  const found: Finding[] = [];
  const search = new RegExp(like);
  for (let match = search.exec(plain); match; match = search.exec(plain)) {
    const [words] = match;
    const [start, end] = [match.index, match.index + words.length];
    const whole = !/\d$/.test(plain.slice(0, start)) && !/^\d/.test(plain.slice(end));
    const before = plain.slice(Math.max(0, start - 16), start);
    const fits = whole && !isAmount(plain, start, end) && is(words, words.replace(/[^\dXx]/g, ''), before);
    if (fits) found.push({ kind, start, end });
    // What begins inside something longer may still be one.
    else search.lastIndex = start + 1;
  }
  return found;
}

/** Eleven digits, in a few groups or one by one; not a decimal and not a date. */
function isMobile(words: string): boolean {
  const own = words.replace(/^\(?(?:\+|00)?86\)?[ -]{0,2}(?=1)/, '');
  if (/^\d+\.\d+$|^\d{1,3}(?:,\d{3})+$/.test(own) || /^19\d\d[./-]\d{1,2}[./-]\d{1,2}/.test(own)) return false;
  return isGrouped(own);
}

/** Few gaps, or one after nearly every digit: a list of short numbers is neither. */
function isGrouped(words: string): boolean {
  const gaps = words.match(/[^\dXx]+/g)?.length ?? 0;
  return gaps <= 4 || gaps >= 9;
}

/** The check digit of card numbers. Source: ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    sum += place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
