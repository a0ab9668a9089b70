import { Homes } from '@juyi/client/people/homes';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Kiosks } from '@juyi/core/people/assisted/schema';
import type { KioskWords } from '@juyi/core/people/words.kiosk.en';
import { sayDate } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../../base/acts.ts';
import { square } from '../../base/square.ts';
import { letterStyles } from '../letter-sheet.styles.ts';
import { peopleDeskStyles } from '../people-desk.styles.ts';
import { kioskDictionary } from './kiosk-dictionary.ts';

type Words = KioskWords & KernelWords;

/**
 * Enters the screens that residents share, and retires them.
 *
 * @tag juyi-office-kiosks
 */
export class JuyiOfficeKiosks extends JuyiElement<KioskWords> {
  static override properties = { ...JuyiElement.properties, address: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, peopleDeskStyles, letterStyles];
  /** Where a screen that was just entered begins; shown this once. */
  declare address: string | null;
  protected readonly dictionary = kioskDictionary;
  private readonly act = new DeskActs(this);
  private readonly all = new QueryController<Kiosks>(this, () => ({
    key: 'kiosks',
    ask: (client, options) => new Homes(client).kiosks(options),
  }));

  constructor() {
    super();
    this.address = null;
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
    return html`<h2>${words.kiosks}</h2>
      <p class="lead">${words.kiosksAdvice}</p>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      ${this.address ? this.entered(words, this.address) : this.form(words)}
      ${
        data.items.length === 0
          ? notice({ kind: '', title: words.none, text: words.noneAdvice })
          : html`<ul role="list">${data.items.map((one) => this.line(one, words))}</ul>`
      }`;
  }

  private form(words: Words): TemplateResult {
    return html`<form class="wide" @submit=${this.enter}>
      <div class="field">
        <label for="name">${words.name}</label>
        <p class="soft" id="hint">${words.nameHint}</p>
        <input id="name" name="name" required maxlength="60" autocomplete="off" aria-describedby="hint" />
      </div>
      <button class="primary" type="submit" ?disabled=${this.act.busy !== null}>${words.enter}</button>
    </form>`;
  }

  private entered(words: Words, address: string): TemplateResult {
    return html`<section class="letter" aria-labelledby="entered">
      <h3 id="entered" tabindex="-1">${words.entered}</h3>
      <p>${words.enteredAdvice}</p>
      <div class="codes">${square(address)}<div><p class="address">${address}</p></div></div>
      <div class="acts"><button @click=${this.finish}>${words.finish}</button></div>
    </section>`;
  }

  private line({ id, name, createdAt }: Kiosks['items'][number], words: Words): TemplateResult {
    return html`<li class="line">
      <span>${name}</span><span class="soft">${words.since(sayDate(createdAt, this.locale))}</span>
      <button class="quiet" aria-label=${words.retireNamed(name)} @click=${() => this.retire(id)}>${words.retire}</button>
    </li>`;
  }

  private readonly enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('name') ?? '').trim();
    if (!name) return;
    const made = await this.act.run({
      name: 'enter',
      do: (client, options) => new Homes(client).makeKiosk({ name }, options),
    });
    if (!made) return;
    const page = new URL(location.pathname, location.href);
    page.search = new URLSearchParams({ ...this.named, kiosk: '', lang: this.locale }).toString();
    this.address = `${page.href}#device=${made.token}`;
    await this.all.refresh();
    this.renderRoot.querySelector<HTMLElement>('#entered')?.focus();
  };

  /** The community, where the desk's own address names one. */
  private get named(): Record<string, string> {
    const community = new URLSearchParams(location.search).get('community');
    return community ? { community } : {};
  }

  private readonly finish = (): void => {
    this.address = null;
  };

  private async retire(id: string): Promise<void> {
    await this.act.run({ name: `retire ${id}`, do: (client, options) => new Homes(client).endKiosk(id, options) });
    await this.all.refresh();
  }
}

define('juyi-office-kiosks', JuyiOfficeKiosks);
