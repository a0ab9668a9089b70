import type { Locale } from '@juyi/core/kernel/text';
import type { Desk, RecordDeliveries } from '@juyi/core/polls/desk/schema';
import { sayDate } from '@juyi/elements/base/dates';
import { html, nothing, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';

type Unit = Desk['deliveries'][number];
type Channel = RecordDeliveries['deliveries'][number]['channel'];

/** What was brought to which homes, how, and the picture that proves it. */
export interface Delivered {
  readonly units: readonly string[];
  readonly channel: Channel;
  readonly warned: boolean;
  readonly proof: File | null;
}

/** Which homes have the form, building by building; those still without one are ticked off together. */
export function deliveryForm(
  { deliveries }: Desk,
  words: PollDesk,
  locale: Locale,
  record: ((delivered: Delivered) => Promise<void>) | null,
): TemplateResult {
  const { desk } = words;
  const proven = deliveries.filter((each) => each.proven).length;
  const buildings = [...new Set(deliveries.map(({ building }) => building))];
  buildings.sort((a, b) => a.localeCompare(b, locale, { numeric: true }));
  const submit = (event: Event): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const units = fields.getAll('unit').map(String);
    const file = fields.get('proof') as File | null;
    const proof = file !== null && file.size > 0 ? file : null;
    if (units.length > 0)
      void record!({ units, channel: fields.get('channel') as Channel, warned: fields.has('warned'), proof });
  };
  return html`<section>
    <h3>${desk.delivery}</h3>
    <p>${desk.delivered(proven, deliveries.length)}</p>
    <form @submit=${submit}>
      ${buildings.map((building) => ofBuilding(building, deliveries, words, locale, record !== null))}
      ${record && proven < deliveries.length ? how(words) : nothing}
    </form>
  </section>`;
}

function ofBuilding(
  building: string,
  deliveries: readonly Unit[],
  { desk }: PollDesk,
  locale: Locale,
  open: boolean,
): TemplateResult {
  const units = deliveries.filter((each) => each.building === building);
  const waiting = units.filter(({ proven }) => !proven);
  return html`<details>
    <summary>${building || '—'} · ${desk.delivered(units.length - waiting.length, units.length)}</summary>
    ${
      open && waiting.length > 1
        ? html`<button type="button" class="quiet" @click=${tickAll}>${desk.deliveryAll}</button>`
        : nothing
    }
    <ul class="rows" role="list">
      ${units.map((unit) =>
        unit.proven
          ? html`<li><b>${unit.unit}</b><span class="soft">${saidOf(unit, desk, locale)}</span></li>`
          : html`<li>
              ${open ? html`<label class="check"><input type="checkbox" name="unit" .value=${unit.unit} />${unit.unit}</label>` : html`<b>${unit.unit}</b>`}
              <span class="soft">${unit.channel ? desk.deliveryUnproven : desk.deliveryWaiting}</span>
            </li>`,
      )}
    </ul>
  </details>`;
}

function saidOf({ channel, warned, at }: Unit, desk: PollDesk['desk'], locale: Locale): string {
  const when = at === null ? '' : sayDate(at, locale);
  return [desk.deliveryChannels[channel!], when, warned ? desk.deliveryWarned : ''].filter(Boolean).join(' · ');
}

function tickAll(event: Event): void {
  const boxes = (event.target as HTMLElement).closest('details')!.querySelectorAll<HTMLInputElement>('[name=unit]');
  for (const box of boxes) box.checked = true;
}

function how({ desk }: PollDesk): TemplateResult {
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
    <button>${desk.recordDelivered}</button>`;
}
