import { Files } from '@juyi/client/files/files';
import { Spaces } from '@juyi/client/spaces/spaces';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { pollKindFacts, pollKinds } from '@juyi/core/polls/kinds';
import { pollProfiles } from '@juyi/core/polls/profiles/registry';
import type { SpaceSummary } from '@juyi/core/spaces/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { MutationController } from '@juyi/elements/base/mutation';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../base/place.ts';
import { agreedFields } from './agreed-fields.ts';
import { calendar } from './calendar.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import { beginComposing, type Composing, composed, kindOf, usualRule } from './draft.ts';
import { bothField, checkField, chooseField, type Sheet, textField } from './form-fields.ts';
import { franchiseFields } from './franchise-fields.ts';
import { pollDeskStyles } from './polls.styles.ts';
import { preview } from './preview.ts';
import { questionFields } from './question-fields.ts';
import { withAnother } from './questions.ts';
import { type Candidate, tellersField } from './tellers.ts';
import { type Waiting, waitingProposals } from './waiting-proposals.ts';

type Words = PollDesk & KernelWords;

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
  private readonly spaces = new QueryController<SpaceSummary[]>(this, () => ({
    key: 'spaces',
    ask: async ({ transport }, options) => (await new Spaces(transport).list(options)).items,
  }));
  private readonly candidates = new QueryController<Candidate[]>(this, () => ({
    key: 'candidates',
    ask: async ({ pollDesk }, options) => (await pollDesk.tellers(options)).items,
  }));

  private readonly proposals = new QueryController<Waiting[]>(this, () => ({
    key: 'proposals',
    ask: waitingProposals,
  }));

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
    const { sheet } = this;
    const waiting = (this.proposals.data ?? []).map(({ id, title }) => [id, title] as const);
    return html`${bothField(sheet, 'title', desk.titleLabel, words)} ${bothField(sheet, 'text', desk.textLabel, words)}
      ${chooseField(sheet, 'proposal', desk.proposalLabel, [['', desk.proposalNone], ...waiting])}
      <p class="soft">${desk.proposalHint}</p>
      ${bothField(sheet, 'cost', desk.costLabel, words)} <div class="pair">
        ${textField(sheet, 'charge', desk.chargeLabel, 'number')}
        ${chooseField(sheet, 'chargeBy', desk.chargeByLabel, Object.entries(desk.chargeBy))}
      </div>
      ${textField(sheet, 'contact', desk.contactLabel)}
      ${chooseField(
        sheet,
        'kind',
        desk.kindLabel,
        pollKinds.map((kind) => [kind, words.kinds[kind]]),
      )}
      ${questionFields(sheet, words, this.locale, { add: this.addQuestion, remove: this.removeQuestion })}
      <div class="field">
        <label for="papers">${desk.attachmentsLabel}</label>
        <input id="papers" type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" @change=${this.bring} />
        <ul>${this.draft.papers.map(({ name }) => html`<li>${name}</li>`)}</ul>
      </div>`;
  }

  private readonly addQuestion = (): void => {
    const questions = withAnother(this.draft.questions);
    this.put({ questions });
    this.focusOn(`#${questions.at(-1)!.id}-title-${this.locale}`);
  };

  private readonly removeQuestion = (id: string): void => {
    this.put({ questions: this.draft.questions.filter((each) => each.id !== id) });
    this.focusOn('#add');
  };

  private readonly bring = (event: Event): void => {
    this.put({ papers: [...((event.target as HTMLInputElement).files ?? [])] });
  };

  private franchise(words: Words): TemplateResult {
    const { desk } = words;
    const { sheet } = this;
    const { electors } = pollKindFacts[this.draft.kind];
    return html`${chooseField(
      sheet,
      'electors',
      desk.electorsLabel,
      electors.map((kind) => [kind, desk.electors[kind]]),
    )}
      ${franchiseFields(sheet, this.spaces.data ?? [], words)}
      ${chooseField(
        sheet,
        'effect',
        desk.effectLabel,
        (['consultative', 'binding'] as const).map((effect) => [effect, words.effects[effect]]),
      )}
      ${chooseField(
        sheet,
        'profile',
        desk.profileLabel,
        pollProfiles.map(({ id, title }) => [id, title[this.locale]]),
      )}
      ${agreedFields(sheet, words)}
      <fieldset>
        <legend>${desk.channelsLabel}</legend>
        ${ways.map((way) => checkField(words.channels[way], this.draft.channels.includes(way), () => this.toggle(way)))}
      </fieldset>
      ${this.candidates.data ? tellersField(this.draft, this.candidates.data, words, (chosen) => this.put(chosen)) : nothing}`;
  }

  private days(words: Words): TemplateResult {
    return html`<div class="pair">
        ${textField(this.sheet, 'opensOn', words.desk.opensLabel, 'date')}
        ${textField(this.sheet, 'closesOn', words.desk.closesLabel, 'date')}
      </div>
      ${calendar(this.draft, words, this.locale)}`;
  }

  private check(words: Words): TemplateResult {
    const { draft } = this;
    const named = {
      proposal: this.proposals.data?.find(({ id }) => id === draft.proposal)?.title,
      people: (ids: readonly string[]) =>
        (this.candidates.data ?? []).filter(({ id }) => ids.includes(id)).map(({ name }) => name),
    };
    return html`${preview(draft, words, this.locale, named)}
      <p class="soft">${words.effects[draft.effect]} · ${words.courts}</p>
      ${calendar(this.draft, words, this.locale)}`;
  }

  private fault(words: Words): TemplateResult {
    const { error } = this.act;
    const places = error!.problem?.errors?.map(({ pointer }) => pointer).join(' ');
    return html`${faultNotice(words, error!)}${places ? html`<p>${words.desk.fault(places)}</p>` : nothing}`;
  }

  private get sheet(): Sheet {
    return { draft: this.draft, put: (changes) => this.put(changes) };
  }

  /** Another kind of decision brings its own usual list and rule. */
  private put(changes: Partial<Composing>): void {
    const { kind } = changes;
    const again = (rule: string) => this.draft.questions.map((question) => ({ ...question, rule }));
    const follows = kind === undefined ? {} : { ...kindOf(kind), questions: again(usualRule(kind)) };
    this.draft = { ...this.draft, ...changes, ...follows };
  }

  private toggle(way: (typeof ways)[number]): void {
    const { channels } = this.draft;
    this.put({ channels: channels.includes(way) ? channels.filter((each) => each !== way) : [...channels, way] });
  }

  private readonly goOn = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.at < 3) return this.go(this.at + 1);
    const { draft } = this;
    const made = await this.act.run({
      name: JSON.stringify([composed(draft), draft.papers.map(({ name }) => name)]),
      do: async ({ pollDesk, transport }, options) => {
        const files = new Files(transport);
        const brought = await Promise.all(draft.papers.map((file) => files.upload(file, { locale: options.locale })));
        return pollDesk.create(
          composed(
            draft,
            brought.map(({ id }) => id),
          ),
          options,
        );
      },
    });
    if (!made) return;
    history.pushState(null, '', addressOf({ poll: made.id }));
    dispatchEvent(new PopStateEvent('popstate'));
  };

  private async go(at: number): Promise<void> {
    this.at = at;
    await this.focusOn('#step');
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('juyi-office-poll-form', JuyiOfficePollForm);
