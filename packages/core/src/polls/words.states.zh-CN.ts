import type { PollStateWords } from './words.states.en.ts';

/** Words of where a poll stands and how one takes part, in Chinese. */
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
  channels: { web: '网上', kiosk: '自助机', assisted: '社工协助', paper: '纸质', proxy: '代理' },
};
