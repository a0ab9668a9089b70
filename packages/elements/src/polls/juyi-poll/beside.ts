import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { html, type TemplateResult } from 'lit';
import type { AfterWords } from './after-words.ts';
import type { JuyiPoll } from './juyi-poll.ts';
import type { Words } from './notice-part.ts';
import '../juyi-poll-earlier/juyi-poll-earlier.ts';

/** What hung on the board before it was counted again, oldest last. */
export function earlierSheets(
  { api, community }: JuyiPoll,
  poll: Poll,
  { version, versions }: PollResult,
  words: AfterWords,
): TemplateResult[] {
  const before = versions.filter((each) => each.version < version).reverse();
  return before.map(
    (each) => html`<details class="find">
      <summary>${words.earlier(each.version)}</summary>
      <juyi-poll-earlier
        .api=${api}
        .community=${community}
        .poll=${poll}
        .version=${each.version}
      ></juyi-poll-earlier>
    </details>`,
  );
}

/** All ballots, for whoever could vote; who looked is written down. */
export function inspection({ api, community }: JuyiPoll, poll: Poll, words: AfterWords & Words): TemplateResult {
  const fetch = () => import('../../bundle/poll-inspection.ts');
  return html`<details class="find" @toggle=${fetch}>
    <summary>${words.inspect}</summary>
    <juyi-poll-inspection
      .api=${api}
      .community=${community}
      .poll=${poll}
      .marks=${words.marks}
    ></juyi-poll-inspection>
  </details>`;
}
