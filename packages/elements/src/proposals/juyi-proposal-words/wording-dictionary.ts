import type { ProposalWordingWords } from '@juyi/core/proposals/words.wordings.en';
import type { Dictionary } from '../../base/words.ts';

export const wordingDictionary: Dictionary<ProposalWordingWords> = {
  en: () => import('@juyi/core/proposals/words.wordings.en'),
  'zh-CN': () => import('@juyi/core/proposals/words.wordings.zh-CN'),
};
