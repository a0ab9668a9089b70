import { Files } from '@juyi/client/files/files';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Desk, RecordDeliveries } from '@juyi/core/polls/desk/schema';
import { sayDate } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { deskFault } from './desk-fault.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import { pollDeskStyles } from './polls.styles.ts';

type Words = PollDesk & KernelWords;
type Unit = Desk['deliveries'][number];
type Delivery = RecordDeliveries['deliveries'][number];

/**
 * Which homes have the form, building by building. Those still without one are ticked off together, with how it was
 * brought and the list that proves it; what was recorded by mistake is taken back.
 *
 * @tag juyi-office-delivery
 * @fires juyi-office-entered - a delivery was recorded, or taken back
 */
export class JuyiOfficeDelivery extends JuyiElement<PollDesk> {
  static override properties = {
    ...JuyiElement.properties,
    pollId: { attribute: false },
    deliveries: { attribute: false },
    records: { attribute: false },
    unticked: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, pollDeskStyles];

  declare pollId: string;
  declare deliveries: readonly Unit[];
  /** Whether something can be recorded now, by whoever looks. */
  declare records: boolean;
  /** Nothing was ticked when it was to be recorded. */
  declare unticked: boolean;
  protected readonly dictionary = pollDeskDictionary;
  private readonly act = new DeskActs(this);
  /** What holds the keyboard once the list is drawn anew. */
  private next = '';

  constructor() {
    super();
    this.pollId = '';
    this.deliveries = [];
    this.records = false;
    this.unticked = false;
  }

  protected get condition(): Condition {
    return 'ready';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!changed.has('deliveries') || this.next === '') return;
    const place = this.renderRoot.querySelector<HTMLElement>(this.next) ?? this.renderRoot.querySelector('h3');
    this.next = '';
    place?.focus();
  }

  protected content(words: Words): TemplateResult {
    const { desk } = words;
    const proven = this.deliveries.filter((each) => each.proven).length;
    const { compare } = new Intl.Collator(this.locale, { numeric: true });
    const buildings = [...new Set(this.deliveries.map(({ building }) => building))].sort(compare);
    const doors = [...this.deliveries].sort((one, other) => compare(one.unit, other.unit));
    return html`<h3 tabindex="-1">${desk.delivery}</h3>
      <p>${desk.delivered(proven, this.deliveries.length)}</p>
      <form @submit=${this.record}>
        ${buildings.map((building) => {
          const units = doors.filter((each) => each.building === building);
          return this.ofBuilding(building, units, words);
        })}
        ${this.records && proven < this.deliveries.length ? this.how(words) : nothing}
      </form>
      <div role="status">${this.act.error ? deskFault(words, this.act.error) : nothing}</div>`;
  }

  private ofBuilding(building: string, units: readonly Unit[], words: Words): TemplateResult {
    const { desk } = words;
    const waiting = units.filter(({ proven }) => !proven);
    return html`<details>
      <summary>${building || '—'} · ${desk.delivered(units.length - waiting.length, units.length)}</summary>
      ${
        this.records && waiting.length > 1
          ? html`<button type="button" class="quiet" @click=${tickAll}>${desk.deliveryAll}</button>`
          : nothing
      }
      <ul class="rows" role="list">
        ${units.map((unit) => html`<li>${unit.proven ? this.brought(unit, words) : this.waiting(unit, words)}</li>`)}
      </ul>
    </details>`;
  }

  private brought({ unit, channel, warned, at }: Unit, { desk, next }: Words): TemplateResult {
    const when = at === null ? '' : sayDate(at, this.locale);
    const said = [desk.deliveryChannels[channel!], when, warned ? desk.deliveryWarned : ''].filter(Boolean);
    const back = () => this.takeBack({ unit, channel: channel!, proven: false, warned: false });
    return html`<b>${unit}</b>
      <span>
        <span class="soft">${said.join(' · ')}</span>
        ${this.records ? html`<button type="button" class="quiet" aria-label=${`${unit}: ${next.deliveryTakeBack}`} @click=${back}>${next.deliveryTakeBack}</button>` : nothing}
      </span>`;
  }

  private waiting({ unit, channel }: Unit, { desk }: Words): TemplateResult {
    return html`${this.records ? html`<label class="check"><input type="checkbox" name="unit" .value=${unit} />${unit}</label>` : html`<b>${unit}</b>`}
      <span class="soft">${channel ? desk.deliveryUnproven : desk.deliveryWaiting}</span>`;
  }

  private how({ desk, next }: Words): TemplateResult {
    const channels = Object.entries(desk.deliveryChannels);
    return html`<div class="pair">
        <div class="field">
          <label for="channel">${desk.deliveryHow}</label>
          <select id="channel" name="channel">${channels.map(([channel, said]) => html`<option value=${channel}>${said}</option>`)}</select>
        </div>
        <div class="field">
          <label for="proof">${desk.deliveryProof}</label>
          <input id="proof" name="proof" type="file" accept="image/jpeg,image/png,image/webp,application/pdf" />
        </div>
      </div>
      <label class="check"><input type="checkbox" name="warned" checked />${desk.deliveryWarns}</label>
      <p class="fault" role="alert">${this.unticked ? next.deliveryNone : nothing}</p>
      <button id="record" ?disabled=${this.act.busy !== null}>${desk.recordDelivered}</button>`;
  }

  private readonly record = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const units = fields.getAll('unit').map(String);
    this.unticked = units.length === 0;
    if (this.unticked) return;
    const how = { channel: fields.get('channel') as Delivery['channel'], proven: true, warned: fields.has('warned') };
    // The list of one building proves nothing of the next.
    if (
      await this.send(
        units.map((unit) => ({ unit, ...how })),
        '#record',
        fields.get('proof') as File,
      )
    )
      form.reset();
  };

  private takeBack(delivery: Delivery): Promise<boolean> {
    return this.send([delivery], `input[value="${CSS.escape(delivery.unit)}"]`);
  }

  /** `next` finds what holds the keyboard afterwards. */
  private async send(deliveries: readonly Delivery[], next: string, file?: File): Promise<boolean> {
    const done = await this.act.run({
      name: JSON.stringify([deliveries, file?.name, file?.size]),
      do: async ({ pollDesk, transport }, options) => {
        const brought =
          file && file.size > 0 ? await new Files(transport).upload(file, { locale: options.locale }) : null;
        const proven = deliveries.map((each) => ({ ...each, ...(brought && { proof: brought.id }) }));
        return pollDesk.recordDeliveries(this.pollId, { deliveries: proven }, options);
      },
    });
    if (!done) return false;
    this.next = next;
    this.dispatchEvent(new CustomEvent('juyi-office-entered', { bubbles: true, composed: true }));
    return true;
  }
}

function tickAll(event: Event): void {
  const boxes = (event.target as HTMLElement).closest('details')!.querySelectorAll<HTMLInputElement>('[name=unit]');
  for (const box of boxes) box.checked = true;
}

define('juyi-office-delivery', JuyiOfficeDelivery);
