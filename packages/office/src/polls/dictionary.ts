import type { PollDeskWords } from '@juyi/core/polls/words.desk.en';
import type { PollWords } from '@juyi/core/polls/words.en';
import type { PollPageWords } from '@juyi/core/polls/words.poll.en';
import type { Dictionary } from '@juyi/elements/base/words';

/** What residents read of polls, and the desk's own words beside it. */
export type PollDesk = PollWords & PollPageWords & { desk: PollDeskWords };

export const pollDeskDictionary: Dictionary<PollDesk> = {
  en: () =>
    together(
      import('@juyi/core/polls/words.en'),
      import('@juyi/core/polls/words.poll.en'),
      import('@juyi/core/polls/words.desk.en'),
    ),
  'zh-CN': () =>
    together(
      import('@juyi/core/polls/words.zh-CN'),
      import('@juyi/core/polls/words.poll.zh-CN'),
      import('@juyi/core/polls/words.desk.zh-CN'),
    ),
};

async function together(
  polls: Promise<{ words: PollWords }>,
  page: Promise<{ words: PollPageWords }>,
  desk: Promise<{ words: PollDeskWords }>,
): Promise<{ words: PollDesk }> {
  return { words: { ...(await polls).words, ...(await page).words, desk: (await desk).words } };
}
