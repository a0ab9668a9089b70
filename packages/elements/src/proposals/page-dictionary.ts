import type { ProposalWords } from '@juyi/core/proposals/words.en';
import type { ProposalPageWords } from '@juyi/core/proposals/words.proposal.en';
import type { Dictionary } from '../base/words.ts';
import { proposalDictionary } from './dictionary.ts';

/** The words of one proposal's page, with those of the list that it shares. */
export const proposalPageDictionary: Dictionary<ProposalWords & ProposalPageWords> = {
  en: () => both(proposalDictionary.en, () => import('@juyi/core/proposals/words.proposal.en')),
  'zh-CN': () => both(proposalDictionary['zh-CN'], () => import('@juyi/core/proposals/words.proposal.zh-CN')),
};

async function both<First, Second>(
  first: () => Promise<{ words: First }>,
  second: () => Promise<{ words: Second }>,
): Promise<{ words: First & Second }> {
  const [one, other] = await Promise.all([first(), second()]);
  return { words: { ...one.words, ...other.words } };
}
