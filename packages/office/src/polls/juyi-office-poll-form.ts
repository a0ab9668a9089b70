import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { type PollKind, pollKindFacts, pollKinds } from '@juyi/core/polls/kinds';
import { pollProfiles } from '@juyi/core/polls/profiles/registry';
import { sayDate } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { MutationController } from '@juyi/elements/base/mutation';
import { faultNotice } from '@juyi/elements/base/notice';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../base/place.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import { beginComposing, type Composing, composed, datesOf, kindOf, rulesFor } from './draft.ts';
import { pollDeskStyles } from './polls.styles.ts';

type Words = PollDesk & KernelWords;
type Text = 'contact' | 'options' | 'seats' | 'budget' | 'snapshot' | 'opensOn' | 'closesOn';

const ways = ['web', 'kiosk', 'assisted', 'paper', 'proxy'] as const;

/**
 * Composes a poll in four steps: the question, who votes and how, the days, and a look at what neighbours will read.
 *
 * @tag juyi-office-poll-form
 */
export class JuyiOfficePollForm extends JuyiElement<PollDesk> {
  static override properties = { ...JuyiElement.properties, draft: { state: true }, at: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, pollDeskStyles];

  declare draft: Composing;
  /** Which of the four steps, from 0. */
  declare at: number;
  protected readonly dictionary = pollDeskDictionary;
  private readonly act = new MutationController(this);

  constructor() {
    super();
    this.draft = beginComposing(Date.now());
    this.at = 0;
  }

  protected get condition(): Condition {
    return 'ready';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone title"></div><div class="bone"></div><div class="bone"></div>`;
  }

  protected content(words: Words): TemplateResult {
    const { at } = this;
    const steps = [this.question, this.franchise, this.days, this.check] as const;
    return html`<p class="unprinted"><a href=${addressOf({ poll: null })}>← ${words.desk.backToPolls}</a></p>
      <form novalidate @submit=${this.goOn}>
        <p class="soft">${words.desk.step(at + 1)}</p>
        <h2 id="step" tabindex="-1">${words.desk.steps[at]}</h2>
        ${steps[at]!.call(this, words)}
        <div role="alert">${this.act.error ? this.fault(words) : nothing}</div>
        <div class="acts">
          <button class="primary" ?disabled=${this.act.busy !== null}>
            ${at < 3 ? words.desk.next : this.act.busy ? words.desk.keeping : words.desk.keep}
          </button>
          ${at > 0 ? html`<button type="button" class="quiet" @click=${() => this.go(at - 1)}>${words.desk.previous}</button>` : nothing}
        </div>
      </form>`;
  }

  private question(words: Words): TemplateResult {
    const { desk } = words;
    const shape = rulesFor(this.draft.kind).find(({ id }) => id === this.draft.rule)?.shape ?? '';
    const asks = !['motion', 'consent'].includes(shape) && this.draft.rule !== 'owners-vote';
    return html`${this.both('title', desk.titleLabel, words)} ${this.both('text', desk.textLabel, words)}
      ${this.both('cost', desk.costLabel, words)} ${this.text('contact', desk.contactLabel)}
      ${this.choose(
        'kind',
        desk.kindLabel,
        pollKinds.map((kind) => [kind, words.kinds[kind]]),
      )}
      ${this.choose(
        'rule',
        desk.ruleLabel,
        rulesFor(this.draft.kind).map(({ id, title }) => [id, title[this.locale]]),
      )}
      ${
        asks
          ? html`<div class="field">
                <label for="options">${desk.optionsLabel}</label>
                <textarea id="options" rows="6" .value=${this.draft.options} @input=${this.type('options')}></textarea>
              </div>
              <div class="pair">${this.text('seats', desk.seatsLabel, 'number')} ${this.text('budget', desk.budgetLabel, 'number')}</div>`
          : nothing
      }`;
  }

  private franchise(words: Words): TemplateResult {
    const { desk } = words;
    const { electors } = pollKindFacts[this.draft.kind];
    return html`${this.choose(
      'electors',
      desk.electorsLabel,
      electors.map((kind) => [kind, desk.electors[kind]]),
    )}
      ${
        this.draft.electors === 'persons'
          ? nothing
          : html`${this.text('snapshot', desk.snapshotLabel)}
              <p class="soft">${desk.snapshotHint}</p>`
      }
      ${this.choose(
        'effect',
        desk.effectLabel,
        (['consultative', 'binding'] as const).map((effect) => [effect, words.effects[effect]]),
      )}
      ${this.choose(
        'profile',
        desk.profileLabel,
        pollProfiles.map(({ id, title }) => [id, title[this.locale]]),
      )}
      <fieldset>
        <legend>${desk.channelsLabel}</legend>
        ${ways.map(
          (way) => html`<label class="check">
            <input type="checkbox" .checked=${this.draft.channels.includes(way)} @change=${() => this.toggle(way)} />
            ${words.channels[way]}
          </label>`,
        )}
      </fieldset>`;
  }

  private days(words: Words): TemplateResult {
    return html`<div class="pair">
        ${this.text('opensOn', words.desk.opensLabel, 'date')} ${this.text('closesOn', words.desk.closesLabel, 'date')}
      </div>
      ${this.calendar(words)}`;
  }

  private calendar(words: Words): TemplateResult {
    const rows = datesOf(this.draft).map(
      ({ name, at, source }) => html`<tr>
        <th scope="row">${words.dates[name]}</th>
        <td>${sayDate(at, this.locale)}</td>
        <td class="soft">${words.desk.source(source || words.desk.ownRule)}</td>
      </tr>`,
    );
    return html`<div class="scroll">
      <table>
        <caption class="unseen">${words.desk.calendar}</caption>
        <tbody>${rows}</tbody>
      </table>
    </div>`;
  }

  private check(words: Words): TemplateResult {
    const { draft, locale } = this;
    const { opensAt, closesAt } = composed(draft);
    const rule = rulesFor(draft.kind).find(({ id }) => id === draft.rule);
    const join = locale === 'en' ? ', ' : '、';
    const when = (at: number) => (Number.isNaN(at) ? '—' : sayDate(at, locale));
    return html`<p>
        ${words.desk.previewAsk(words.desk.electors[draft.electors], draft.title[locale])}
        ${words.desk.previewDays(when(opensAt), when(closesAt))}
      </p>
      <p>${words.desk.previewCount(rule?.title[locale] ?? draft.rule)}</p>
      <p>${words.desk.previewWays(draft.channels.map((way) => words.channels[way]).join(join))}</p>
      <p class="soft">${words.effects[draft.effect]} · ${words.courts}</p>
      ${this.calendar(words)}`;
  }

  private fault(words: Words): TemplateResult {
    const { error } = this.act;
    const places = error!.problem?.errors?.map(({ pointer }) => pointer).join(' ');
    return html`${faultNotice(words, error!)}${places ? html`<p>${words.desk.fault(places)}</p>` : nothing}`;
  }

  private both(name: 'title' | 'text' | 'cost', label: string, { desk }: Words): TemplateResult {
    const one = (locale: Locale, said: string) => html`<div class="field">
      <label for=${`${name}-${locale}`}>${label} (${said})</label>
      <textarea
        id=${`${name}-${locale}`}
        lang=${locale}
        rows=${name === 'title' ? 1 : 3}
        .value=${this.draft[name][locale]}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLTextAreaElement;
          this.draft = { ...this.draft, [name]: { ...this.draft[name], [locale]: value } };
        }}
      ></textarea>
    </div>`;
    return html`<div class="pair">${one('zh-CN', desk.chinese)} ${one('en', desk.english)}</div>`;
  }

  private text(name: Text, label: string, type = 'text'): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input id=${name} type=${type} .value=${this.draft[name]} @input=${this.type(name)} />
    </div>`;
  }

  private choose(
    name: 'kind' | 'rule' | 'electors' | 'effect' | 'profile',
    label: string,
    choices: readonly (readonly [string, string])[],
  ): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <select id=${name} @change=${this.type(name)}>
        ${choices.map(([value, said]) => html`<option value=${value} ?selected=${this.draft[name] === value}>${said}</option>`)}
      </select>
    </div>`;
  }

  private type(name: Text | 'kind' | 'rule' | 'electors' | 'effect' | 'profile') {
    return (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      const follows = name === 'kind' ? kindOf(value as PollKind) : {};
      this.draft = { ...this.draft, [name]: value, ...follows };
    };
  }

  private toggle(way: (typeof ways)[number]): void {
    const { channels } = this.draft;
    const next = channels.includes(way) ? channels.filter((each) => each !== way) : [...channels, way];
    this.draft = { ...this.draft, channels: next };
  }

  private readonly goOn = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.at < 3) return this.go(this.at + 1);
    const body = composed(this.draft);
    const made = await this.act.run({
      name: JSON.stringify(body),
      do: ({ pollDesk }, options) => pollDesk.create(body, options),
    });
    if (!made) return;
    history.pushState(null, '', addressOf({ poll: made.id }));
    dispatchEvent(new PopStateEvent('popstate'));
  };

  private async go(at: number): Promise<void> {
    this.at = at;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#step')?.focus();
  }
}

define('juyi-office-poll-form', JuyiOfficePollForm);
