import { figureAt, priceOf, spentOn, vote } from '@juyi/core/polls/marking';
import type { Paper } from '@juyi/core/polls/paper';
import { type CSSResultGroup, css, html, type TemplateResult } from 'lit';
import { define } from '../../../base/define.ts';
import { fieldStyles } from '../../../base/field.styles.ts';
import { Face, type FaceWords } from '../face.ts';
import { purse, purseStyles } from '../purse.ts';

const creditStyles = css`
  .options {
    list-style: none;
    padding: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: var(--j-step) 0;
    border-bottom: 1px solid var(--j-rule);
  }
  .row .what {
    flex: 1 1 9em;
    margin-inline-end: 12px;
  }
  .turn {
    display: grid;
    grid-template-columns: var(--j-target) 3.6em var(--j-target);
    grid-gap: 6px;
  }
  .turn button {
    padding: 0;
    font-size: 1.3em;
  }
  .turn input {
    padding: 0;
    text-align: center;
    font-weight: 600;
    -moz-appearance: textfield;
  }
  ::-webkit-inner-spin-button {
    display: none;
  }
`;

/**
 * Credits to spread over the options: by buttons, or by writing how many votes. What the credits don't reach is not taken.
 *
 * @tag juyi-face-credits
 * @csspart purse - what is spent and what is left
 */
export class JuyiFaceCredits extends Face {
  static override styles: CSSResultGroup = [fieldStyles, Face.styles, purseStyles, creditStyles];

  protected hint({ square, purse }: Paper, words: FaceWords): string {
    return square ? words.hints.squares(0, purse) : words.hints.credits(0, purse);
  }

  protected marks(paper: Paper, words: FaceWords): TemplateResult {
    return html`${purse(paper, this.mark, words)}
      <ul class="options" role="list">${paper.options.map((_, place) => this.row(paper, place, words))}</ul>
      <div class="choices">${this.blank(paper, words)}</div>`;
  }

  private row(paper: Paper, place: number, words: FaceWords): TemplateResult {
    const option = paper.options[place]!;
    const votes = figureAt(this.mark, place) ?? 0;
    return html`<li class="row">
      <span class="what">
        ${this.named(option)} <span class="soft">${words.costs(priceOf(paper, votes))}</span>
      </span>
      <span class="turn">
        ${this.step(paper, place, votes - 1, '−', words.fewer(option.name))}
        <input
          type="number"
          inputmode="numeric"
          aria-label=${words.votes(option.name)}
          .value=${String(votes)}
          @change=${(event: Event) => this.write(paper, place, event.target as HTMLInputElement)}
        />
        ${this.step(paper, place, votes + 1, '+', words.more(option.name))}
      </span>
    </li>`;
  }

  /** A button that stays within the keyboard's reach where it can do nothing. */
  private step(paper: Paper, place: number, votes: number, sign: string, name: string): TemplateResult {
    const now = figureAt(this.mark, place) ?? 0;
    const able = (figureAt(vote(paper, this.mark, place, votes), place) ?? 0) !== now;
    return html`<button
      class="quiet"
      aria-label=${name}
      aria-disabled=${!able}
      @click=${() => able && this.put(vote(paper, this.mark, place, votes))}
    >
      ${sign}
    </button>`;
  }

  /** Takes as many of the votes written as the credits reach. */
  private write(paper: Paper, place: number, field: HTMLInputElement): void {
    const wanted = Math.round(Number(field.value)) || 0;
    const others = spentOn(paper, vote(paper, this.mark, place, 0));
    const afford = paper.square ? Math.floor(Math.sqrt(paper.purse - others)) : paper.purse - others;
    const most = Math.min(paper.most, afford);
    const votes = Math.max(paper.against ? -most : 0, Math.min(most, wanted));
    this.put(vote(paper, this.mark, place, votes));
    field.value = String(votes);
  }
}

define('juyi-face-credits', JuyiFaceCredits);
