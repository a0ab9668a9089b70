import { defineProblems } from '../kernel/problem.ts';

export const fileProblems = defineProblems({
  FILE_KIND: {
    status: 415,
    title: { 'zh-CN': '不能接收这种文件', en: 'Files of this kind are not taken' },
    advice: {
      'zh-CN': '可以上传 JPEG、PNG、WebP 图片或 PDF。改文件名不管用，请另存为这些格式。',
      en: 'Pictures (JPEG, PNG, WebP) and PDF are. Renaming does not help; please save it as one of these.',
    },
  },
  FILE_DAMAGED: {
    status: 422,
    title: { 'zh-CN': '这个文件已损坏', en: 'The file is damaged' },
    advice: { 'zh-CN': '请打开看看，另存一份后再试。', en: 'Please open it, save it anew and try again.' },
  },
  FILE_IN_USE: {
    status: 409,
    title: { 'zh-CN': '这个文件正在使用', en: 'Something uses this file' },
    advice: { 'zh-CN': '请先从使用它的内容里移除。', en: 'Please remove it first from what shows it.' },
  },
  TICKET_USED: {
    status: 410,
    title: { 'zh-CN': '这个下载链接已失效', en: 'This link has done its work' },
    advice: { 'zh-CN': '请回到页面，重新点一次下载。', en: 'Please go back to the page and open the file again.' },
  },
});
