import { Files } from '@juyi/client/files/files';
import { Homes } from '@juyi/client/people/homes';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { FoundPeople } from '@juyi/core/people/roles/schema';
import type { HomeOwners } from '@juyi/core/polls/mandates/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { deskFault } from './desk-fault.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import type { Home } from './homes.ts';
import { pollDeskStyles } from './polls.styles.ts';

type Words = PollDesk & KernelWords;
const kinds = ['proxy', 'representative'] as const;
type Kind = (typeof kinds)[number];

/**
 * Enters what owners have signed on paper: a mandate for somebody else, or whom co-owners name among themselves; with
 * its scan.
 *
 * @tag juyi-office-mandate
 * @fires juyi-office-entered - a mandate was entered
 */
export class JuyiOfficeMandate extends JuyiElement<PollDesk> {
  static override properties = {
    ...JuyiElement.properties,
    poll: { attribute: false },
    homes: { attribute: false },
    shared: { attribute: false },
    kind: { state: true },
    home: { state: true },
    asked: { state: true },
    said: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, pollDeskStyles];

  declare poll: Poll | undefined;
  declare homes: readonly Home[];
  /** Those of them that several own. */
  declare shared: readonly string[];
  declare kind: Kind;
  /** The elector whose owners are to choose from. */
  declare home: string;
  /** The name that is looked for. */
  declare asked: string;
  declare said: string;
  protected readonly dictionary = pollDeskDictionary;
  private readonly act = new DeskActs(this);
  private readonly found = new QueryController<FoundPeople>(this, () =>
    this.asked
      ? { key: this.asked, ask: (client, options) => new Homes(client).findPeople({ q: this.asked }, options) }
      : null,
  );
  private readonly owners = new QueryController<HomeOwners>(this, () => {
    const { home, poll } = this;
    if (this.kind !== 'representative' || home === '' || !poll) return null;
    return { key: home, ask: ({ pollDesk }, options) => pollDesk.owners(poll.id, home, options) };
  });

  constructor() {
    super();
    this.homes = [];
    this.shared = [];
    this.kind = 'proxy';
    this.home = '';
    this.asked = '';
    this.said = '';
  }

  protected get condition(): Condition {
    return this.poll ? 'ready' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div>`;
  }

  protected content(words: Words): TemplateResult {
    const { desk } = words;
    return html`${this.shared.length > 0 ? this.kinds(desk) : nothing}
      ${this.kind === 'proxy' ? this.search(words) : this.ownersForm(words)}
      <div role="status">${this.said ? html`<p>${this.said}</p>` : nothing}</div>
      ${this.act.error ? deskFault(words, this.act.error) : nothing}`;
  }

  private kinds(desk: Words['desk']): TemplateResult {
    const choose = (event: Event) => {
      this.kind = (event.target as HTMLSelectElement).value as Kind;
      this.said = '';
      this.act.forget();
    };
    return html`<div class="field">
      <label for="kind">${desk.mandateKind}</label>
      <select id="kind" @change=${choose}>
        ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${desk.mandateKinds[kind]}</option>`)}
      </select>
    </div>`;
  }

  /** Somebody is entrusted: whom the form names is looked for among all who are here. */
  private search(words: Words): TemplateResult {
    const { desk } = words;
    const { data } = this.found;
    return html`<form role="search" @submit=${this.look}>
        <div class="field">
          <label for="q">${desk.mandateWho}</label>
          <input id="q" name="q" required maxlength="60" autocomplete="off" />
        </div>
        <button class="quiet">${desk.mandateLook}</button>
      </form>
      <p role="status">${data?.items.length === 0 ? desk.mandateNobody : nothing}</p>
      ${data && data.items.length > 0 ? this.form(words, this.homes, this.choices(desk.mandateFound, data.items)) : nothing}`;
  }

  /** Co-owners name one of them: they are known by their home. */
  private ownersForm(words: Words): TemplateResult {
    const { data, error } = this.owners;
    const shared = this.homes.filter(({ elector }) => this.shared.includes(elector));
    const among = data?.items.map(({ member, name }) => ({ id: member, name })) ?? [];
    return html`${error ? faultNotice(words, error, () => this.owners.retry()) : nothing}
      ${this.form(words, shared, among.length > 0 ? this.choices(words.next.whichOwner, among) : nothing)}`;
  }

  private choices(legend: string, people: readonly { readonly id: string; readonly name: string }[]): TemplateResult {
    return html`<fieldset>
      <legend>${legend}</legend>
      ${people.map(
        ({ id, name }) =>
          html`<label class="check"><input type="radio" name="person" .value=${id} required />${name}</label>`,
      )}
    </fieldset>`;
  }

  private form({ desk, next }: Words, homes: JuyiOfficeMandate['homes'], choices: unknown): TemplateResult {
    const choose = (event: Event) => {
      this.home = (event.target as HTMLSelectElement).value;
    };
    return html`<form @submit=${this.enter}>
      ${this.kind === 'proxy' ? choices : nothing}
      <div class="field">
        <label for="home">${desk.mandateHome}</label>
        <select id="home" name="home" required @change=${choose}>
          <option value=""></option>
          ${homes.map(({ elector, label }) => html`<option value=${elector}>${label}</option>`)}
        </select>
      </div>
      ${this.kind === 'proxy' ? this.until(next) : choices}
      <div class="field">
        <label for="document">${desk.mandateScan}</label>
        <input id="document" name="document" type="file" required accept="image/jpeg,image/png,image/webp,application/pdf" />
      </div>
      <button ?disabled=${this.act.busy !== null || choices === nothing}>${desk.mandateEnter}</button>
    </form>`;
  }

  /** A mandate holds as long as its paper says. */
  private until(next: Words['next']): TemplateResult {
    return html`<div class="field">
      <label for="until">${next.mandateUntil}</label>
      <input id="until" name="until" type="date" />
    </div>`;
  }

  private readonly look = (event: Event): void => {
    event.preventDefault();
    this.said = '';
    this.asked = String(new FormData(event.target as HTMLFormElement).get('q')).trim();
  };

  private readonly enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const given = (name: string) => String(fields.get(name));
    const file = fields.get('document') as File;
    const [elector, person] = [given('home'), given('person')];
    const { kind } = this;
    const last = fields.get('until');
    const until = last ? { until: new Date(`${last}T23:59:59.999`).getTime() } : {};
    const done = await this.act.run<unknown>({
      name: JSON.stringify([kind, elector, person, until, file.name, file.size]),
      do: async ({ transport, polls }, options) => {
        const { id: document } = await new Files(transport).upload(file, { locale: options.locale });
        if (kind === 'proxy')
          return polls.grantProxy(this.poll!.id, { elector, agent: person, document, ...until }, options);
        return polls.nameRepresentative(this.poll!.id, { elector, member: person, document }, options);
      },
    });
    if (!done) return;
    const { label } = this.homes.find((home) => home.elector === elector)!;
    this.said = this.words!.desk.mandateEntered(label);
    this.asked = '';
    this.home = '';
    form.reset();
    this.renderRoot.querySelector<HTMLElement>(kind === 'proxy' ? '#q' : '#home')?.focus();
    this.dispatchEvent(new CustomEvent('juyi-office-entered', { bubbles: true, composed: true }));
  };
}

define('juyi-office-mandate', JuyiOfficeMandate);
