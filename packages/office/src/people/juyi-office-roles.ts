import { Homes } from '@juyi/client/people/homes';
import type { Role } from '@juyi/core/kernel/viewer';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { appointers, terms } from '@juyi/core/people/roles/rules';
import type { FoundPeople, HeldRole, HeldRoles } from '@juyi/core/people/roles/schema';
import type { PeopleDeskWords } from '@juyi/core/people/words.office.en';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { ViewerController } from '@juyi/elements/base/viewer';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { peopleDeskStyles } from './people-desk.styles.ts';
import { peopleDesk } from './people-dictionary.ts';

type Words = PeopleDeskWords & KernelWords;

/**
 * Who holds which role, where and until when; giving one and ending one.
 *
 * @tag juyi-office-roles
 */
export class JuyiOfficeRoles extends JuyiElement<PeopleDeskWords> {
  static override properties = {
    ...JuyiElement.properties,
    asked: { state: true },
    person: { state: true },
    said: { state: true },
    ending: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, peopleDeskStyles];
  declare asked: string;
  declare person: FoundPeople['items'][number] | null;
  declare said: string;
  /** The role that is about to be ended. */
  declare ending: string | null;
  protected readonly dictionary = peopleDesk;
  private readonly viewer = new ViewerController(this);
  private readonly act = new DeskActs(this);
  private readonly list = new QueryController<HeldRoles>(this, () => ({
    key: 'roles',
    ask: (client, options) => new Homes(client).roles(options),
  }));
  private readonly found = new QueryController<FoundPeople>(this, () =>
    this.asked
      ? { key: this.asked, ask: (client, options) => new Homes(client).findPeople({ q: this.asked }, options) }
      : null,
  );

  constructor() {
    super();
    this.asked = '';
    this.person = null;
    this.said = '';
    this.ending = null;
  }

  protected get condition(): Condition {
    if (this.list.data) return 'ready';
    return this.list.error ? 'error' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<h2><div class="bone title"></div></h2>`;
  }

  protected content(words: Words): TemplateResult {
    const { data, error } = this.list;
    if (!data) return error ? faultNotice(words, error, () => this.list.retry()) : this.bones();
    return html`<h2>${words.rolesTitle}</h2>
      <p class="lead">${words.rolesAdvice}</p>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      <p role="status">${this.said}</p>
      ${this.giving(words)}
      <ul role="list">${data.items.map((held) => html`<li>${this.held(held, words)}</li>`)}</ul>`;
  }

  private giving(words: Words): TemplateResult {
    if (this.person) return this.appointing(this.person, words);
    const { data } = this.found;
    return html`<form class="wide" role="search" @submit=${this.look}>
        <div class="field"><label for="q">${words.findPerson}</label><input id="q" name="q" autocomplete="off" maxlength="60" /></div>
        <button type="submit">${words.look}</button>
      </form>
      ${data && data.items.length === 0 ? html`<p role="status">${words.nobodyFound}</p>` : nothing}
      ${data?.items.map(
        (person) => html`<div class="line">
          <span>${person.name} <span class="soft">${person.roles.map((role) => words.roles[role]).join(', ')}</span></span>
          <button class="quiet" aria-label=${`${words.give}: ${person.name}`} @click=${() => this.choose(person)}>${words.give}</button>
        </div>`,
      )}`;
  }

  private appointing(person: FoundPeople['items'][number], words: Words): TemplateResult {
    const givable = (Object.keys(appointers) as Role[]).filter((role) => this.mayGive(role));
    const inYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
    return html`<h3>${words.give}: ${person.name}</h3>
      <form class="wide" @submit=${this.appoint}>
        <div class="field">
          <label for="role">${words.role}</label>
          <select id="role" name="role">${givable.map((role) => html`<option value=${role}>${words.roles[role]}</option>`)}</select>
        </div>
        <div class="field"><label for="where">${words.place}</label><input id="where" name="place" autocomplete="off" maxlength="60" /></div>
        <div class="field"><label for="until">${words.untilDay}</label><input id="until" name="until" type="date" .defaultValue=${inYear} /></div>
        <div class="acts">
          <button class="primary" type="submit">${words.appoint}</button>
          <button class="quiet" type="button" @click=${() => this.choose(null)}>${words.cancel}</button>
        </div>
      </form>`;
  }

  private held({ id, person, role, place, until }: HeldRole, words: Words): TemplateResult {
    const date = until === null ? null : new Intl.DateTimeFormat(this.locale, { dateStyle: 'long' }).format(until);
    const over = until !== null && until <= Date.now();
    return html`<div class="line">
        <span><strong>${words.roles[role]}</strong>${place ? ` · ${place}` : ''} · ${person.name}</span>
        <span class="soft">${over ? words.over : date ? words.heldUntil(date) : words.openEnd}</span>
        ${over || this.ending === id || !this.mayGive(role) ? nothing : html`<button class="quiet" aria-label=${`${words.endRole}: ${person.name}`} @click=${() => this.beginEnding(id)}>${words.endRole}</button>`}
      </div>
      ${
        this.ending === id
          ? html`<form class="acts" @submit=${(event: Event) => this.end(event, id)}>
            <div class="field"><label for="why">${words.endReason}</label><input id="why" name="reason" maxlength="300" required autocomplete="off" /></div>
            <button type="submit">${words.endRole}</button>
            <button class="quiet" type="button" @click=${() => this.beginEnding(null)}>${words.cancel}</button>
          </form>`
          : nothing
      }`;
  }

  private mayGive(role: Role): boolean {
    const mine = this.viewer.store?.session.roles ?? [];
    return appointers[role]?.some((by) => mine.includes(by)) ?? false;
  }

  private readonly look = (event: Event): void => {
    event.preventDefault();
    this.said = '';
    this.asked = String(new FormData(event.target as HTMLFormElement).get('q') ?? '').trim();
  };

  private choose(person: FoundPeople['items'][number] | null): void {
    this.person = person;
    this.said = '';
  }

  private beginEnding(id: string | null): void {
    this.ending = id;
  }

  private readonly appoint = async (event: Event): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    const role = text('role') as Role;
    const day = text('until');
    const until = terms[role] !== undefined || day ? Date.parse(`${day}T23:59:59`) : null;
    const { id, name } = this.person!;
    const given = await this.act.run({
      name: 'give',
      do: (client, options) => {
        const wish = { person: id, role, place: text('place'), until: Number.isNaN(until) ? null : until };
        return new Homes(client).giveRole(wish, options);
      },
    });
    if (!given) return;
    this.said = this.words!.appointed(name);
    this.person = null;
    this.asked = '';
    await this.list.refresh();
  };

  private async end(event: Event, id: string): Promise<void> {
    event.preventDefault();
    const reason = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim();
    if (!reason) return;
    await this.act.run({
      name: `end ${id}`,
      do: (client, options) => new Homes(client).endRole(id, { reason }, options),
    });
    this.ending = null;
    await this.list.refresh();
  }
}

define('juyi-office-roles', JuyiOfficeRoles);
