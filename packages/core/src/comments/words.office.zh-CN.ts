import type { ModerationWords } from './words.office.en.ts';

/** Words of the moderators’ desk, in Chinese. */
export const words: ModerationWords = {
  queues: { reported: '被举报', waiting: '先审', appeals: '申诉' },
  acts: { hide: '隐藏…', admit: '放行', keep: '保留', restore: '恢复', uphold: '维持隐藏' },
  done: {
    hide: '评论已隐藏。作者会看到原因，可以向您的同事申诉。',
    admit: '大家现在可以看到这条评论。',
    keep: '评论保留，举报已处理。',
    restore: '评论已恢复，作者会看到申诉成立。',
    uphold: '维持隐藏，作者会看到申诉已有人看过。',
  },
  queue: '看哪些评论',
  count: (count, more) => (more ? `先列出 ${count} 条。` : `共 ${count} 条。`),
  nothing: '这里没有要处理的',
  nothingAdvice: '被举报的、要先审的、有申诉的评论会自动出现在这里。',
  on: (title) => `议题“${title}”下`,
  onPage: (page) => `页面 ${page}`,
  said: (name, when) => `${name}说 · ${when}`,
  reported: (reason, count) => `${reason} · ${count} 人举报`,
  hiddenBy: (who, reason) => `由${who}隐藏：${reason}`,
  appealSays: '作者的申诉',
  due: (when) => `请在${when}前决定，逾期自动恢复。`,
  notYours: '这条是您隐藏或写下的，由同事决定。',
  why: '因为什么？',
  whyAdvice: '作者会看到原因。隐藏的次数不记名公开。',
  premoderation: '所有评论先审后发',
  more: '再看一些',
};
