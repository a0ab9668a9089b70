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
