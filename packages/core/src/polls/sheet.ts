import type { Locale } from '../kernel/text.ts';
import { answerBars, needOf } from './bars.ts';
import { areaText, percentText } from './figures.ts';
import type { Picture } from './pictures.ts';
import type { ItemResult, PollResult, ResultTest } from './result/schema.ts';
import type { Poll, PollItemView } from './schema.ts';
import type { PollWords } from './words.en.ts';
import type { PollKindWords } from './words.kinds.en.ts';
import type { ResultWords } from './words.result.en.ts';

/** A test as a row of the sheet: fractions first, percentage after. */
export interface TestRow {
  readonly name: string;
  readonly need: string;
  readonly have: string;
  readonly percent: string;
  readonly pass: boolean;
}

/** One question's part of the sheet. */
export interface SheetItem {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly pictures: readonly Picture[];
  readonly tests: readonly TestRow[];
  readonly verdict: string;
  readonly trace: readonly string[];
}

/** A result as the notice board shows it; what is drawn on the screen, on paper and in a picture is this. */
export interface Sheet {
  readonly kicker: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly items: readonly SheetItem[];
  readonly closing: readonly string[];
  readonly stamp: { readonly word: string; readonly detail: string; readonly red: boolean };
}

export interface SheetWords {
  readonly polls: PollWords & PollKindWords;
  readonly result: ResultWords;
  /** Says a date in the community's own way. */
  day(at: number): string;
}

/** How a question's result is drawn, and how it is said who or what won. */
export interface Telling {
  pictures(item: PollItemView, result: ItemResult): readonly Picture[];
  won(item: PollItemView, result: ItemResult, names: string): string;
}

/** The posted sheet of a result. Left to itself it tells of answers with yes and no; for all else it is given a way. */
export function sheetOf(
  poll: Poll,
  result: PollResult,
  words: SheetWords,
  locale: Locale,
  telling: Telling = tellingOfAnswers(words),
): Sheet {
  const { polls, result: say, day } = words;
  const facts = [
    say.period(day(poll.opensAt), day(poll.closesAt)),
    effectOf(poll, result, words, locale),
    say.base(entitled(result.turnout, poll, say), entitled(result.base, poll, say)),
  ];
  if (result.reason !== null) facts.push(say.again(result.version, result.reason));
  return {
    kicker: `${polls.kinds[poll.kind]} · ${say.sheet}`,
    title: poll.title[locale],
    facts,
    items: result.items.map((item) =>
      itemOf(poll.items.find(({ id }) => id === item.item)!, item, words, locale, telling),
    ),
    closing: [
      result.postedUntil === null ? '' : poll.state === 'final' ? say.final : say.posted(day(result.postedUntil)),
      polls.courts,
      `${say.ledger(result.ledger.seq)} · ${say.checksum(fourByFour(result.bundle))}`,
    ].filter(Boolean),
    stamp: stampOf(poll, result, words),
  };
}

function effectOf({ effectReason }: Poll, { effect }: PollResult, words: SheetWords, locale: Locale): string {
  const said = words.polls.effects[effect];
  const source = effectReason.source[locale];
  return source ? words.result.effectBy(said, source) : said;
}

function entitled({ heads, area }: PollResult['base'], { franchise }: Poll, say: ResultWords): string {
  const people = say.people(heads);
  return franchise.electors === 'owners' ? `${say.squareMetres(areaText(area))} · ${people}` : people;
}

function itemOf(
  item: PollItemView,
  result: ItemResult,
  words: SheetWords,
  locale: Locale,
  telling: Telling,
): SheetItem {
  const { result: say } = words;
  const nameOf = (id: string) => item.options.find((option) => option.id === id)?.name[locale] ?? id;
  const tests = result.tests.map((test) => testRow(test, nameOf, say));
  // Nobody need open the count to learn whom silence counted for.
  const followed = result.trace[result.rounds.findIndex(({ kind }) => kind === 'owners-follow')];
  return {
    id: item.id,
    title: item.title[locale],
    rule: [item.ruleTitle, followed].flatMap((said) => said?.[locale] ?? []).join(' '),
    pictures: telling.pictures(item, result),
    tests,
    verdict: verdictOf(item, result, tests, nameOf, say, locale, telling),
    trace: result.trace.map((sentence) => sentence[locale]),
  };
}

function testRow(test: ResultTest, nameOf: (id: string) => string, say: ResultWords): TestRow {
  const [id = '', who] = test.id.split(':');
  const name = say.tests[id] ?? id;
  const isArea = id.endsWith('-area');
  const figure = (value: number | string) => (isArea ? areaText(value) : String(value));
  const have = `${figure(test.part)} / ${figure(test.base)}`;
  return {
    name: who === undefined ? name : say.testOf(nameOf(who), name),
    need: needOf(test, say),
    have: isArea ? say.squareMetres(have) : have,
    percent: percentText(test.part, test.base),
    pass: test.pass,
  };
}

function tellingOfAnswers(words: SheetWords): Telling {
  return {
    pictures: (item, result) => answerBars(item, result, words),
    won: (_item, _result, names) => words.result.winner(names),
  };
}

function verdictOf(
  item: PollItemView,
  result: ItemResult,
  tests: readonly TestRow[],
  nameOf: (id: string) => string,
  say: ResultWords,
  locale: Locale,
  telling: Telling,
): string {
  const { outcome, winners, ties } = result;
  const comma = locale === 'zh-CN' ? '、' : ', ';
  const list = (ids: readonly string[]) => [...new Set(ids)].map(nameOf).join(comma);
  if (outcome === 'tied') return say.tied(list(ties.filter(({ by }) => by === 'none').flatMap(({ tied }) => tied)));
  if (outcome === 'failed') return say.failed(missedOf(result, tests).join(comma));
  if (winners.length === 1 && winners[0] === 'yes') return say.passed;
  return winners.length === 0 ? say.nobody : telling.won(item, result, list(winners));
}

/** What a vote failed by. A test of one candidate says who is elected, and speaks only where none of the whole failed. */
function missedOf({ tests }: ItemResult, rows: readonly TestRow[]): string[] {
  const missed = rows.filter(({ pass }) => !pass);
  const ofAll = rows.filter(({ pass }, at) => !pass && !tests[at]!.id.includes(':'));
  return (ofAll.length > 0 ? ofAll : missed).map(({ name }) => name);
}

/** The one stamp: vermilion while it hangs on the board, and for what was adopted; ink for all else. */
function stampOf(poll: Poll, result: PollResult, { result: say, day }: SheetWords): Sheet['stamp'] {
  const { postedUntil } = result;
  if (postedUntil === null)
    return { word: poll.state === 'revoked' ? say.seal.revoked : say.seal.old, detail: '', red: false };
  if (poll.state !== 'final') return { word: say.seal.posted, detail: say.until(day(postedUntil)), red: true };
  const failed = result.items.every(({ outcome }) => outcome === 'failed');
  return { word: failed ? say.seal.rejected : say.seal.final, detail: '', red: !failed };
}

/** The first sixteen digits of a checksum, in fours: enough to compare by eye. */
function fourByFour(sum: string): string {
  return sum.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
}
