import { defineProblems } from '../kernel/problem.ts';

export const rollProblems = defineProblems({
  ROLL_FILE_UNREADABLE: {
    status: 422,
    title: { 'zh-CN': '读不出这个文件', en: 'This file cannot be read as a sheet' },
    advice: {
      'zh-CN': '请用没有密码的 .xlsx 或 .csv 文件，再导入一次。旧的 .xls 请先另存为 .xlsx。',
      en: 'Use an .xlsx or .csv file without a password. Save an old .xls as .xlsx first.',
    },
  },
  ROLL_ROWS_FAULTY: {
    status: 422,
    title: { 'zh-CN': '表里有错，什么都没有存', en: 'Some cells are wrong, so nothing was stored' },
    advice: {
      'zh-CN': '请先试导入，按行改好后再导入。',
      en: 'Try the import first, mend the cells it names, then import again.',
    },
  },
  ROLL_STILL_POSTED: {
    status: 409,
    title: { 'zh-CN': '名册还在公示', en: 'The roll is still posted' },
    advice: { 'zh-CN': '公示期满后才能冻结。', en: 'It can be frozen once the posting has run its days.' },
  },
  OBJECTIONS_OPEN: {
    status: 409,
    title: { 'zh-CN': '还有异议没有答复', en: 'Objections are still open' },
    advice: { 'zh-CN': '请先逐条答复异议，再冻结名册。', en: 'Answer each of them, then freeze the roll.' },
  },
  POSTING_CLOSED: {
    status: 409,
    title: { 'zh-CN': '公示期已过', en: 'The posting has ended' },
    advice: { 'zh-CN': '请直接联系社区服务站。', en: 'Please speak to the service station.' },
  },
  OBJECTION_ANSWERED: {
    status: 409,
    title: { 'zh-CN': '这条异议已经答复', en: 'This objection has been answered' },
    advice: { 'zh-CN': '请刷新看看答复。', en: 'Please reload to read the answer.' },
  },
  ROLL_EMPTY: {
    status: 409,
    title: { 'zh-CN': '名册里没有可以计票的人', en: 'The roll holds nobody who could be counted' },
    advice: {
      'zh-CN': '请先导入名册，或换一种计票方式。',
      en: 'Please import the roll first, or count somebody else.',
    },
  },
});

export type RollProblem = keyof typeof rollProblems;
