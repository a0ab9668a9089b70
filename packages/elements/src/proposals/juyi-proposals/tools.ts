import type { Locale } from '@juyi/core/kernel/text';
import { proposalLimits } from '@juyi/core/proposals/limits';
import type { ListProposals, ProposalPage } from '@juyi/core/proposals/schema';
import { currentStates, type ProposalState } from '@juyi/core/proposals/states';
import type { ProposalWords } from '@juyi/core/proposals/words.en';
import type { ProposalToolWords } from '@juyi/core/proposals/words.tools.en';
import { html, type TemplateResult } from 'lit';
import { type Dictionary, fetchWords, wordsAtHand } from '../../base/words.ts';

const states: readonly ProposalState[] = [...currentStates, 'reviewed', 'lapsed', 'rejected', 'merged', 'withdrawn'];
const sorts = ['newest', 'cosigns', 'due'] as const;

const dictionary: Dictionary<ProposalToolWords> = {
  en: () => import('@juyi/core/proposals/words.tools.en'),
  'zh-CN': () => import('@juyi/core/proposals/words.tools.zh-CN'),
};

/** The board, as its tools see and change it. */
interface Found {
  readonly filter: ListProposals;
  readonly answer: ProposalPage | undefined;
  choose(filter: ListProposals): void;
}

/** Search, filter and order in one language; the board does not wait for them. */
export async function toolsIn(locale: Locale) {
  await fetchWords(dictionary, locale);
  const own = wordsAtHand(dictionary, locale)!;
  return {
    locale,
    tools: (board: Found, { states: named }: Pick<ProposalWords, 'states'>) =>
      tools(board, { ...own, states: named }, locale),
  };
}

export type Tools = Awaited<ReturnType<typeof toolsIn>>;

function tools(
  { filter, answer, choose }: Found,
  words: ProposalToolWords & Pick<ProposalWords, 'states'>,
  locale: Locale,
): TemplateResult {
  const pick = (change: Record<string, string>) => {
    const next: Record<string, string | undefined> = { ...filter, ...change };
    for (const name of Object.keys(next)) if (!next[name]) delete next[name];
    choose(next as ListProposals);
  };
  const chosen = (event: Event) => {
    const { name, value } = event.target as HTMLSelectElement;
    pick({ [name]: value });
  };
  return html`<div class="tools" part="tools" @change=${chosen}>
    <div>
      <label class="soft" for="q">${words.search}</label>
      <input
        id="q"
        name="q"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        maxlength=${proposalLimits.search}
        placeholder=${words.searchHint}
        .value=${filter.q ?? ''}
      />
    </div>
    <div>
      <label class="soft" for="state">${words.filter}</label>
      <select id="state" name="state" .value=${filter.state ?? ''}>
        <option value="">${words.all}</option>
        ${states.map((state) => html`<option value=${state}>${words.states[state]}</option>`)}
        ${answer?.added?.map(({ state, text }) => html`<option value=${state}>${text[locale]}</option>`)}
      </select>
    </div>
    <div>
      <label class="soft" for="sort">${words.sort}</label>
      <select id="sort" name="sort" .value=${filter.sort ?? 'newest'}>
        ${sorts.map((sort) => html`<option value=${sort}>${words.sorts[sort]}</option>`)}
      </select>
    </div>
  </div>`;
}
