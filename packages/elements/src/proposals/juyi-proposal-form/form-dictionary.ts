import type { ProposalFormWords } from '@juyi/core/proposals/words.form.en';
import type { Dictionary } from '../../base/words.ts';

export const formDictionary: Dictionary<ProposalFormWords> = {
  en: () => import('@juyi/core/proposals/words.form.en'),
  'zh-CN': () => import('@juyi/core/proposals/words.form.zh-CN'),
};
