import { Roll } from '@juyi/client/roll/roll';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { UnitPage, UnitRecord, UnitSummary } from '@juyi/core/roll/schema';
import type { RollWords } from '@juyi/core/roll/words.en';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { rollStyles } from './roll.styles.ts';
import { rollDictionary } from './roll-dictionary.ts';
import { sayArea } from './say-area.ts';

type Words = RollWords & KernelWords;

/** How long somebody pauses who has typed what to look for, in ms. */
const typingPause = 300;

/**
 * Finds units, opens one record at a time, and takes the roll out as a sheet.
 *
 * @tag juyi-office-roll-units
 */
export class JuyiOfficeRollUnits extends JuyiElement<RollWords> {
  static override properties = {
    ...JuyiElement.properties,
    rollId: { attribute: false },
    q: { state: true },
    opened: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, rollStyles];
  declare rollId: string | undefined;
  declare q: string;
  declare opened: UnitRecord | null;
  protected readonly dictionary = rollDictionary;
  private readonly act = new DeskActs(this);
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly list = new QueryController<UnitPage>(this, () => {
    const { rollId, q } = this;
    if (!rollId) return null;
    const query = q === '' ? {} : { q };
    return {
      key: `${rollId} ${q}`,
      ask: (client, options) => new Roll(client.transport).units(rollId, query, options),
    };
  });

  constructor() {
    super();
    this.q = '';
    this.opened = null;
  }

  protected get condition(): Condition {
    const { data, error } = this.list;
    if (!data) return error ? 'error' : 'loading';
    return data.items.length === 0 ? 'empty' : 'ready';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div>`;
  }

  protected content(words: Words): TemplateResult {
    return html`<div class="field">
        <label class="soft" for="q">${words.search}</label>
        <input id="q" type="search" autocomplete="off" maxlength="100" @input=${this.search} />
      </div>
      <p class="said soft" role="status">${this.said(words)}</p>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing} ${this.rows(words)}
      <h3>${words.export}</h3>
      <p class="soft">${words.exportAdvice}</p>
      <div class="acts">
        ${(['xlsx', 'csv'] as const).map(
          (format) =>
            html`<button class="quiet" type="button" ?disabled=${this.act.busy !== null} @click=${() => this.takeOut(format)}>
              ${words.exportAs[format]}
            </button>`,
        )}
      </div>`;
  }

  private said(words: Words): string {
    const { data } = this.list;
    if (!data) return this.condition === 'loading' ? words.loading : '';
    return data.items.length === 0 ? '' : words.found(data.items.length, data.next !== null);
  }

  private rows(words: Words): unknown {
    const { data, error } = this.list;
    if (!data) return error ? faultNotice(words, error, () => this.list.retry()) : this.bones();
    if (data.items.length === 0) return notice({ kind: '', title: words.notFound, text: words.notFoundAdvice });
    return html`<p class="soft">${words.recordAdvice}</p>
      <ul role="list">${data.items.map((unit) => html`<li>${this.row(unit, words)}</li>`)}</ul>`;
  }

  private row(unit: UnitSummary, words: Words): TemplateResult {
    const isOpen = this.opened?.id === unit.id;
    const facts = [
      words.square(sayArea(unit.area, this.locale)),
      words.kinds[unit.kind],
      ...(unit.status === 'sold' ? [] : [words.statuses[unit.status]]),
      words.ownersCount(unit.owners),
      words.livingCount(unit.living),
    ];
    return html`<div class="line">
        <div>
          <strong>${unit.label}</strong>
          <p class="soft">${facts.join(' · ')}</p>
        </div>
        <button
          class="quiet end"
          type="button"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-label=${isOpen ? words.close : words.open(unit.label)}
          @click=${() => this.toggle(unit)}
        >
          ${isOpen ? words.close : words.openShort}
        </button>
      </div>
      ${isOpen ? this.record(this.opened!, words) : nothing}`;
  }

  private record({ people }: UnitRecord, words: Words): TemplateResult {
    if (people.length === 0) return html`<p class="record">${words.noPeople}</p>`;
    return html`<ul class="record" role="list">
      ${people.map((person) => {
        const share = person.share ? ` ${person.share.numerator}/${person.share.denominator}` : '';
        const lines = [
          `${words.roles[person.owns ? 'owner' : person.kind]}${share}`,
          ...(person.kind === 'minor' ? [guardianOf(person, words)] : []),
          person.livesHere ? words.livesHere : words.livesElsewhere,
          ...(person.phone ? [person.phone] : []),
          ...(person.idNumber ? [person.idNumber] : []),
          ...(person.birth ? [words.born(person.birth)] : []),
          ...(person.signsIn ? [words.signsIn] : []),
        ];
        return html`<li><strong>${person.name}</strong><p class="soft">${lines.join(' · ')}</p></li>`;
      })}
    </ul>`;
  }

  private readonly search = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.q = value.trim();
      this.opened = null;
    }, typingPause);
  };

  private async toggle({ id }: UnitSummary): Promise<void> {
    const close = this.opened?.id === id;
    this.opened = null;
    if (close) return;
    const read = await this.act.run({
      name: `open ${id}`,
      do: (client, options) => new Roll(client.transport).record(this.rollId!, id, options),
    });
    this.opened = read ?? null;
  }

  private async takeOut(format: 'xlsx' | 'csv'): Promise<void> {
    const file = await this.act.run({
      name: `export ${format}`,
      do: (client) => new Roll(client.transport).export(this.rollId!, format),
    });
    if (!file) return;
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(file),
      download: `roll.${format}`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

/** Who speaks for a child, and that nobody does where no guardian is entered. */
function guardianOf({ owns, guardian }: UnitRecord['people'][number], words: Words): string {
  const said = guardian === null ? words.noGuardian : words.guardian(guardian);
  return owns ? `${words.roles.minor} · ${said}` : said;
}

define('juyi-office-roll-units', JuyiOfficeRollUnits);
