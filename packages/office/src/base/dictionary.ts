import type { OfficeWords } from '@juyi/core/office/words.en';
import type { ProposalWords } from '@juyi/core/proposals/words.en';
import type { ProposalLifeWords } from '@juyi/core/proposals/words.life.en';
import type { ProposalPageWords } from '@juyi/core/proposals/words.proposal.en';
import type { Dictionary } from '@juyi/elements/base/words';

/** The desk's own words, and those that residents read on a proposal's page. */
export type DeskWords = OfficeWords & { page: ProposalPageWords & ProposalLifeWords; states: ProposalWords['states'] };

export const deskDictionary: Dictionary<DeskWords> = {
  en: () =>
    together(
      import('@juyi/core/office/words.en'),
      import('@juyi/core/proposals/words.proposal.en'),
      import('@juyi/core/proposals/words.en'),
      import('@juyi/core/proposals/words.life.en'),
    ),
  'zh-CN': () =>
    together(
      import('@juyi/core/office/words.zh-CN'),
      import('@juyi/core/proposals/words.proposal.zh-CN'),
      import('@juyi/core/proposals/words.zh-CN'),
      import('@juyi/core/proposals/words.life.zh-CN'),
    ),
};

async function together(
  desk: Promise<{ words: OfficeWords }>,
  page: Promise<{ words: ProposalPageWords }>,
  list: Promise<{ words: ProposalWords }>,
  life: Promise<{ words: ProposalLifeWords }>,
): Promise<{ words: DeskWords }> {
  return {
    words: {
      ...(await desk).words,
      page: { ...(await page).words, ...(await life).words },
      states: (await list).words.states,
    },
  };
}
