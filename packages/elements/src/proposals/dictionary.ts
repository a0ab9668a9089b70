import type { ProposalWords } from '@juyi/core/proposals/words.en';
import type { Dictionary } from '../base/words.ts';

export const proposalDictionary: Dictionary<ProposalWords> = {
  en: () => import('@juyi/core/proposals/words.en'),
  'zh-CN': () => import('@juyi/core/proposals/words.zh-CN'),
};
