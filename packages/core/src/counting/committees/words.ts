import type { Words } from '../kernel/trace.ts';

/** How the steps of every committee rule are said. */
export const committeeWords: Words = {
  'seat-payment': {
    'zh-CN': '第{round}席：“{@candidate}”，支持者每人最多付{figureRounded}（一席为1）。',
    en: 'Seat {round}: “{@candidate}”; no supporter pays more than {figureRounded} of a seat’s price of 1.',
  },
  'seat-load': {
    'zh-CN': '第{round}席：“{@candidate}”，支持者的负担升到{figureRounded}，为最低。',
    en: 'Seat {round}: “{@candidate}”; the supporters’ load becomes {figureRounded}, the least possible.',
  },
  'seat-approvals': {
    'zh-CN': '第{round}席：“{@candidate}”，得{figure}票赞成。',
    en: 'Seat {round}: “{@candidate}” with {figure} approvals.',
  },
  'money-handed-out': {
    'zh-CN': '每位投票人分到{money}席中的均等一份。',
    en: 'The price of {money} seats is shared equally among the voters.',
  },
  'best-score': {
    'zh-CN': '最高的比例得分为{scoreRounded}。',
    en: 'The greatest proportional score is {scoreRounded}.',
  },
  'equal-committees': {
    'zh-CN': '同样成立的组成：{count}种{more}。',
    en: 'Committees that the votes support equally: {count}{more}.',
  },
};
