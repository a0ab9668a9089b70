import type { OfficeWords } from '@juyi/core/office/words.en';
import type { ProposalPageWords } from '@juyi/core/proposals/words.proposal.en';
import type { Dictionary } from '@juyi/elements/base/words';

/** The desk's own words, and those that residents read on a proposal's page. */
export type DeskWords = OfficeWords & { page: ProposalPageWords };

export const deskDictionary: Dictionary<DeskWords> = {
  en: () => both(import('@juyi/core/office/words.en'), import('@juyi/core/proposals/words.proposal.en')),
  'zh-CN': () => both(import('@juyi/core/office/words.zh-CN'), import('@juyi/core/proposals/words.proposal.zh-CN')),
};

async function both(
  desk: Promise<{ words: OfficeWords }>,
  page: Promise<{ words: ProposalPageWords }>,
): Promise<{ words: DeskWords }> {
  return { words: { ...(await desk).words, page: (await page).words } };
}
