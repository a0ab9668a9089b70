import { defineProblems } from '../kernel/problem.ts';

export const commentProblems = defineProblems({
  PERSONAL_DATA: {
    status: 422,
    title: { 'zh-CN': '里面有电话、证件号、车牌或门牌号', en: 'It holds a phone, identity, plate or flat number' },
    advice: {
      'zh-CN': '请改写，或同意遮住这些号码后再发。您写的都还在。',
      en: 'Please reword it, or agree to have the numbers covered. Nothing you wrote is lost.',
    },
  },
  COMMENTS_CLOSED: {
    status: 409,
    title: { 'zh-CN': '这里现在不能评论', en: 'Comments are closed here' },
    advice: { 'zh-CN': '已有的评论仍可以看。', en: 'What was said before can still be read.' },
  },
  COMMENT_DEPTH: {
    status: 409,
    title: { 'zh-CN': '不能这样回复', en: 'That comment cannot be answered' },
    advice: {
      'zh-CN': '只能回复仍在的第一层评论，请回复它上面的那条。',
      en: 'Only a comment that still stands, and is no answer itself, can be answered. Please answer the one above it.',
    },
  },
  EDIT_WINDOW_OVER: {
    status: 409,
    title: { 'zh-CN': '已经不能修改', en: 'It can no longer be changed' },
    advice: {
      'zh-CN': '发出后 15 分钟内可以修改。您可以另写一条，或删除它。',
      en: 'A comment can be changed for 15 minutes. You can write another one, or delete it.',
    },
  },
  OWN_COMMENT: {
    status: 409,
    title: { 'zh-CN': '这是您自己写的', en: 'You wrote this yourself' },
    advice: {
      'zh-CN': '有没有帮助、要不要举报，由邻居来说。',
      en: 'Whether it helps or offends is for neighbours to say.',
    },
  },
  ALREADY_REPORTED: {
    status: 409,
    title: { 'zh-CN': '您已经举报过', en: 'You have reported it already' },
    advice: { 'zh-CN': '工作人员会看，不用再报一次。', en: 'A moderator will read it. Once is enough.' },
  },
  ALREADY_APPEALED: {
    status: 409,
    title: { 'zh-CN': '您已经申诉过', en: 'You have appealed already' },
    advice: {
      'zh-CN': '会由另一位工作人员决定，请等结果。',
      en: 'Another moderator decides. Please wait for the outcome.',
    },
  },
  SAME_MODERATOR: {
    status: 403,
    title: { 'zh-CN': '这件事要由另一位工作人员决定', en: 'This is for another moderator to decide' },
    advice: {
      'zh-CN': '谁隐藏或写下的，就不由谁来复核。请交给同事。',
      en: 'Whoever hid or wrote a comment does not review it. Please ask a colleague.',
    },
  },
  COMMENT_TRANSITION: {
    status: 409,
    title: { 'zh-CN': '这条评论现在不能这样处理', en: 'The comment cannot take that step now' },
    advice: { 'zh-CN': '请刷新看看它现在的状态。', en: 'Please reload to see where it stands.' },
  },
});
