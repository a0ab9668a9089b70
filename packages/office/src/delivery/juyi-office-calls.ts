import { News } from '@juyi/client/delivery/news';
import type { CallList, Unreached } from '@juyi/core/delivery/schema';
import type { DeliveryWords } from '@juyi/core/delivery/words.en';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { sayDate } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { lineStyles } from '@juyi/elements/base/lines.styles';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { newsDictionary } from '@juyi/elements/delivery/dictionary';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { listCondition } from '../base/list-condition.ts';
import { peopleDeskStyles } from '../people/people-desk.styles.ts';
import { callStyles } from './juyi-office-calls.styles.ts';

type Words = DeliveryWords & KernelWords;

/**
 * People whom no message reached, with what there is to tell them; printed, or ticked off one by one.
 *
 * @tag juyi-office-calls
 */
export class JuyiOfficeCalls extends JuyiElement<DeliveryWords> {
  static override properties = { ...JuyiElement.properties, said: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, peopleDeskStyles, lineStyles, callStyles];

  declare said: string;
  protected readonly dictionary = newsDictionary;
  private readonly act = new DeskActs(this);
  private readonly list = new QueryController<CallList>(this, () => ({
    key: 'calls',
    ask: ({ transport }, options) => new News(transport).callList(options),
  }));

  constructor() {
    super();
    this.said = '';
  }

  protected get condition(): Condition {
    return listCondition(this.list);
  }

  protected bones(): TemplateResult {
    return html`<h2><div class="bone title"></div></h2>`;
  }

  protected content(words: Words): TemplateResult {
    const { data, error } = this.list;
    if (!data) return error ? faultNotice(words, error, () => this.list.retry()) : this.bones();
    return html`<h2>${words.callList}</h2>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      <p class="said soft" role="status" tabindex="-1">${this.said}</p>
      ${data.items.length === 0 ? notice({ kind: 'good', title: words.callListEmpty, text: '' }) : this.people(words, data)}`;
  }

  private people(words: Words, { items }: CallList): TemplateResult {
    return html`<p class="lead">${words.callListAdvice} ${words.callListFor(sayDate(Date.now(), this.locale))}</p>
      <p><button @click=${() => print()}>${words.print}</button></p>
      <ul class="lines" role="list">${items.map((one) => this.one(words, one))}</ul>`;
  }

  private one(words: Words, one: Unreached): TemplateResult {
    const { person, name, phone, texts } = one;
    return html`<li>
      <div class="line">
        <div>
          <h3 id="name-${person}">${name}</h3>
          ${
            phone === null
              ? html`<p class="soft">${words.noNumber}</p>`
              : html`<a class="number" href="tel:${phone}">${phone}</a>`
          }
        </div>
        <button class="quiet" aria-describedby="name-${person}" ?disabled=${this.act.busy !== null} @click=${() => this.tick(one)}>
          ${words.called}
        </button>
      </div>
      ${texts.map((text) => html`<p>${text}</p>`)}
    </li>`;
  }

  private async tick({ person, name }: Unreached): Promise<void> {
    this.said = '';
    await this.act.run({
      name: person,
      do: ({ transport }, options) => new News(transport).called(person, options),
    });
    if (this.act.error) return;
    this.said = this.words!.calledOff(name);
    await this.list.refresh();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  }
}

define('juyi-office-calls', JuyiOfficeCalls);
