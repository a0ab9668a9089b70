import { actFor } from '@juyi/client/kernel/token-store';
import { Homes } from '@juyi/client/people/homes';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { AssistedCandidates } from '@juyi/core/people/assisted/schema';
import type { PeopleDeskWords } from '@juyi/core/people/words.office.en';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice } from '@juyi/elements/base/notice';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { peopleDeskStyles } from './people-desk.styles.ts';
import { peopleDesk } from './people-dictionary.ts';

type Words = PeopleDeskWords & KernelWords;

/**
 * Opens a quarter of an hour for a resident who is there and has no phone: found by the door, named in full.
 *
 * @tag juyi-office-help
 * @fires juyi-helping - the session has begun; cancelable, else the website opens; `detail: { token }`
 */
export class JuyiOfficeHelp extends JuyiElement<PeopleDeskWords> {
  static override properties = { ...JuyiElement.properties, found: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, peopleDeskStyles];
  declare found: AssistedCandidates | null;
  protected readonly dictionary = peopleDesk;
  private readonly act = new DeskActs(this);

  constructor() {
    super();
    this.found = null;
  }

  protected get condition(): Condition {
    return this.client ? 'ready' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<h2><div class="bone title"></div></h2>`;
  }

  protected content(words: Words): TemplateResult {
    return html`<h2>${words.help}</h2>
      <p class="lead">${words.helpAdvice}</p>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      <form class="wide" role="search" @submit=${this.look}>
        <div class="field"><label for="unit">${words.door}</label><input id="unit" name="unit" autocomplete="off" maxlength="60" /></div>
        <button type="submit">${words.look}</button>
      </form>
      ${this.found ? this.people(this.found, words) : nothing}`;
  }

  private people({ items }: AssistedCandidates, words: Words): TemplateResult {
    if (items.length === 0) return html`<p role="status">${words.noOne}</p>`;
    return html`<form @submit=${this.begin}>
      <fieldset>
        <legend>${words.who}</legend>
        ${items.map(
          ({ member, name, unit }, at) => html`<label class="pick">
            <input type="radio" name="member" .value=${member} ?checked=${at === 0} />
            <span>${name} · ${unit}</span>
          </label>`,
        )}
      </fieldset>
      <div class="acts">
        <div class="field"><label for="name">${words.wholeName}</label><input id="name" name="name" required maxlength="60" autocomplete="off" /></div>
        <div class="field"><label for="why">${words.why}</label><input id="why" name="reason" required maxlength="300" autocomplete="off" /></div>
        <button class="primary" type="submit" ?disabled=${this.act.busy !== null}>${words.begin}</button>
      </div>
    </form>`;
  }

  private readonly look = async (event: Event): Promise<void> => {
    event.preventDefault();
    const unit = String(new FormData(event.target as HTMLFormElement).get('unit') ?? '').trim();
    if (!unit) return;
    const found = await this.act.run({
      name: 'look',
      do: (client, options) => new Homes(client).assistable({ unit }, options),
    });
    this.found = found ?? null;
  };

  private readonly begin = async (event: Event): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    const wish = { member: text('member'), name: text('name'), reason: text('reason') };
    if (!wish.name || !wish.reason) return;
    const begun = await this.act.run({
      name: 'begin',
      do: (client, options) => new Homes(client).assist(wish, options),
    });
    if (!begun || !this.tell('juyi-helping', { token: begun.token })) return;
    actFor(begun.token);
    location.assign('/');
  };
}

define('juyi-office-help', JuyiOfficeHelp);
