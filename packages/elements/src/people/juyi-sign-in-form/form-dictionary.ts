import type { SignInFormWords } from '@juyi/core/people/words.sign-in.en';
import type { Dictionary } from '../../base/words.ts';

export const formDictionary: Dictionary<SignInFormWords> = {
  en: () => import('@juyi/core/people/words.sign-in.en'),
  'zh-CN': () => import('@juyi/core/people/words.sign-in.zh-CN'),
};
