import { type Finding, isAmount } from './personal-text.ts';

const number = '[0-9十百]{1,3}';
const room = '[1-9]\\d{2,3}[A-Za-z]?(?![\\dA-Za-z])';
const glue = '[\\s,\\-的:、.]{0,3}';
const building = `(?:(?:(?<![A-Za-z])[A-Za-z]|${number})\\s?(?:#|号)?\\s?(?:楼栋?|栋|幢|座|院|弄|#)号?)`;
const entrance = `${number}\\s?(?:单元|号门|门栋?|梯)`;
const floor = `${number}\\s?[层楼]`;
const suffix = '(?:\\s?(?:号?室|号?房))?';
const more = `(?:\\s?(?:[、,;/和及与跟至到&-]|and)\\s?${room}${suffix}(?!\\s?(?:[人户元名位票]|\\d)))*`;
const inside = `(?:${number}\\s?-\\s?){0,2}${room}${suffix}${more}`;

const buildingWord = '(?:building|bldg\\.?|block|tower|house|no\\.?)\\s?(?:no\\.?\\s?)?#?\\s?(?:\\d{1,3}|[A-Z])\\b';
const entranceWord = '(?:entrance|unit|staircase|stair|gate)\\s?#?\\d{1,2}\\b';
const moreWords = '(?:\\s?(?:,|/|&|and|or)\\s?\\d{3,4}[A-Z]?\\b)*';
const doorNumber = '(?:no\\.?\\s?|number\\s?|#\\s?)?\\d{1,4}[A-Z]?\\b';
const door = `(?:flats?|apartments?|apts?\\.?|rooms?|rm\\.?|suite|unit)\\s?${doorNumber}`;

const part = (source: string) => new RegExp(source, 'gi');

/** The ways people write a flat, each with whether it needs a room number that could be one. */
const ways: readonly { like: RegExp; plausible?: true }[] = [
  // 3号楼402, 3号院5号楼1单元402, 3幢1-402, A座1203室, 3号楼402、403
  { like: part(`(?:${building}${glue}){1,3}(?:${entrance}${glue})?(?:${floor}${glue})?${inside}`) },
  // 1单元402
  { like: part(`${entrance}${glue}(?:${floor}${glue})?${room}${suffix}${more}`) },
  // 3号楼2单元4层2号, 3号楼四楼东户
  {
    like: part(`${building}${glue}(?:${entrance}${glue})?${floor}${glue}(?:${number}\\s?[号室户]|[东西中南北左右]户)`),
  },
  // 15号402室, 3号402
  { like: part(`${number}号${glue}${room}\\s?(?:室|房)`) },
  { like: part(`(?<![月第\\d] ?)${number}号\\s?-?\\s?${room}${more}`), plausible: true },
  // 3-402, 3-1-402, B3-402, 3#402
  {
    like: part(
      `(?<![\\dA-Za-z.\\-/])[A-Za-z]?\\d{1,2}\\s?[-#]\\s?(?:\\d{1,2}\\s?-\\s?){0,2}${room}(?!-\\d)${suffix}${more}`,
    ),
    plausible: true,
  },
  { like: part(`(?<![\\d/.])\\d{1,2}/\\d{1,2}/${room}(?!/)`), plausible: true },
  // Building 3, flat 402; Building 3, entrance 1, 402
  { like: part(`\\b${buildingWord}(?:[\\s,;-]{1,3}${entranceWord})?[\\s,;-]{1,3}(?:${door}|${room})${moreWords}`) },
  // flat 402 in building 3; apt 4B
  {
    like: part(
      `\\b(?:flats?|apartments?|apts?\\.?)\\s?${doorNumber}${moreWords}(?:[\\s,;]{1,2}(?:of |in )?${buildingWord})?`,
    ),
  },
  {
    like: part(
      `(?<!meeting |activity |class )\\b(?:rooms?|unit)\\s?#?${room}${moreWords}(?:[\\s,;]{1,2}(?:of |in )?${buildingWord})?`,
    ),
  },
  // 402室, 住402, 402那家
  { like: part(`(?<!\\d)${room}\\s?(?:室|房(?![间子屋价产租]))`) },
  { like: part(`(?<=住在?\\s?)${room}|(?<!\\d)${room}(?=[那这]家|家的)`) },
];

/** What follows a number that counts something; in spite of 天天, 平时, 只有 and the like. */
const counted =
  /^\s?(?:人(?![不没走去呢])|户|名(?![叫字])|位(?!于)|个|元|块|万|亿|票|份|件|条|盏|辆|台|棵|株|套|平[米方]|㎡|米|公里|吨|度|天(?!天)|日(?![日夜])|月(?!月)|年(?!年)|时(?![常不时])|分(?![手开])|点(?![名燃外])|次|路|号线|层|页|%|多[人户名个]|只(?![有是要能会剩])|(?:kWh|m2?|km|people|persons|residents|owners|neighbou?rs|households|families|homes|units|yuan|years|days|hours|votes|signatures|percent|pages|lamps|trees)\b)/i;
const publicPlace = /(?:服务站|活动|会议|办公|教室|中心|居委会|物业|窗口|阅览)[^\n,.;!?，。；！？]{0,6}$/;

/** Flat numbers in a flattened text, each way in turn; one that lies in another is told once. */
export function findFlats(plain: string): Finding[] {
  const found: Finding[] = [];
  for (const { like, plausible } of ways) {
    for (const match of plain.matchAll(like)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (isFlat(plain, match[0], start, end, plausible)) found.push({ kind: 'flat', start, end });
    }
  }
  return found;
}

function isFlat(plain: string, words: string, start: number, end: number, plausible: true | undefined): boolean {
  const before = plain.slice(Math.max(0, start - 12), start);
  if (/[\d¥$€£]\s?$/.test(before) || /\d$/.test(before) || publicPlace.test(before)) return false;
  if (/[室房户号]$/.test(words)) return true;
  if (/^\s?户(?!居民|业主|人家|家庭)/.test(plain.slice(end)) && doorOf(words) <= 12) return true;
  if (counted.test(plain.slice(end, end + 14)) || isAmount(plain, start, end)) return false;
  return !plausible || couldBeRoom(words);
}

/** The last two digits count the doors of a floor: 500 is a sum and 2026 a year. */
function couldBeRoom(words: string): boolean {
  return doorOf(words) <= 40 && !/(?<!\d)20[23]\d$/.test(words);
}

/** Which door of its floor the last room is; too many where it is none. */
function doorOf(words: string): number {
  return Number(/\d(\d{2})[A-Za-z]?\D*$/.exec(words)?.[1]) || 99;
}
