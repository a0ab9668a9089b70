import type { LocalizedText } from '../../kernel/text.ts';
import type { Words } from '../kernel/trace.ts';

const excluded: Readonly<Record<string, LocalizedText>> = {
  lowest: {
    'zh-CN': '第{round}轮：{@candidates}票数最少，淘汰，其票转给下一顺位。',
    en: 'Round {round}: {@candidates} has fewest votes and is excluded; the papers pass to the next preference.',
  },
  'sure-losers': {
    'zh-CN': '第{round}轮：{@candidates}已不可能追上，一并淘汰。',
    en: 'Round {round}: {@candidates} can no longer catch up and are excluded together.',
  },
  remaining: {
    'zh-CN': '第{round}轮：席位已满，{@candidates}未当选。',
    en: 'Round {round}: all seats are filled; not elected: {@candidates}.',
  },
  'write-in': {
    'zh-CN': '第{round}轮：{@candidates}未登记，不能当选，先行移出。',
    en: 'Round {round}: {@candidates} is undeclared, cannot win, and is taken out.',
  },
};

const parted: Readonly<Record<string, LocalizedText>> = {
  order: {
    'zh-CN': '第{round}轮：{@tied}票数相同，按规则的次序取{@chosen}。',
    en: 'Round {round}: {@tied} are tied; by the rule’s order, {@chosen} is taken.',
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

const settled: Readonly<Record<string, LocalizedText>> = {
  elected: {
    'zh-CN': '第{round}轮：当选门槛降为{quota}，有人达到。',
    en: 'Round {round}: at a quota of {quota}, someone is elected.',
  },
  omega: {
    'zh-CN': '第{round}轮：余票转完，剩{surplus}，当选门槛{quota}。',
    en: 'Round {round}: surpluses have settled at {surplus}, the quota at {quota}.',
  },
  stable: {
    'zh-CN': '第{round}轮：余票不再减少，剩{surplus}，当选门槛{quota}。',
    en: 'Round {round}: the surplus stays at {surplus}, the quota at {quota}.',
  },
  batch: {
    'zh-CN': '第{round}轮：余票尚有{surplus}，当选门槛{quota}，已有人不可能追上。',
    en: 'Round {round}: with {surplus} still to pass on and a quota of {quota}, some can no longer catch up.',
  },
};

/** How the steps of a transferable count are said. */
export const stvWords: Words = {
  'stv-begin': {
    'zh-CN': '有效票{ballots}张，应选{seats}人，当选门槛{quota}票。',
    en: '{ballots} valid ballots, {seats} to elect, quota {quota}.',
  },
  'stv-elect': ({ how }) =>
    how === 'quota'
      ? {
          'zh-CN': '第{round}轮：{@candidates}达到当选门槛，当选。',
          en: 'Round {round}: {@candidates} reach the quota and are elected.',
        }
      : {
          'zh-CN': '第{round}轮：余下的{@candidates}补足席位，当选。',
          en: 'Round {round}: {@candidates} fill the remaining seats.',
        },
  'stv-exclude': ({ why }) => excluded[String(why)]!,
  'stv-surplus': {
    'zh-CN': '第{round}轮：{@candidate}多出{surplus}票，按比例转出。',
    en: 'Round {round}: {@candidate} passes on a surplus of {surplus}.',
  },
  'stv-tie': ({ by }) => parted[String(by)]!,
  'stv-earlier': {
    'zh-CN': '第{round}轮：{@tied}票数相同，按最近一次票数不同的那轮取{@chosen}。',
    en: 'Round {round}: {@tied} are tied; by the latest stage at which they differed, {@chosen} is taken.',
  },
  'stv-settled': ({ why }) => settled[String(why)]!,
  'stv-table': {
    'zh-CN': '第{round}轮：{@votes}；失效{exhausted}，当选门槛{quota}。',
    en: 'Round {round}: {@votes}; exhausted {exhausted}, quota {quota}.',
  },
};
