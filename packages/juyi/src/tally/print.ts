import type { Option } from '@juyi/core/counting/kernel/profile';
import type { Rule } from '@juyi/core/counting/kernel/rule';
import type { Tally, Test } from '@juyi/core/counting/kernel/tally';
import { describe } from '@juyi/core/counting/kernel/trace';
import type { Locale, LocalizedText } from '@juyi/core/kernel/text';

const words: Readonly<Record<'winners' | 'none' | 'tests' | 'steps' | 'reached' | 'missed', LocalizedText>> = {
  winners: { 'zh-CN': '结果', en: 'Result' },
  none: { 'zh-CN': '无', en: 'none' },
  tests: { 'zh-CN': '各项检验', en: 'Tests' },
  steps: { 'zh-CN': '计票过程', en: 'How it was counted' },
  reached: { 'zh-CN': '达到', en: 'reached' },
  missed: { 'zh-CN': '未达到', en: 'not reached' },
};

const outcomes: Readonly<Record<Tally['outcome'], LocalizedText>> = {
  decided: { 'zh-CN': '已分出', en: 'decided' },
  tied: { 'zh-CN': '同票，须按规则另行抽签', en: 'tied; a lot has to decide' },
  passed: { 'zh-CN': '通过', en: 'passed' },
  failed: { 'zh-CN': '未通过', en: 'failed' },
};

/** A result in words: who or what won, every test, every step. */
export function plainTextOf(tally: Tally, rule: Rule<unknown>, options: readonly Option[], locale: Locale): string {
  return [
    rule.title[locale],
    `${words.winners[locale]}: ${outcomes[tally.outcome][locale]}; ${winnersOf(tally, options, locale)}`,
    ...(tally.tests ?? []).map((test) => testLine(test, locale)),
    '',
    ...stepsOf(tally, rule, options, locale),
  ].join('\n');
}

/** The same as Markdown, to be posted. */
export function markdownOf(tally: Tally, rule: Rule<unknown>, options: readonly Option[], locale: Locale): string {
  const tests = (tally.tests ?? []).map((test) => `- ${testLine(test, locale)}`);
  return [
    `# ${rule.title[locale]}`,
    '',
    `**${words.winners[locale]}:** ${outcomes[tally.outcome][locale]}; ${winnersOf(tally, options, locale)}`,
    '',
    ...(tests.length > 0 ? [`## ${words.tests[locale]}`, '', ...tests, ''] : []),
    `## ${words.steps[locale]}`,
    '',
    ...stepsOf(tally, rule, options, locale).map((step, at) => `${at + 1}. ${step}`),
  ].join('\n');
}

function winnersOf({ winners }: Tally, options: readonly Option[], locale: Locale): string {
  const names = new Map(options.map(({ id, name }) => [id, name]));
  return winners.map((id) => names.get(id) ?? id).join(locale === 'zh-CN' ? '、' : ', ') || words.none[locale];
}

function testLine({ id, part, base, operator, threshold, pass }: Test, locale: Locale): string {
  const sign = operator === 'gte' ? '≥' : '>';
  return `${id}: ${part}/${base} ${sign} ${threshold.join('/')}: ${words[pass ? 'reached' : 'missed'][locale]}`;
}

function stepsOf({ rounds }: Tally, rule: Rule<unknown>, options: readonly Option[], locale: Locale): string[] {
  return rounds.map((step) => describe(step, rule.words, locale, options));
}
