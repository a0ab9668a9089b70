import { Spaces } from '@juyi/client/spaces/spaces';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { type JoiningRule, kindsOfSpaces, type SpaceKind, spaceKinds, spaceLimits } from '@juyi/core/spaces/kinds';
import type { SpaceList, SpaceSummary } from '@juyi/core/spaces/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { listCondition } from '../base/list-condition.ts';
import { peopleDeskStyles } from '../people/people-desk.styles.ts';
import './juyi-office-space.ts';
import { type SpacesWords, spacesDictionary } from './space-dictionary.ts';

type Words = SpacesWords & KernelWords;

/**
 * The councils, committees and groups of the community: opening one, and setting up another.
 *
 * @tag juyi-office-spaces
 */
export class JuyiOfficeSpaces extends JuyiElement<SpacesWords> {
  static override properties = {
    ...JuyiElement.properties,
    opened: { state: true },
    making: { state: true },
    kind: { state: true },
    said: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, peopleDeskStyles];
  declare opened: string | null;
  declare making: boolean;
  declare kind: SpaceKind;
  declare said: string;
  protected readonly dictionary = spacesDictionary;
  private readonly act = new DeskActs(this);
  private readonly list = new QueryController<SpaceList>(
    this,
    () => ({ key: 'spaces', ask: ({ transport }, options) => new Spaces(transport).list(options) }),
    ({ topic }) => topic === 'spaces' || topic === '*',
  );

  constructor() {
    super();
    this.opened = null;
    this.making = false;
    this.kind = 'group';
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
    if (this.opened)
      return html`<p><button class="quiet" type="button" @click=${() => this.show(null)}>${words.all}</button></p>
        <juyi-office-space .spaceId=${this.opened}></juyi-office-space>`;
    return html`<h2>${words.title}</h2>
      <p class="lead">${words.advice}</p>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      <p role="status">${this.said}</p>
      ${data.items.length === 0 ? notice({ kind: '', title: words.page.empty, text: words.setUp }) : nothing}
      <ul role="list">${data.items.map((space) => this.line(space, words))}</ul>
      ${this.making ? this.form(words) : html`<p class="acts"><button type="button" @click=${this.begin}>${words.setUp}</button></p>`}`;
  }

  private line({ id, name, kind, seats, members }: SpaceSummary, words: Words): TemplateResult {
    const size = seats === null ? words.page.members(members) : words.page.seats(members, seats);
    return html`<li class="line">
      <span><strong>${name}</strong> · ${words.page.kinds[kind]}</span>
      <span class="soft">${size}</span>
      <button class="quiet" type="button" aria-label=${`${words.open}: ${name}`} @click=${() => this.show(id)}>${words.open}</button>
    </li>`;
  }

  private form(words: Words): TemplateResult {
    const { joining } = kindsOfSpaces[this.kind];
    const kinds = spaceKinds.map(
      (kind) => html`<option value=${kind} .selected=${kind === this.kind}>${words.page.kinds[kind]}</option>`,
    );
    return html`<h3>${words.setUp}</h3>
      <form class="wide" @submit=${this.create}>
        <div class="field"><label for="kind">${words.kind}</label><select id="kind" name="kind" @change=${this.chooseKind}>${kinds}</select></div>
        <div class="field"><label for="name">${words.name}</label><input id="name" name="name" required maxlength=${spaceLimits.name} autocomplete="off" /></div>
        <div class="field"><label for="purpose">${words.purpose}</label><input id="purpose" name="purpose" required maxlength=${spaceLimits.purpose} autocomplete="off" /></div>
        <div class="field">
          <label for="joining">${words.rule}</label>
          <select id="joining" name="joining">${joining.map((rule) => html`<option value=${rule}>${words.rules[rule]}</option>`)}</select>
        </div>
        <div class="field"><label for="seats">${words.seatsField}</label><input id="seats" name="seats" type="number" inputmode="numeric" min="1" max=${spaceLimits.seats} /></div>
        <div class="acts">
          <button class="primary" type="submit" ?disabled=${this.act.busy !== null}>${words.create}</button>
          <button class="quiet" type="button" @click=${this.begin}>${words.cancel}</button>
        </div>
      </form>`;
  }

  private show(id: string | null): void {
    this.opened = id;
    this.said = '';
  }

  private readonly begin = (): void => {
    this.making = !this.making;
    this.said = '';
  };

  private readonly chooseKind = (event: Event): void => {
    this.kind = (event.target as HTMLSelectElement).value as SpaceKind;
  };

  private readonly create = async (event: Event): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const text = (field: string) => String(fields.get(field) ?? '').trim();
    const [name, purpose] = [text('name'), text('purpose')];
    const wish = { kind: this.kind, name, purpose, joining: text('joining') as JoiningRule };
    const seats = text('seats') === '' ? null : Number(text('seats'));
    const made = await this.act.run({
      name: `create ${JSON.stringify(wish)}`,
      do: ({ transport }, options) => new Spaces(transport).create({ ...wish, seats }, options),
    });
    if (!made) return;
    this.making = false;
    this.said = this.words!.created(name);
    await this.list.refresh();
  };
}

define('juyi-office-spaces', JuyiOfficeSpaces);
