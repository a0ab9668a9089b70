/** Kinds of personal data that are covered before anybody reads them; stable codes of the api. */
export const personalKinds = ['phone', 'id_number', 'bank_card', 'plate', 'flat'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** The code by which an author is asked about their own flat, which they may tell; others' numbers they may not. */
export const ownFlat = 'own_flat';

/** Where personal data stands in a text, in UTF-16 units. */
export interface Finding {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** The digits as Chinese writes them, each in its place. */
export const chineseDigits = '〇零一二三四五六七八九';

const address = /(?:https?:\/\/|www\.)[^\s<>"'`，。；、！？（）)\],;]+/gi;
const covered = '\ufffc';

/** Full-width, circled and dashed forms as plain ones, in the same places; addresses of websites covered. */
export function flatten(text: string): string {
  const shown = text.replace(address, (found) => covered.repeat(found.length));
  return shown.replace(/[^\n -~\ufffc]/g, (sign) => {
    if (dashes.includes(sign)) return '-';
    if (/\s|\p{Cf}|\p{M}/u.test(sign)) return ' ';
    const plain = sign.normalize('NFKC');
    return plain.length === 1 ? plain : sign;
  });
}

const dashes = '‐‑‒–—―−－～~﹣⁃';

export function withChineseDigits(plain: string): string {
  return plain.replace(/[〇零一二三四五六七八九幺]/g, (sign) => {
    return sign === '幺' ? '1' : String(Math.max(0, chineseDigits.indexOf(sign) - 1));
  });
}

/** The text with what was found replaced by signs that belong to nothing. */
export function cover(plain: string, found: readonly Finding[]): string {
  let text = plain;
  for (const { start, end } of found) text = text.slice(0, start) + covered.repeat(end - start) + text.slice(end);
  return text;
}

const currencyBefore = /(?:[¥$€£]|RMB|CNY|USD|人民币)\s*$/i;
const after =
  /^(?:\.\d|\s?(?:元(?![旦宵])|圆|块|角|万|亿|分(?!机)|吨|度|千瓦|公里|千米|米|升|平方|立方|公斤|千克|克|人次|人民币|次(?!日)|票|件|字节|步|户(?!主)|%)|\s?(?:yuan|RMB|CNY|USD|dollars|kWh|kW|km|kg|m2?|tons?|litres?|bytes|people|persons|votes|units|items|times|steps|households|residents)\b)/i;

/** Whether a number there is a sum of money, a decimal or a quantity. */
export function isAmount(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - 8), start);
  return currencyBefore.test(before) || /\d[.,]$/.test(before) || after.test(plain.slice(end, end + 12));
}
