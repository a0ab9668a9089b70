import type { LocalizedText } from '../../kernel/text.ts';
import type { Words } from '../kernel/trace.ts';

const parted: Readonly<Record<string, LocalizedText>> = {
  order: {
    'zh-CN': '第{round}轮：{@tied}票数相同，按规则取{@chosen}。',
    en: 'Round {round}: {@tied} are tied; by the rule, {@chosen} is taken.',
  },
  lots: {
    'zh-CN': '第{round}轮：{@tied}票数相同，按事先抽签取{@chosen}。',
    en: 'Round {round}: {@tied} are tied; by the lot drawn beforehand, {@chosen} is taken.',
  },
  seed: {
    'zh-CN': '第{round}轮：{@tied}票数相同，按公布的种子取{@chosen}。',
    en: 'Round {round}: {@tied} are tied; by the published seed, {@chosen} is taken.',
  },
  none: {
    'zh-CN': '第{round}轮：{@tied}票数相同，无法分出，计票到此为止。',
    en: 'Round {round}: {@tied} are tied and nothing parts them; the count stops here.',
  },
};

/** How the steps of a count by rounds are said. */
export const runoffWords: Words = {
  'runoff-pass': { 'zh-CN': '第{pass}席：', en: 'Seat {pass}:' },
  'runoff-table': {
    'zh-CN':
      '第{round}轮：{@votes}；门槛{threshold}；无后续选择{ended.choices}、多填{ended.overvotes}、重复{ended.repeated}、空缺{ended.skipped}。',
    en: 'Round {round}: {@votes}; threshold {threshold}; ended by exhausted choices {ended.choices}, overvotes {ended.overvotes}, repeats {ended.repeated}, skips {ended.skipped}.',
  },
  'runoff-elect': ({ passed }) =>
    passed === undefined
      ? { 'zh-CN': '第{round}轮：{@candidates}当选。', en: 'Round {round}: {@candidates} elected.' }
      : {
          'zh-CN': '第{round}轮：{@candidates}当选，余票转给：{@passed}。',
          en: 'Round {round}: {@candidates} elected; the surplus passes to: {@passed}.',
        },
  'runoff-exclude': {
    'zh-CN': '第{round}轮：{@candidates}淘汰，其票转给：{@passed}。',
    en: 'Round {round}: {@candidates} excluded; the papers pass to: {@passed}.',
  },
  'runoff-tie': ({ by }) => parted[String(by)]!,
};
