import { figureAt, type Mark, rate } from '@juyi/core/polls/marking';
import type { Paper } from '@juyi/core/polls/paper';
import { type CSSResultGroup, html, type TemplateResult } from 'lit';
import { define } from '../../../base/define.ts';
import { fieldStyles } from '../../../base/field.styles.ts';
import { Face, type FaceWords } from '../face.ts';
import { scaleStyles, scales } from '../scale.ts';

/** The highest best score that has a box for each step; beyond it a figure is written. */
const mostBoxes = 10;

/**
 * Points for each option, from 0 to the best score.
 *
 * @tag juyi-face-scores
 */
export class JuyiFaceScores extends Face {
  static override styles: CSSResultGroup = [fieldStyles, Face.styles, scaleStyles];

  protected hint({ top }: Paper, words: FaceWords): string {
    return words.hints.scores(0, top);
  }

  protected marks(paper: Paper, words: FaceWords): TemplateResult {
    const { mark } = this;
    const put = (next: Mark | null) => this.put(next);
    const steps = Array.from({ length: paper.top + 1 }, (_, step) => String(step));
    return html`${paper.top > mostBoxes ? this.figures(paper) : scales({ paper, mark, steps, put, words })}
      <div class="choices">${this.blank(paper, words)}</div>`;
  }

  private figures(paper: Paper): TemplateResult {
    return html`<ul class="options" role="list">
      ${paper.options.map(
        (option, place) =>
          html`<li>
            <label>${this.named(option)}
              <input
                type="number"
                inputmode="numeric"
                min="0"
                max=${paper.top}
                .value=${String(figureAt(this.mark, place) ?? '')}
                @change=${(event: Event) => this.write(paper, place, event.target as HTMLInputElement)}
              />
            </label>
          </li>`,
      )}
    </ul>`;
  }

  /** Takes a written figure, brought within the scale; nothing written takes it back. */
  private write(paper: Paper, place: number, field: HTMLInputElement): void {
    const points = Math.max(0, Math.min(paper.top, Math.round(Number(field.value))));
    this.put(rate(paper, this.mark, place, field.value.trim() === '' ? null : points));
    field.value = String(figureAt(this.mark, place) ?? '');
  }
}

define('juyi-face-scores', JuyiFaceScores);
