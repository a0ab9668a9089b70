import type { PollWords } from './words.en.ts';

/** Words that everything about polls shares, in Chinese. */
export const words: PollWords = {
  effects: { binding: '表决作数', consultative: '征询意见' },
  channels: { web: '网上', kiosk: '自助机', assisted: '社工协助', paper: '纸质', proxy: '代理' },
  marks: {
    yes: '同意',
    no: '反对',
    abstain: '弃权',
    follow: '从众',
    consent: '同意',
    'stand-aside': '保留意见',
    object: '反对',
  },
};
