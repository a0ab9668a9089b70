import { recall, remember } from '@juyi/client/kernel/memory';
import { Homes } from '@juyi/client/people/homes';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { LetterCandidates, Letters, PrintedLetters } from '@juyi/core/people/letters/schema';
import { letterLimits } from '@juyi/core/people/limits';
import type { PeopleDeskWords } from '@juyi/core/people/words.office.en';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { letterStyles } from './letter-sheet.styles.ts';
import { letterSheet } from './letter-sheet.ts';
import { peopleDeskStyles } from './people-desk.styles.ts';
import { peopleDesk } from './people-dictionary.ts';

type Words = PeopleDeskWords & KernelWords;
type Candidate = LetterCandidates['items'][number];

const remembered = 'juyi letters site';

/**
 * Letters to members of the roll who have no account: whom to write to, the sheets to print, and what became of them.
 *
 * @tag juyi-office-letters
 */
export class JuyiOfficeLetters extends JuyiElement<PeopleDeskWords> {
  static override properties = {
    ...JuyiElement.properties,
    building: { state: true },
    chosen: { state: true },
    printed: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, peopleDeskStyles, letterStyles];
  declare building: string;
  declare chosen: ReadonlySet<string>;
  declare printed: PrintedLetters | null;
  protected readonly dictionary = peopleDesk;
  private readonly act = new DeskActs(this);
  private readonly all = new QueryController<LetterCandidates & { letters: Letters['items'] }>(this, () => ({
    key: 'letters',
    ask: async (client, options) => {
      const homes = new Homes(client);
      const [candidates, letters] = await Promise.all([homes.letterCandidates(options), homes.letters(options)]);
      return { ...candidates, letters: letters.items };
    },
  }));
  private site = recall(remembered) ?? `${location.origin}/me/`;

  constructor() {
    super();
    this.building = '';
    this.chosen = new Set();
    this.printed = null;
  }

  protected get condition(): Condition {
    if (this.all.data) return 'ready';
    return this.all.error ? 'error' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<h2><div class="bone title"></div></h2>`;
  }

  protected content(words: Words): TemplateResult {
    const { data, error } = this.all;
    if (!data) return error ? faultNotice(words, error, () => this.all.retry()) : this.bones();
    if (this.printed) return this.sheets(this.printed, words);
    const shown = data.items.filter(({ building }) => this.building === '' || building === this.building);
    return html`<h2>${words.letters}</h2>
      <p class="lead">${words.lettersAdvice}</p>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      <form @submit=${this.make} novalidate>
        ${this.choices(data.items, words)}
        <fieldset>
          <legend>${words.choose}</legend>
          ${shown.map((one) => this.candidate(one, words))}
        </fieldset>
        <div class="acts">
          <button class="primary" type="submit" ?disabled=${this.chosen.size === 0 || this.act.busy !== null}>
            ${this.act.busy === null ? words.make(this.chosen.size) : words.making}
          </button>
          <p class="soft">${words.tooMany(letterLimits.atOnce)}</p>
        </div>
      </form>
      ${this.past(data.letters, words)}`;
  }

  private choices(all: readonly Candidate[], words: Words): TemplateResult {
    const buildings = [...new Set(all.flatMap(({ building }) => building ?? []))];
    return html`<div class="sides">
      <div class="field">
        <label for="building">${words.building}</label>
        <select id="building" @change=${this.narrow}>
          <option value="">${words.everywhere}</option>
          ${buildings.map((name) => html`<option value=${name} ?selected=${name === this.building}>${name}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="site">${words.site}</label>
        <input id="site" type="url" .value=${this.site} autocomplete="off" @change=${this.keepSite} />
      </div>
    </div>`;
  }

  private candidate({ member, unit, lettered }: Candidate, words: Words): TemplateResult {
    return html`<label class="pick">
      <input type="checkbox" .checked=${this.chosen.has(member)} @change=${() => this.toggle(member)} />
      <span>${unit}${lettered ? html` · <span class="soft">${words.lettered}</span>` : nothing}</span>
    </label>`;
  }

  private past(letters: Letters['items'], words: Words): TemplateResult | typeof nothing {
    if (letters.length === 0) return nothing;
    return html`<h2>${words.made}</h2>
      <ul role="list">
        ${letters.map(
          ({ number, unit, state }) =>
            html`<li class="line"><span>${number} · ${unit}</span><span class="soft">${words.letterStates[state]}</span></li>`,
        )}
      </ul>`;
  }

  private sheets({ items }: PrintedLetters, words: Words): TemplateResult {
    return html`<div class="unprinted">
        <h2>${words.letters}</h2>
        <p class="lead">${words.lettersAdvice}</p>
        <div class="acts">
          <button class="primary" @click=${() => window.print()}>${words.printAll}</button>
          <button class="quiet" @click=${this.finish}>${words.done}</button>
        </div>
      </div>
      ${items.map((letter) => letterSheet(letter, this.site, words, this.locale))}`;
  }

  private readonly narrow = (event: Event): void => {
    this.building = (event.target as HTMLSelectElement).value;
  };

  private readonly keepSite = (event: Event): void => {
    this.site = (event.target as HTMLInputElement).value.trim() || `${location.origin}/me/`;
    remember(remembered, this.site);
  };

  private toggle(member: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(member) && chosen.size < letterLimits.atOnce) chosen.add(member);
    this.chosen = chosen;
  }

  private readonly make = async (event: Event): Promise<void> => {
    event.preventDefault();
    const made = await this.act.run({
      name: 'make',
      do: (client, options) => new Homes(client).makeLetters({ members: [...this.chosen] }, options),
    });
    if (!made) return;
    this.chosen = new Set();
    this.printed = made;
  };

  private readonly finish = (): void => {
    this.printed = null;
    this.all.refresh();
  };
}

define('juyi-office-letters', JuyiOfficeLetters);
