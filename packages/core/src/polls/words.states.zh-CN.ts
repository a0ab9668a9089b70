import type { PollStateWords } from './words.states.en.ts';

/** Words of where a poll stands, in Chinese. */
export const words: PollStateWords = {
  states: {
    draft: '草稿',
    rollPosted: '名册公示',
    rollFrozen: '名册已定',
    noticed: '已公告',
    open: '投票中',
    postponed: '已延期',
    closed: '投票已截止',
    counted: '已计票',
    resultPosted: '结果公示',
    final: '已生效',
    cancelled: '已取消',
    revoked: '已撤销',
  },
};
