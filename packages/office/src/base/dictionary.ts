import type { OfficeWords } from '@juyi/core/office/words.en';
import type { ProposalPageWords } from '@juyi/core/proposals/words.proposal.en';
import type { Dictionary } from '@juyi/elements/base/words';

/** The desk's own words, and the steps of a proposal's life as residents read them. */
export type DeskWords = OfficeWords & Pick<ProposalPageWords, 'steps'>;

export const deskDictionary: Dictionary<DeskWords> = {
  en: async () =>
    join(await Promise.all([import('@juyi/core/office/words.en'), import('@juyi/core/proposals/words.proposal.en')])),
  'zh-CN': async () =>
    join(
      await Promise.all([import('@juyi/core/office/words.zh-CN'), import('@juyi/core/proposals/words.proposal.zh-CN')]),
    ),
};

function join([desk, page]: [{ words: OfficeWords }, { words: ProposalPageWords }]): { words: DeskWords } {
  return { words: { ...desk.words, steps: page.words.steps } };
}
