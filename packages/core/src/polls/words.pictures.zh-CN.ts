import { sayMoney } from './money.ts';
import type { PictureWords } from './words.pictures.en.ts';

/** Words of the pictures of a result beyond bars, in Chinese. */
export const words: PictureWords = {
  elected: (names) => `当选：${names}。`,
  funded: (projects, money) => `列入：${projects}。合计 ${money}。`,
  money: (yuan) => sayMoney(yuan, 'zh-CN'),
  points: (points) => `${points} 分`,
  exhausted: '没有后续选择',
  quota: (votes) => `满 ${votes} 票当选`,
  gained: (votes) => `增 ${votes}`,
  lost: (votes) => `减 ${votes}`,
  round: (round) => (round === '0' ? '首选票' : `第 ${round} 轮`),
  rounds: '各轮票数表',
  pairs: '两两比较',
  pairsHint: '每行：有多少人把这一行的选项排在那一列的前面。',
  beats: '较多',
  grades: '各等级票数表',
  budget: (of) => `总额 ${of}`,
  project: '项目',
  cost: '造价',
  got: '票数',
  isElected: '当选',
  notElected: '未当选',
  outcome: '结果',
  isFunded: '列入',
  notFunded: '未列入',
  votes: (votes) => `${votes} 票`,
  save: '保存图片',
  pictureOf: (title) => `公示图片：${title}`,
  pictureHint: '按住图片可以保存或转发。',
};
