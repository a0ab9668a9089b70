import type { PollRuleWords } from './words.rules.en.ts';

/** Words of the rules a poll is prepared by, in Chinese. */
export const words: PollRuleWords = {
  dates: {
    rollPostedUntil: '名册异议截止',
    noticeSafe: '最好在此日前公告',
    noticeLatest: '最迟公告日',
    opens: '开始投票',
    meets: '开会',
    closes: '截止投票',
    resultBy: '最迟公布结果',
    postedUntil: '结果公示至',
  },
  reasons: {
    PROFILE_ALLOWS: '按本地规则，这次表决可以作数。',
    ASKS_ONLY: '这次只征询意见，本身不作决定。',
    PAPER_ONLY: '作数的是纸质表决票。',
    OFFICIAL_PLATFORM: '作数的表决在政府平台上进行。',
    OFFICIAL_PLATFORM_REQUIRED: '本地规定：网上表决要在政府平台上进行才作数。',
    PROFILE_UNCHECKED: '这套规则还没有人对照原文核实。',
    PROFILE_REPLACED: '这套规则依据的是已被修订的法律文本，请先核对新文本。',
    NOTICE_DOUBT: '从严计算，公告时间还差一天。',
    NOTICE_SHORT: '公告时间比通常短。',
    VOTING_PERIOD: '投票天数与规定不符。',
    ROLL_POSTING_SHORT: '名册公示的天数比通常少。',
    PAPER_NOT_OFFERED: '没有为不用手机的人准备纸质票。',
    RESULT_LATE: '公布结果晚于规定时间。',
  },
  operator: '选择在截止前一直密封。掌管机器和密钥的人在技术上可以提前拆封；计票人和本页面都不能。',
};
