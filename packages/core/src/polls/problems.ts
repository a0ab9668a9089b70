import { defineProblems } from '../kernel/problem.ts';

/** What can stop a poll on its way, and its convener with it. */
export const pollProblems = defineProblems({
  SECRET_NOT_AVAILABLE: {
    status: 422,
    title: { 'zh-CN': '无记名选举目前不能在网上进行', en: 'A secret election can’t be held online yet' },
    advice: {
      'zh-CN': '请只用纸质票：由两名计票人清点后录入结果。',
      en: 'Hold it on paper alone: two tellers count it by hand and enter the count.',
    },
  },
  OFFICIAL_PLATFORM_REQUIRED: {
    status: 422,
    title: {
      'zh-CN': '本地规定网上表决要在政府平台上进行',
      en: 'Online votes bind here only on the official platform',
    },
    advice: {
      'zh-CN': '请改为征询意见、只用纸质票，或填写政府平台上的编号。',
      en: 'Make it a consultation, hold it on paper, or give its number on the official platform.',
    },
  },
  PROFILE_UNCHECKED: {
    status: 422,
    title: {
      'zh-CN': '这套规则未经核对，不能用于作数的表决',
      en: 'These rules are unchecked and can’t make a vote bind',
    },
    advice: { 'zh-CN': '请改为征询意见，或另选一套规则。', en: 'Make it a consultation, or choose other rules.' },
  },
  POLL_FIXED: {
    status: 409,
    title: { 'zh-CN': '公告之后不能再修改', en: 'After the notice nothing can be changed' },
    advice: { 'zh-CN': '可以取消后重新拟定。', en: 'You can call it off and compose another.' },
  },
  FRANCHISE_POSTED: {
    status: 409,
    title: {
      'zh-CN': '名册已经公示，请谁来投不能再改',
      en: 'The roll is on the board, so who is asked can’t be changed',
    },
    advice: {
      'zh-CN': '其他内容在公告之前还能改。要换一批人投，请取消后重新拟定。',
      en: 'All else can, until it is announced. To ask others, call this one off and compose another.',
    },
  },
  POLL_TRANSITION: {
    status: 409,
    title: { 'zh-CN': '这次表决现在不能走这一步', en: 'The poll cannot take that step now' },
    advice: { 'zh-CN': '请刷新看看它现在的状态。', en: 'Please reload to see where it stands.' },
  },
  SNAPSHOT_REQUIRED: {
    status: 409,
    title: { 'zh-CN': '还没有冻结的名册', en: 'There is no frozen roll for this yet' },
    advice: { 'zh-CN': '请先在名册里冻结一份，再选用它。', en: 'Freeze the roll first, then choose that snapshot.' },
  },
  FRANCHISE_SMALL: {
    status: 409,
    title: { 'zh-CN': '这样限定，人太少了', en: 'So narrow a franchise would point at people' },
    advice: {
      'zh-CN': '年龄段里、年龄段外都要么没有人，要么不少于 5 人。请放宽，或不限年龄。',
      en: 'Within the ages and outside of them there must be five or more, or nobody. Widen the ages, or leave them out.',
    },
  },
  NOTICE_TOO_LATE: {
    status: 409,
    title: { 'zh-CN': '公告太晚了', en: 'It is too late to announce this' },
    advice: {
      'zh-CN': '请把投票日期往后移，留足规定的公告天数。',
      en: 'Move the voting later, so that the notice is as long as the law says.',
    },
  },
  VOTING_PERIOD: {
    status: 409,
    title: { 'zh-CN': '投票天数不符合规定', en: 'The voting period is not what the rules allow' },
    advice: { 'zh-CN': '请调整开始和截止日期。', en: 'Please change the first or the last day.' },
  },
  PAPER_REQUIRED: {
    status: 409,
    title: { 'zh-CN': '必须同时提供纸质票', en: 'Paper must be offered as well' },
    advice: { 'zh-CN': '请在投票方式里加上纸质票。', en: 'Add paper to the ways of voting.' },
  },
  POLL_STILL_OPEN: {
    status: 409,
    title: { 'zh-CN': '投票还没有截止', en: 'Voting has not ended yet' },
    advice: { 'zh-CN': '到公告的截止时间会自动截止。', en: 'It ends by itself at the announced time.' },
  },
  POSTPONED_ONCE: {
    status: 409,
    title: { 'zh-CN': '只能延期一次', en: 'A poll can be postponed only once' },
    advice: { 'zh-CN': '可以取消后重新拟定。', en: 'You can call it off and compose another.' },
  },
  SECOND_TELLER: {
    status: 409,
    title: { 'zh-CN': '需要另一位计票人', en: 'A second teller is needed' },
    advice: {
      'zh-CN': '您已签名。请另一位计票人或替补也来签名。',
      en: 'You have signed. Ask the other teller or a stand-in to sign as well.',
    },
  },
  THIRD_SIGNATURE: {
    status: 409,
    title: {
      'zh-CN': '两个计票签名是同一个人的',
      en: 'Both signatures under the count turned out to be one person’s',
    },
    advice: {
      'zh-CN': '请另一位可以计票的人清点后签名，再确认生效。',
      en: 'Ask somebody else who may count to count again and sign; then it can become final.',
    },
  },
  COUNT_MISSING: {
    status: 409,
    title: { 'zh-CN': '还没有两人一致的清点结果', en: 'No hand count that two tellers agree on is there' },
    advice: { 'zh-CN': '请两名计票人各自录入清点结果。', en: 'Both tellers enter their count, each alone.' },
  },
  OWN_COUNT: {
    status: 409,
    title: { 'zh-CN': '先要自己清点，才能签名', en: 'Whoever signs has counted too' },
    advice: {
      'zh-CN': '请先录入您自己的清点结果，与别人的一致后再签名。',
      en: 'Enter a count of your own first. When it says the same as the others’, sign.',
    },
  },
  COUNT_DIFFERS: {
    status: 409,
    title: { 'zh-CN': '现在清点的与公示的结果不同', en: 'What was counted now is not what was posted' },
    advice: {
      'zh-CN': '有人对计票提出异议的，请认定成立，新的清点结果会与第一份并列公示；没有异议的，请撤销结果并写明原因。',
      en: 'Where the count is challenged, uphold that: the new count is posted beside the first. Else revoke the result and say why.',
    },
  },
  COUNT_NOT_NEEDED: {
    status: 409,
    title: { 'zh-CN': '这次表决逐票录入', en: 'This poll’s papers are entered one by one' },
    advice: { 'zh-CN': '请逐张录入纸质票。', en: 'Please enter each paper ballot.' },
  },
  PAPERS_OPEN: {
    status: 409,
    title: { 'zh-CN': '还有纸质票没有核对完', en: 'Some papers are not settled yet' },
    advice: {
      'zh-CN': '请看清单：只录了一遍或两人不一致的，先核对。',
      en: 'See the list: papers entered once, or read differently, come first.',
    },
  },
  POSTING_PERIOD: {
    status: 409,
    title: { 'zh-CN': '公示期未满', en: 'The result is still on the board' },
    advice: { 'zh-CN': '公示期满后再确认生效。', en: 'It can become final when its days are over.' },
  },
  CHALLENGES_OPEN: {
    status: 409,
    title: { 'zh-CN': '还有异议没有答复', en: 'Some challenges are not answered yet' },
    advice: { 'zh-CN': '请先答复全部异议。', en: 'Answer every challenge first.' },
  },
});

export type PollProblem = keyof typeof pollProblems;
