import { Files } from '@juyi/client/files/files';
import { Homes } from '@juyi/client/people/homes';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { FoundPeople } from '@juyi/core/people/roles/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { MutationController } from '@juyi/elements/base/mutation';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import { pollDeskStyles } from './polls.styles.ts';

type Words = PollDesk & KernelWords;

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
    asked: { state: true },
    said: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, pollDeskStyles];

  declare poll: Poll | undefined;
  /** Electors by the label on their door. */
  declare homes: readonly { readonly elector: string; readonly label: string }[];
  /** The name that is looked for. */
  declare asked: string;
  declare said: string;
  protected readonly dictionary = pollDeskDictionary;
  private readonly act = new MutationController(this);
  private readonly found = new QueryController<FoundPeople>(this, () =>
    this.asked
      ? { key: this.asked, ask: (client, options) => new Homes(client).findPeople({ q: this.asked }, options) }
      : null,
  );

  constructor() {
    super();
    this.homes = [];
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
    return html`<form role="search" @submit=${this.look}>
        <div class="field">
          <label for="q">${desk.mandateWho}</label>
          <input id="q" name="q" required maxlength="60" autocomplete="off" />
        </div>
        <button class="quiet">${desk.mandateLook}</button>
      </form>
      <div role="status">
        ${this.found.data?.items.length === 0 ? html`<p>${desk.mandateNobody}</p>` : nothing}
        ${this.said ? html`<p>${this.said}</p>` : nothing}
      </div>
      ${(this.found.data?.items.length ?? 0) > 0 ? this.form(words) : nothing}
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}`;
  }

  private form({ desk }: Words): TemplateResult {
    const kinds =
      this.poll!.franchise.electors === 'owners' ? (['proxy', 'representative'] as const) : (['proxy'] as const);
    return html`<form @submit=${this.enter}>
      <fieldset>
        <legend>${desk.mandateFound}</legend>
        ${this.found.data!.items.map(
          ({ id, name }) =>
            html`<label class="check"><input type="radio" name="person" .value=${id} required />${name}</label>`,
        )}
      </fieldset>
      <div class="pair">
        <div class="field">
          <label for="home">${desk.mandateHome}</label>
          <select id="home" name="home" required>
            <option value=""></option>
            ${this.homes.map(({ elector, label }) => html`<option value=${elector}>${label}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="kind">${desk.mandateKind}</label>
          <select id="kind" name="kind">${kinds.map((kind) => html`<option value=${kind}>${desk.mandateKinds[kind]}</option>`)}</select>
        </div>
      </div>
      <div class="field">
        <label for="document">${desk.mandateScan}</label>
        <input id="document" name="document" type="file" required accept="image/jpeg,image/png,image/webp,application/pdf" />
      </div>
      <button ?disabled=${this.act.busy !== null}>${desk.mandateEnter}</button>
    </form>`;
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
    const [elector, person, kind] = [given('home'), given('person'), given('kind')];
    const done = await this.act.run<unknown>({
      name: JSON.stringify([kind, elector, person, file.name, file.size]),
      do: async ({ transport, polls }, options) => {
        const { id: document } = await new Files(transport).upload(file, { locale: options.locale });
        if (kind === 'proxy') return polls.grantProxy(this.poll!.id, { elector, agent: person, document }, options);
        return polls.nameRepresentative(this.poll!.id, { elector, person, document }, options);
      },
    });
    if (!done) return;
    const { label } = this.homes.find((home) => home.elector === elector)!;
    this.said = this.words!.desk.mandateEntered(label);
    this.asked = '';
    this.dispatchEvent(new CustomEvent('juyi-office-entered', { bubbles: true, composed: true }));
  };
}

define('juyi-office-mandate', JuyiOfficeMandate);
