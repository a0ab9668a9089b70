import type { Test, Tie } from '@juyi/core/counting/kernel/tally';
import type { Locale, LocalizedText } from '@juyi/core/kernel/text';

/** The words of a result sheet that no rule brings along. */
export const words = {
  result: { 'zh-CN': '计票结果', en: 'Result' },
  rule: { 'zh-CN': '计票规则', en: 'Rule' },
  settings: { 'zh-CN': '参数', en: 'Settings' },
  ballots: { 'zh-CN': '选票', en: 'Ballots' },
  options: { 'zh-CN': '选项', en: 'Options' },
  seats: { 'zh-CN': '名额', en: 'Places' },
  elected: { 'zh-CN': '当选', en: 'Elected' },
  nobody: { 'zh-CN': '无', en: 'nobody' },
  passed: { 'zh-CN': '通过', en: 'Passed' },
  failed: { 'zh-CN': '未通过', en: 'Not passed' },
  order: { 'zh-CN': '名次', en: 'Order' },
  tests: { 'zh-CN': '检验', en: 'Tests' },
  test: { 'zh-CN': '项目', en: 'Test' },
  share: { 'zh-CN': '实际', en: 'Reached' },
  needed: { 'zh-CN': '要求', en: 'Needed' },
  reached: { 'zh-CN': '达到', en: 'yes' },
  missed: { 'zh-CN': '未达到', en: 'no' },
  verdict: { 'zh-CN': '结论', en: 'Met' },
  rounds: { 'zh-CN': '逐轮票数', en: 'Round by round' },
  pairs: { 'zh-CN': '两两比较', en: 'Pair by pair' },
  pairsHint: {
    'zh-CN': '每行：把该行选项排在该列选项前面的票数。',
    en: 'Each row: ballots that put the option of the row before that of the column.',
  },
  steps: { 'zh-CN': '计票过程', en: 'How it was counted' },
  ties: { 'zh-CN': '同票', en: 'Ties' },
  open: {
    'zh-CN': '有同票未分出，用 --seed 给出事先公布的种子',
    en: 'Tied; give the seed published beforehand by --seed',
  },
  same: { 'zh-CN': '重新计票，与公布的完全一致。', en: 'Counted again: the same as published, to the byte.' },
  differs: { 'zh-CN': '重新计票，与文件里写的不一致！', en: 'Counted again: NOT what the file says.' },
  leftOut: {
    'zh-CN': '公布这些选票会让人认出是谁家的，文件里没有；业主可以查阅。',
    en: 'The file leaves the ballots out, as they would point at homes; owners can look into them.',
  },
} satisfies Readonly<Record<string, LocalizedText>>;

const testNames: Readonly<Record<string, LocalizedText>> = {
  'turnout-area': { 'zh-CN': '参与表决面积', en: 'Area taking part' },
  'turnout-heads': { 'zh-CN': '参与表决人数', en: 'Heads taking part' },
  'approval-area': { 'zh-CN': '同意面积', en: 'Area in favour' },
  'approval-heads': { 'zh-CN': '同意人数', en: 'Heads in favour' },
  quorum: { 'zh-CN': '法定人数', en: 'Quorum' },
  approval: { 'zh-CN': '同意', en: 'In favour' },
  unopposed: { 'zh-CN': '无异议', en: 'Without objection' },
  unanimity: { 'zh-CN': '一致同意', en: 'Unanimity' },
  'formed-minimum': { 'zh-CN': '达到最少人数', en: 'Legal minimum of members' },
  'formed-half': { 'zh-CN': '超过应选人数的一半', en: 'More than half of the places' },
};

/** A test's name; `approval-heads:Li` is the test of one candidate. */
export function testName({ id }: Test, locale: Locale): string {
  const [test = '', ...who] = id.split(':');
  const name = testNames[test]?.[locale] ?? test;
  return who.length === 0 ? name : `${who.join(':')} ${name}`;
}

const figureNames: Readonly<Record<string, LocalizedText>> = {
  quota: { 'zh-CN': '当选门槛', en: 'Quota' },
  threshold: { 'zh-CN': '当选门槛', en: 'Threshold' },
  exhausted: { 'zh-CN': '失效', en: 'Exhausted' },
  surplus: { 'zh-CN': '余票', en: 'Surplus' },
  total: { 'zh-CN': '合计', en: 'Total' },
  left: { 'zh-CN': '末轮余票', en: 'Surplus left' },
  'ended.choices': { 'zh-CN': '无后续选择', en: 'No choice left' },
  'ended.overvotes': { 'zh-CN': '多填', en: 'Overvotes' },
  'ended.repeated': { 'zh-CN': '重复', en: 'Repeats' },
  'ended.skipped': { 'zh-CN': '空缺', en: 'Skips' },
};

export function figureName(name: string, locale: Locale): string {
  return figureNames[name]?.[locale] ?? name;
}

const parted: Readonly<Record<Tie['by'], LocalizedText>> = {
  order: { 'zh-CN': '按规则自身次序', en: 'by the rule’s own order' },
  lots: { 'zh-CN': '按事先抽签', en: 'by the lots drawn beforehand' },
  seed: { 'zh-CN': '按公布的种子', en: 'by the published seed' },
  none: { 'zh-CN': '未能分出', en: 'nothing parts them' },
};

/** One tie in words; `nameOf` gives the name of an option. */
export function tieText(
  { tied, places, by, chosen, ...tie }: Tie,
  locale: Locale,
  nameOf: (id: string) => string,
): string {
  const list = (ids: readonly string[]) => ids.map(nameOf).join(locale === 'zh-CN' ? '、' : ', ');
  const out = tie.for === 'exclusion';
  if (locale === 'zh-CN') {
    const taken = chosen.length === 0 ? '' : `，${out ? '淘汰' : '取'}${list(chosen)}`;
    return `${list(tied)}同票，${out ? '须淘汰' : '名额'}${places}：${parted[by][locale]}${taken}。`;
  }
  const taken = chosen.length === 0 ? '' : `, ${list(chosen)} ${out ? 'out' : 'taken'}`;
  return `${list(tied)} are equal for ${places} ${out ? 'to go out' : 'to take'}: ${parted[by][locale]}${taken}.`;
}
