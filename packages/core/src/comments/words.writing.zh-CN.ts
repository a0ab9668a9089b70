import type { CommentingWords } from './words.writing.en.ts';

/** Words of whoever writes, reports or appeals, in Chinese. */
export const words: CommentingWords = {
  kinds: { phone: '电话号码', id_number: '证件号码', bank_card: '银行卡号', plate: '车牌号', flat: '门牌号' },
  writeAnswer: (name) => `回复${name}`,
  stance: '您的态度',
  post: '发出',
  posted: '您的评论已发出。',
  signIn: '登录后评论',
  signInAdvice: '您写的内容都在。',
  required: '请写点内容。',
  over: (count) => `多了 ${count} 字`,
  maskTitle: '这些号码遮住好吗？',
  maskAdvice: (what) => `里面有${what}，发出后人人看得到。遮住后是这样：`,
  and: '和',
  maskYes: '遮住并发出',
  maskNo: '我改一改',
  reportTitle: '哪里不妥？',
  save: '保存',
  removeSure: '要删除这条评论吗？下面的回复会留着。',
  removeYes: '确定删除',
  keep: '不删除',
  appealTitle: '为什么应该恢复？',
  appealAdvice: '由另一位工作人员在三天内决定，逾期自动恢复。',
  appealSend: '提交申诉',
};
