import { Homes } from '@juyi/client/people/homes';
import { Spaces } from '@juyi/client/spaces/spaces';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { FoundPeople } from '@juyi/core/people/roles/schema';
import { type Office, offices } from '@juyi/core/spaces/kinds';
import type { JoinRequests, Space } from '@juyi/core/spaces/schema';
import { sayDate } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { peopleDeskStyles } from '../people/people-desk.styles.ts';
import { type SpacesWords, spacesDictionary } from './space-dictionary.ts';

type Words = SpacesWords & KernelWords;
type Found = FoundPeople['items'][number];
type Member = NonNullable<Space['people']>[number];

/**
 * One council, committee or group: who asks to join, who is a member until when, and what is before it.
 *
 * @tag juyi-office-space
 */
export class JuyiOfficeSpace extends JuyiElement<SpacesWords> {
  static override properties = {
    ...JuyiElement.properties,
    spaceId: { attribute: false },
    sought: { state: true },
    person: { state: true },
    ending: { state: true },
    said: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, peopleDeskStyles];
  declare spaceId: string;
  declare sought: string;
  declare person: Found | null;
  /** The member whose term is about to be ended. */
  declare ending: string | null;
  declare said: string;
  protected readonly dictionary = spacesDictionary;
  private readonly act = new DeskActs(this);
  private readonly one = new QueryController<Space>(
    this,
    () => ({ key: this.spaceId, ask: ({ transport }, options) => new Spaces(transport).read(this.spaceId, options) }),
    ({ topic }) => topic === 'spaces' || topic === 'proposals' || topic === '*',
  );
  private readonly asking = new QueryController<JoinRequests>(
    this,
    () =>
      this.one.data?.joining === 'request'
        ? { key: this.spaceId, ask: ({ transport }, options) => new Spaces(transport).requests(this.spaceId, options) }
        : null,
    ({ topic }) => topic === 'spaces' || topic === '*',
  );
  private readonly found = new QueryController<FoundPeople>(this, () =>
    this.sought
      ? { key: this.sought, ask: (client, options) => new Homes(client).findPeople({ q: this.sought }, options) }
      : null,
  );

  constructor() {
    super();
    this.sought = '';
    this.person = null;
    this.ending = null;
    this.said = '';
  }

  protected get condition(): Condition {
    if (this.one.data) return 'ready';
    return this.one.error ? 'error' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<h2><div class="bone title"></div></h2>`;
  }

  protected content(words: Words): TemplateResult {
    const { data: space, error } = this.one;
    if (!space) return error ? faultNotice(words, error, () => this.one.retry()) : this.bones();
    const { page } = words;
    const size = space.seats === null ? page.members(space.members) : page.seats(space.members, space.seats);
    return html`<h2>${space.name}</h2>
      <p class="soft">${page.kinds[space.kind]} · ${size} · ${page.joining[space.joining]}</p>
      <p class="lead">${space.purpose}</p>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      <p role="status">${this.said}</p>
      ${space.joining === 'request' ? this.requests(words) : nothing}
      <h3>${page.people}</h3>
      ${this.members(space, words)} ${this.agenda(space, words)}`;
  }

  private requests(words: Words): TemplateResult {
    const { data, error } = this.asking;
    if (!data) return error ? faultNotice(words, error, () => this.asking.retry()) : html`<div class="bone"></div>`;
    const line = ({ id, name, at }: JoinRequests['items'][number]) => html`<li class="line">
      <span>${name} <span class="soft">${sayDate(at, this.locale)}</span></span>
      <button type="button" aria-label=${`${words.admit}: ${name}`} @click=${() => this.settle(id, name, true)}>${words.admit}</button>
      <button class="quiet" type="button" aria-label=${`${words.decline}: ${name}`} @click=${() => this.settle(id, name, false)}>${words.decline}</button>
    </li>`;
    return html`<h3>${words.asking}</h3>
      ${data.items.length === 0 ? html`<p class="soft">${words.askingEmpty}</p>` : html`<ul role="list">${data.items.map(line)}</ul>`}`;
  }

  private members({ people }: Space, words: Words): TemplateResult {
    if (people === null) return html`<p class="soft">${words.page.privateMembers}</p>`;
    return html`${people.length === 0 ? html`<p class="soft">${words.peopleEmpty}</p>` : nothing}
      <ul role="list">${people.map((member) => html`<li>${this.member(member, words)}</li>`)}</ul>
      <h3>${words.enter}</h3>
      ${this.person ? this.appointing(this.person, words) : this.looking(words)}`;
  }

  private member({ id, name, office, since, until }: Member, words: Words): TemplateResult {
    const begun = words.termSince(sayDate(since, this.locale));
    const term = until === null ? words.termOpen : words.page.until(sayDate(until, this.locale));
    if (this.ending === id)
      return html`<p>${words.endSure(name)}</p>
        <div class="acts">
          <button type="button" @click=${() => this.dismiss(id, name)}>${words.endNow}</button>
          <button class="quiet" type="button" @click=${() => this.beginEnding(null)}>${words.keep}</button>
        </div>`;
    return html`<div class="line">
      <span><strong>${name}</strong> · ${words.page.offices[office]}</span>
      <span class="soft">${begun}, ${term}</span>
      <button class="quiet" type="button" aria-label=${`${words.end}: ${name}`} @click=${() => this.beginEnding(id)}>${words.end}</button>
    </div>`;
  }

  private looking(words: Words): TemplateResult {
    const { data } = this.found;
    return html`<form class="wide" role="search" @submit=${this.look}>
        <div class="field"><label for="q">${words.find}</label><input id="q" name="q" autocomplete="off" maxlength="60" /></div>
        <button type="submit">${words.look}</button>
      </form>
      ${data && data.items.length === 0 ? html`<p role="status">${words.nobody}</p>` : nothing}
      ${data?.items.map(
        (person) => html`<div class="line">
          <span>${person.name}</span>
          <button class="quiet" type="button" aria-label=${`${words.choose}: ${person.name}`} @click=${() => this.choose(person)}>${words.choose}</button>
        </div>`,
      )}`;
  }

  private appointing(person: Found, words: Words): TemplateResult {
    return html`<p><strong>${person.name}</strong></p>
      <form class="wide" @submit=${this.appoint}>
        <div class="field">
          <label for="office">${words.office}</label>
          <select id="office" name="office">${[...offices].reverse().map((office) => html`<option value=${office}>${words.page.offices[office]}</option>`)}</select>
        </div>
        <div class="field"><label for="until">${words.until}</label><input id="until" name="until" type="date" /></div>
        <div class="acts">
          <button class="primary" type="submit" ?disabled=${this.act.busy !== null}>${words.appoint}</button>
          <button class="quiet" type="button" @click=${() => this.choose(null)}>${words.cancel}</button>
        </div>
      </form>`;
  }

  private agenda({ agenda }: Space, words: Words): TemplateResult {
    const line = ({ title }: Space['agenda'][number]) => html`<li>${title}</li>`;
    return html`<h3>${words.page.agenda}</h3>
      ${agenda.length === 0 ? html`<p class="soft">${words.page.agendaEmpty}</p>` : html`<ul role="list">${agenda.map(line)}</ul>`}`;
  }

  private readonly look = (event: Event): void => {
    event.preventDefault();
    this.said = '';
    this.sought = String(new FormData(event.target as HTMLFormElement).get('q') ?? '').trim();
  };

  private choose(person: Found | null): void {
    this.person = person;
    this.said = '';
  }

  private beginEnding(id: string | null): void {
    this.ending = id;
    this.said = '';
  }

  private settle(id: string, name: string, accept: boolean): Promise<void> {
    const say = accept ? this.words!.admitted : this.words!.declined;
    return this.change(
      `admit ${id} ${accept}`,
      (spaces, options) => spaces.admit(this.spaceId, id, accept, options),
      say(name),
    );
  }

  private dismiss(id: string, name: string): Promise<void> {
    const said = this.words!.ended(name);
    return this.change(`dismiss ${id}`, (spaces, options) => spaces.dismiss(this.spaceId, id, options), said);
  }

  private readonly appoint = async (event: Event): Promise<void> => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const { id, name } = this.person!;
    const day = String(fields.get('until') ?? '');
    const until = day ? Date.parse(`${day}T23:59:59`) : null;
    const wish = { person: id, office: fields.get('office') as Office, until };
    const said = this.words!.appointed(name);
    await this.change(
      `appoint ${JSON.stringify(wish)}`,
      (spaces, options) => spaces.appoint(this.spaceId, wish, options),
      said,
    );
  };

  /** Does something to the space, says that it is done, and shows what is now so. */
  private async change(
    name: string,
    change: (spaces: Spaces, options: Parameters<Spaces['read']>[1]) => Promise<unknown>,
    said: string,
  ): Promise<void> {
    await this.act.run({ name, do: ({ transport }, options) => change(new Spaces(transport), options) });
    if (this.act.error) return;
    this.said = said;
    this.person = null;
    this.sought = '';
    this.ending = null;
    await Promise.all([this.one.refresh(), this.asking.refresh()]);
  }
}

define('juyi-office-space', JuyiOfficeSpace);
