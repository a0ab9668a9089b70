import type { KernelWords } from '@juyi/core/kernel/words.en';
import { answersTo } from '@juyi/core/polls/answers';
import type { CountAnswer, EnterCount } from '@juyi/core/polls/desk/schema';
import type { Mark } from '@juyi/core/polls/marking';
import { paperOfItem } from '@juyi/core/polls/paper';
import { readMark } from '@juyi/core/polls/reading';
import type { Poll, PollItemView } from '@juyi/core/polls/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { wordsAtHand } from '@juyi/elements/base/words';
import { ballotDictionary } from '@juyi/elements/polls/ballot-dictionary';
import { choiceStyles } from '@juyi/elements/polls/faces/choice.styles';
import { type Faces, facesIn } from '@juyi/elements/polls/juyi-poll/faces';
import { choiceOf, type Marks, marking } from '@juyi/elements/polls/juyi-poll/marks';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { deskFault } from './desk-fault.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import { pollDeskStyles } from './polls.styles.ts';

type Words = PollDesk & KernelWords;

/** Papers that are marked alike. `said` is what is marked on them; area in 0.01 m². */
interface Pile {
  readonly item: string;
  readonly choice: unknown;
  readonly said: string;
  readonly heads: number;
  readonly area: number;
}

/**
 * One person's hand count of a secret vote: the papers in piles of equal marks, and those that cannot count. What the
 * other person counted is not shown; only whether both agree.
 *
 * @tag juyi-office-count
 * @fires juyi-office-entered - a count was entered
 */
export class JuyiOfficeCount extends JuyiElement<PollDesk> {
  static override properties = {
    ...JuyiElement.properties,
    poll: { attribute: false },
    marks: { state: true },
    piles: { state: true },
    answer: { state: true },
    unmarked: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, choiceStyles, pollDeskStyles];

  declare poll: Poll | undefined;
  declare marks: Marks;
  declare piles: readonly Pile[];
  declare answer: CountAnswer | null;
  /** The item whose pile has no mark to go by. */
  declare unmarked: string | null;
  protected readonly dictionary = pollDeskDictionary;
  private readonly act = new DeskActs(this);
  private faces: Faces | undefined;

  constructor() {
    super();
    this.marks = {};
    this.piles = [];
    this.answer = null;
    this.unmarked = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('poll') && this.poll && !this.faces) void this.fetchFaces(this.poll);
  }

  private async fetchFaces({ items }: Poll): Promise<void> {
    this.faces = await facesIn(this, items);
    this.requestUpdate();
  }

  private readonly mark = (item: string, mark: unknown): void => {
    this.marks = { ...this.marks, [item]: mark };
  };

  protected get condition(): Condition {
    return this.poll && this.faces ? 'ready' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone tall"></div>`;
  }

  protected content(words: Words): TemplateResult {
    if (!this.faces) return this.bones();
    const { desk } = words;
    return html`<p class="soft">${desk.countAdvice}</p>
      ${this.poll!.items.map((item) => this.item(item, words))}
      <form @submit=${this.enter}>
        <div class="pair">
          ${numberField('invalid', desk.countInvalid, 1)} ${this.weighs ? numberField('invalid-area', desk.countArea, 0.01) : nothing}
        </div>
        <button class="primary" ?disabled=${this.act.busy !== null}>${desk.enterCount}</button>
        <div role="status">${this.told(words)}</div>
      </form>`;
  }

  /** Whether the papers' area counts too. */
  private get weighs(): boolean {
    return (this.poll!.franchise.area ?? 0) > 0;
  }

  private item(item: PollItemView, words: Words): TemplateResult {
    const { desk } = words;
    const piles = this.piles.filter((pile) => pile.item === item.id);
    return html`<section>
      <h4>${item.title[this.locale]}</h4>
      <ul class="rows" role="list">
        ${piles.map(
          (pile) => html`<li>
            <span>${pile.said}</span>
            <span>
              ${desk.pileSays(pile.heads, pile.area / 100)}
              <button class="quiet" type="button" aria-label=${`${desk.pileRemove}: ${pile.said}`} @click=${() => this.takeAway(pile)}>
                ${desk.pileRemove}
              </button>
            </span>
          </li>`,
        )}
      </ul>
      <form @submit=${(event: Event) => this.add(event, item, words)}>
        ${marking(item, this.marks, this.mark, words, this.locale, this.faces)}
        <p class="fault" role="alert">${this.unmarked === item.id ? desk.pileUnmarked : nothing}</p>
        <div class="pair">
          ${numberField(`heads-${item.id}`, desk.pileHeads, 1, 1)}
          ${this.weighs ? numberField(`area-${item.id}`, desk.countArea, 0.01) : nothing}
        </div>
        <button>${desk.pileAdd}</button>
      </form>
    </section>`;
  }

  private told(words: Words): unknown {
    const { answer, poll } = this;
    if (this.act.error) return deskFault(words, this.act.error);
    if (!answer) return nothing;
    const titles = answer.differs.map((id) => poll!.items.find((item) => item.id === id)?.title[this.locale] ?? id);
    return html`<p>${words.desk.countStates[answer.state]}</p>
      ${titles.length > 0 ? html`<p>${words.desk.differs(titles.join(' / '))}</p>` : nothing}`;
  }

  private readonly add = (event: Event, item: PollItemView, words: Words): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const choice = choiceOf(item, this.marks, this.faces);
    this.unmarked = choice === undefined || choice === null ? item.id : null;
    if (this.unmarked !== null) return;
    const [heads, area] = [numberIn(form, `heads-${item.id}`), numberIn(form, `area-${item.id}`)];
    const pile = { item: item.id, choice, said: this.said(item, choice, words), heads, area: cents(area) };
    this.piles = [...this.piles.filter((each) => each.item !== item.id || each.said !== pile.said), pile];
    this.answer = null;
    const { [item.id]: _pile, ...rest } = this.marks;
    this.marks = rest;
    this.faces?.clear();
    form.reset();
  };

  /** What is marked on every paper of a pile, in words. */
  private said(item: PollItemView, choice: unknown, words: Words): string {
    if (answersTo(item).length > 0) return words.marks[choice as keyof typeof words.marks];
    const ballotWords = wordsAtHand(ballotDictionary, this.locale)!;
    const lines = readMark(paperOfItem(item, this.locale), this.marks[item.id] as Mark, ballotWords);
    const marked = lines.every(({ how }) => how === ballotWords.marked);
    const said = lines.map(({ what, how }) => (what === '' ? how : marked ? what : `${what} (${how})`));
    return said.join(this.locale === 'en' ? ', ' : '、');
  }

  private takeAway(pile: Pile): void {
    this.piles = this.piles.filter((each) => each !== pile);
    this.answer = null;
  }

  private readonly enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const body: EnterCount = {
      counts: Object.fromEntries(
        this.poll!.items.map(({ id }) => [
          id,
          this.piles
            .filter(({ item }) => item === id)
            .map(({ choice, heads, area }) => ({ choice: choice as never, heads, area })),
        ]),
      ),
      invalid: { heads: numberIn(form, 'invalid'), area: cents(numberIn(form, 'invalid-area')) },
    };
    this.answer = null;
    const answer = await this.act.run({
      name: JSON.stringify(body),
      do: ({ pollDesk }, options) => pollDesk.enterCount(this.poll!.id, body, options),
    });
    if (!answer) return;
    this.answer = answer;
    this.dispatchEvent(new CustomEvent('juyi-office-entered', { bubbles: true, composed: true }));
  };
}

function numberField(id: string, label: string, step: number, least = 0): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} name=${id} type="number" inputmode="decimal" min=${least} step=${step} required .defaultValue=${least === 0 ? '0' : ''} />
  </div>`;
}

function numberIn(form: HTMLFormElement, name: string): number {
  return Number(new FormData(form).get(name) ?? 0);
}

/** Square metres as they are written on the paper, in 0.01 m². */
function cents(area: number): number {
  return Math.round(area * 100);
}

define('juyi-office-count', JuyiOfficeCount);
