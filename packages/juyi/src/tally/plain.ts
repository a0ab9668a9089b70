import type { Locale } from '@juyi/core/kernel/text';
import type { Counted } from './count.ts';
import { testName, tieText, words } from './words.ts';

/** Who or what won, in one line. */
export function outcomeText({ rule, tally }: Counted, locale: Locale, nameOf: (id: string) => string): string {
  const colon = locale === 'zh-CN' ? '：' : ': ';
  const won = tally.winners.map(nameOf).join(locale === 'zh-CN' ? '、' : ', ') || words.nobody[locale];
  const elected = `${words.elected[locale]}${colon}${won}`;
  const open = tally.outcome === 'tied' ? `${locale === 'zh-CN' ? '；' : '; '}${words.open[locale]}` : '';
  if (tally.outcome !== 'passed' && tally.outcome !== 'failed') return elected + open;
  const isQuestion = rule.id !== 'committee-election';
  return isQuestion
    ? words[tally.outcome][locale]
    : `${words[tally.outcome][locale]}${locale === 'zh-CN' ? '；' : '; '}${elected}`;
}

/** A result in a few lines for a terminal. */
export function plainOf(counted: Counted, locale: Locale): string {
  const { rule, tally, options, ballots, seats } = counted;
  const names = new Map(options.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const size = [`${words.ballots[locale]} ${ballots}`];
  if (options.length > 0) size.push(`${words.options[locale]} ${options.length}`, `${words.seats[locale]} ${seats}`);
  return [
    `${rule.title[locale]} (${rule.id} ${rule.version})`,
    size.join(locale === 'zh-CN' ? '，' : ', '),
    outcomeText(counted, locale, nameOf),
    ...(tally.tests ?? []).map((test) => {
      const needed = `${test.operator === 'gte' ? '≥' : '>'} ${test.threshold.join('/')}`;
      const verdict = (test.pass ? words.reached : words.missed)[locale];
      return `  ${testName(test, locale)}: ${test.part}/${test.base} ${needed} ${verdict}`;
    }),
    ...tally.ties.map((tie) => `  ${words.ties[locale]}: ${tieText(tie, locale, nameOf)}`),
  ].join('\n');
}
