import type { CheckWords } from './words.check.en.ts';

/** Words of checking a posted result, in Chinese. */
export const words: CheckWords = {
  file: '下载公布的计票数据',
  fileSays: '文件里是计入的票，不带姓名。谁来数，结果都一样。',
  command: '用命令重新计票',
  commandSays: '居议的命令只凭这个文件，逐题重新计票，并说明是否一致：',
  digestSays: '文件的 SHA-256。公示表上印着开头，账本里是全部：',
  own: '我的票',
  ownSays: '看看您的票是怎么计入的，在公布的文件里是哪一行。旁边的人也会看到，请留意。',
  show: '显示我的票',
  showing: '正在查找…',
  hide: '收起我的票',
  noBallot: '没有计入的票',
  found: (place, all) => `公布的数据里有这张票：共 ${all} 行，这是第 ${place} 行。`,
  foundSays: '这是您的设备自己算出来的，别人看不出这一行是谁家的。',
  missing: '公布的数据里没有这张票。',
  missingSays: '请在公示期内提出异议，并带上这一页。',
  exact: '自己算一遍',
  exactSays: '对下面这段文字（末尾不换行）求 SHA-256，得到的就是文件里您的那一行：',
  comesTo: '结果是：',
};
