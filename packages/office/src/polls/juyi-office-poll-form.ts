import { Files } from '@juyi/client/files/files';
import { Spaces } from '@juyi/client/spaces/spaces';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { isFixed } from '@juyi/core/polls/lifecycle';
import type { PollReceipt } from '@juyi/core/polls/schema';
import type { SpaceSummary } from '@juyi/core/spaces/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { addressOf } from '../base/place.ts';
import { calendar } from './calendar.ts';
import { daysFields } from './days-fields.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import { beginComposing, type Composing, composed, datesOf, kindOf, usualRule } from './draft.ts';
import { type FaultPlace, faultPlaces } from './fault-places.ts';
import type { Sheet } from './form-fields.ts';
import { keepingFault } from './keeping-fault.ts';
import { pollDeskStyles } from './polls.styles.ts';
import { preview } from './preview.ts';
import { withAnother } from './questions.ts';
import { keptDraft, reopen } from './reopen.ts';
import type { Candidate } from './tellers.ts';
import { type Waiting, waitingProposals } from './waiting-proposals.ts';
import { whatFields } from './what-fields.ts';
import { whoFields } from './who-fields.ts';

type Words = PollDesk & KernelWords;

/**
 * Composes a poll in four steps: the question, who votes and how, the days, and a look at what neighbours will read.
 * With the id of a draft its values are in the fields, and what is kept is a new version of it.
 *
 * @tag juyi-office-poll-form
 */
export class JuyiOfficePollForm extends JuyiElement<PollDesk> {
  static override properties = {
    ...JuyiElement.properties,
    pollId: { attribute: false },
    draft: { state: true },
    at: { state: true },
    over: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, pollDeskStyles];

  /** The draft that is composed anew; null for a new one. */
  declare pollId: string | null;
  declare draft: Composing;
  /** Which of the four steps, from 0. */
  declare at: number;
  /** Somebody else has announced it meanwhile. */
  declare over: boolean;
  protected readonly dictionary = pollDeskDictionary;
  private readonly act = new DeskActs(this);
  private readonly spaces = new QueryController<SpaceSummary[]>(this, () => ({
    key: 'spaces',
    ask: async ({ transport }, options) => (await new Spaces(transport).list(options)).items,
  }));
  private readonly candidates = new QueryController<Candidate[]>(this, () => ({
    key: 'candidates',
    ask: async ({ pollDesk }, options) => (await pollDesk.tellers(options)).items,
  }));

  private readonly kept = new QueryController(this, () => (this.pollId === null ? null : keptDraft(this.pollId)));
  private readonly proposals = new QueryController<Waiting[]>(this, () => ({
    key: 'proposals',
    ask: waitingProposals,
  }));

  constructor() {
    super();
    this.pollId = null;
    this.draft = beginComposing(Date.now());
    this.at = 0;
    this.over = false;
  }

  protected get condition(): Condition {
    if (this.pollId === null || this.draft.before) return 'ready';
    return this.kept.error ? 'error' : 'loading';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this.kept;
    if (data && !this.draft.before) this.draft = reopen(data.draft, data.files);
  }

  protected bones(): TemplateResult {
    return html`<div class="bone title"></div><div class="bone"></div><div class="bone"></div>`;
  }

  protected content(words: Words): TemplateResult {
    const { pollId, condition } = this;
    const back = pollId ? { poll: pollId } : { poll: null };
    return html`<p class="unprinted">
        <a href=${addressOf(back)}>← ${pollId ? words.composing.backToDraft : words.desk.backToPolls}</a>
      </p>
      ${condition === 'error' ? faultNotice(words, this.kept.error!, () => this.kept.retry()) : nothing}
      ${condition === 'loading' ? this.bones() : nothing} ${condition === 'ready' ? this.sheetOf(words) : nothing}`;
  }

  private sheetOf(words: Words): TemplateResult {
    const { at } = this;
    const steps = [this.question, this.franchise, this.days, this.check] as const;
    const { keep, keeping } = this.pollId ? words.composing : words.desk;
    return html`<form novalidate @submit=${this.goOn}>
      <p class="soft">${words.desk.step(at + 1)}</p>
      <h2 id="step" tabindex="-1">${words.desk.steps[at]}</h2>
      ${steps[at]!.call(this, words)}
      <div role="alert">${this.fault(words)}</div>
      <div class="acts">
        <button class="primary" ?disabled=${this.act.busy !== null}>
          ${at < 3 ? words.desk.next : this.act.busy ? keeping : keep}
        </button>
        ${at > 0 ? html`<button type="button" class="quiet" @click=${() => this.go(at - 1)}>${words.desk.previous}</button>` : nothing}
      </div>
    </form>`;
  }

  private question(words: Words): TemplateResult {
    const acts = { add: this.addQuestion, remove: this.removeQuestion, bring: this.bring, drop: this.drop };
    return whatFields(this.sheet, words, this.locale, this.proposals.data ?? [], acts, this.isPosted);
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

  private readonly drop = (id: string): void => {
    this.put({ shown: this.draft.shown.filter((file) => file.id !== id) });
    void this.focusOn('#papers');
  };

  private franchise(words: Words): TemplateResult {
    const choices = { spaces: this.spaces.data ?? [], candidates: this.candidates.data, posted: this.isPosted };
    return whoFields(this.sheet, words, this.locale, choices);
  }

  /** Whether its roll is on the board, so that whom it asks stands. */
  private get isPosted(): boolean {
    return (this.kept.data?.state ?? 'draft') !== 'draft';
  }

  private days(words: Words): TemplateResult {
    return daysFields(this.sheet, words, this.locale);
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
      ${calendar(datesOf(this.draft), words, this.locale)}`;
  }

  private fault(words: Words): unknown {
    const { pollId, over, keepMine, mend } = this;
    const { error } = this.act;
    const places = faultPlaces(error?.problem?.errors ?? [], this.draft, words);
    return keepingFault(words, error, { pollId, over, places, keepMine, mend });
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

  private readonly goOn = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.at < 3) return this.go(this.at + 1);
    await this.keep(this.draft.before?.version);
  };

  /** Over what somebody else kept meanwhile, as long as it is not announced. */
  private readonly keepMine = async (): Promise<void> => {
    const newest = await this.act.run({
      name: 'newest',
      do: ({ polls }, options) => polls.read(this.pollId!, options),
    });
    if (!newest) return;
    this.over = isFixed(newest.state);
    if (!this.over) await this.keep(newest.version);
  };

  private async keep(version: number | undefined): Promise<void> {
    const { draft } = this;
    const kept = await this.act.run<PollReceipt>({
      name: JSON.stringify([composed(draft), version, draft.papers.map(({ name }) => name)]),
      do: async ({ pollDesk, transport }, options) => {
        const files = new Files(transport);
        const brought = await Promise.all(draft.papers.map((file) => files.upload(file, { locale: options.locale })));
        const ids = brought.map(({ id }) => id);
        const body = composed(draft, ids);
        return this.pollId && version
          ? pollDesk.edit(this.pollId, { ...body, version }, options)
          : pollDesk.create(body, options);
      },
    });
    if (!kept) return;
    history.pushState(null, '', addressOf({ poll: kept.id }));
    dispatchEvent(new PopStateEvent('popstate'));
  }

  private async go(at: number): Promise<void> {
    this.at = at;
    await this.focusOn('#step');
  }

  private readonly mend = async ({ step, field }: FaultPlace): Promise<void> => {
    this.at = step;
    await this.focusOn(field);
  };

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('juyi-office-poll-form', JuyiOfficePollForm);
