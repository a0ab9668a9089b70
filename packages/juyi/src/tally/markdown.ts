import { fixedText, fraction, toDecimal } from '@juyi/core/counting/kernel/rational';
import { isTable, roundTableOf } from '@juyi/core/counting/kernel/round-table';
import type { Step, Test } from '@juyi/core/counting/kernel/tally';
import { describe } from '@juyi/core/counting/kernel/trace';
import type { Locale } from '@juyi/core/kernel/text';
import type { Counted } from './count.ts';
import { outcomeText } from './plain.ts';
import { figureName, testName, tieText, words } from './words.ts';

/** A result as a sheet to post: the outcome, every test, the rounds as a table and each step in words. Markdown. */
export function markdownOf(counted: Counted, locale: Locale): string {
  const { rule, tally, options, ballots, seats, params } = counted;
  const names = new Map(options.map(({ id, name }) => [id, plain(name)]));
  const nameOf = (id: string) => names.get(id) ?? plain(id);
  const settings = Object.entries(params).map(([name, value]) => `${name}=${String(value).replace(',', '/')}`);
  return [
    `# ${words.result[locale]}`,
    table([
      [words.rule[locale], `${rule.title[locale]} (${rule.id} ${rule.version})`],
      ...(settings.length > 0 ? [[words.settings[locale], plain(settings.join(', '))]] : []),
      [words.ballots[locale], String(ballots)],
      ...(options.length > 0 ? [[words.options[locale], String(options.length)]] : []),
      ...(options.length > 0 ? [[words.seats[locale], String(seats)]] : []),
    ]),
    `**${outcomeText(counted, locale, nameOf)}**`,
    ...testsOf(tally.tests ?? [], locale),
    ...roundsOf(tally.rounds, locale, nameOf),
    ...pairsOf(tally.rounds, locale, nameOf),
    ...stepsOf(counted, locale, nameOf),
    ...(tally.ties.length > 0
      ? [`## ${words.ties[locale]}`, tally.ties.map((tie) => `- ${tieText(tie, locale, nameOf)}`).join('\n')]
      : []),
  ].join('\n\n');
}

function testsOf(tests: readonly Test[], locale: Locale): string[] {
  if (tests.length === 0) return [];
  const head = [words.test, words.share, '%', words.needed, words.verdict].map((word) =>
    typeof word === 'string' ? word : word[locale],
  );
  const rows = tests.map((test) => {
    const { part, base, operator, threshold, pass } = test;
    const area = test.id.includes('-area');
    const figure = (value: number | bigint) => (area ? `${fixedText(BigInt(value), 2)} m²` : String(value));
    const share = Number(base) === 0 ? '—' : toDecimal(fraction(100n * BigInt(part), BigInt(base)), 2);
    return [
      plain(testName(test, locale)),
      `${figure(part)} / ${figure(base)}`,
      share,
      `${operator === 'gte' ? '≥' : '>'} ${threshold.join('/')}`,
      (pass ? words.reached : words.missed)[locale],
    ];
  });
  return [`## ${words.tests[locale]}`, table([head, ...rows])];
}

function roundsOf(rounds: readonly Step[], locale: Locale, nameOf: (id: string) => string): string[] {
  const found = roundTableOf(rounds);
  if (found === undefined) return [];
  const head = ['', ...found.rounds];
  const rows = found.rows.map(({ id, votes }) => [nameOf(id), ...votes.map((each) => each ?? '')]);
  const figures = found.figures.map(({ name, values }) => [
    figureName(name, locale),
    ...values.map((each) => each ?? ''),
  ]);
  return [`## ${words.rounds[locale]}`, table([head, ...rows, ...figures])];
}

function pairsOf(rounds: readonly Step[], locale: Locale, nameOf: (id: string) => string): string[] {
  const pairs = rounds.filter(({ kind }) => kind === 'pair');
  if (pairs.length === 0) return [];
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one as string, other as string]))];
  const votes = new Map<string, unknown>();
  for (const { one, other, for: ahead, against } of pairs) {
    votes.set(`${one}\n${other}`, ahead);
    votes.set(`${other}\n${one}`, against);
  }
  const rows = ids.map((one) => [nameOf(one), ...ids.map((other) => String(votes.get(`${one}\n${other}`) ?? '—'))]);
  return [`## ${words.pairs[locale]}`, words.pairsHint[locale], table([['', ...ids.map(nameOf)], ...rows])];
}

/** Every step in words, but those that stand in a table above. */
function stepsOf({ rule, tally, options }: Counted, locale: Locale, nameOf: (id: string) => string): string[] {
  const shown = options.map((option) => ({ ...option, name: nameOf(option.id) }));
  const steps = tally.rounds.filter((step) => !isTable(step) && step.kind !== 'pair');
  if (steps.length === 0) return [];
  const lines = steps.map((step, at) => `${at + 1}. ${describe(step, rule.words, locale, shown)}`);
  return [`## ${words.steps[locale]}`, lines.join('\n')];
}

/** Rows with the first as the head. */
function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text from a file as text and nothing else, within one cell. */
function plain(text: string): string {
  return text.replaceAll(/[\\|<>*_`[\]#&]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
