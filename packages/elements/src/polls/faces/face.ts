import type { KernelWords } from '@juyi/core/kernel/words.en';
import { ballotOf, blankOf, isBlank, type Mark, standingOf } from '@juyi/core/polls/marking';
import { type Paper, paperOfItem } from '@juyi/core/polls/paper';
import { after, type ReadLine, readMark, sayStanding } from '@juyi/core/polls/reading';
import type { PollItemView } from '@juyi/core/polls/schema';
import type { BallotWords } from '@juyi/core/polls/words.ballot.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { ballotDictionary } from '../ballot-dictionary.ts';
import { choiceStyles } from './choice.styles.ts';
import { faceStyles } from './face.styles.ts';

export type FaceWords = BallotWords & KernelWords;

/**
 * What all ballot faces share: an empty paper, how it is marked so far, and a line that says how far that is. A face
 * marks nothing by itself and keeps nothing; whoever shows it does.
 *
 * @attr label - the question, for those who don't see it above
 * @fires juyi-marked - the voter has marked something; `detail: { mark }`, null where all is taken back
 */
export abstract class Face extends JuyiElement<BallotWords> {
  static override properties = {
    ...JuyiElement.properties,
    item: { attribute: false },
    paper: { attribute: false },
    mark: { attribute: false },
    label: {},
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, choiceStyles, faceStyles];

  /** The question as its poll puts it; its paper is made from it. */
  declare item: PollItemView | undefined;
  declare paper: Paper | undefined;
  declare mark: Mark | null;
  declare label: string;
  protected readonly dictionary = ballotDictionary;
  private told = '';

  constructor() {
    super();
    this.mark = null;
    this.label = '';
  }

  protected get condition(): Condition {
    return this.paper ? 'ready' : 'loading';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.item) this.paper = paperOfItem(this.item, this.locale);
  }

  /** The ballot as it is cast; null where it can't be as it is marked. */
  get ballot(): ReturnType<typeof ballotOf> | null {
    const { paper, mark } = this;
    return paper && mark !== null && standingOf(paper, mark).ready ? ballotOf(paper, mark) : null;
  }

  /** What is marked, read back in words. */
  get lines(): readonly ReadLine[] {
    const { paper, mark, words } = this;
    return paper && words && mark !== null ? readMark(paper, mark, words) : [];
  }

  focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('input, button')?.focus();
  }

  /** What is to be marked. */
  protected abstract marks(paper: Paper, words: FaceWords): TemplateResult;
  /** One line that says how. */
  protected abstract hint(paper: Paper, words: FaceWords): string;

  protected content(words: FaceWords): TemplateResult {
    const { paper } = this;
    if (!paper) return this.bones();
    const standing = standingOf(paper, this.mark);
    return html`<fieldset aria-label=${this.label} aria-describedby="hint">
      <p class="hint soft" id="hint">${this.hint(paper, words)}</p>
      ${this.marks(paper, words)}
      <p class="standing ${standing.ready ? 'ready' : ''}" role="status" part="standing">
        ${after(this.told, sayStanding(paper, standing, words))}
      </p>
    </fieldset>`;
  }

  protected bones(): TemplateResult {
    return html`<div class="choices">${[1, 2, 3].map(() => html`<div class="choice bone"></div>`)}</div>`;
  }

  /** Shows a mark and tells whoever keeps it. `told` is said before how far the ballot is. */
  protected put(mark: Mark | null, told = ''): void {
    this.mark = mark;
    this.told = told;
    this.dispatchEvent(new CustomEvent('juyi-marked', { detail: { mark } }));
  }

  /** A box to take part without choosing; it takes the place of all other marks, and they of it. */
  protected blank(paper: Paper, words: FaceWords): TemplateResult {
    const checked = isBlank(paper, this.mark);
    const toggled = () => this.put(checked ? null : blankOf(paper));
    return html`<label class="choice plain ${checked ? 'on' : ''}" part="choice">
      <input type="checkbox" .checked=${checked} @change=${toggled} />
      <span class="what">${words.blank}</span>
    </label>`;
  }

  /** The name of an option and what is to be known of it. */
  protected named({ name, note }: Paper['options'][number]): TemplateResult {
    return html`<span class="what"><b>${name}</b>${note ? html`<span class="soft">${note}</span>` : nothing}</span>`;
  }
}
