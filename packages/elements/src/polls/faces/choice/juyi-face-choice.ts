import { blankOf, isBlank, type Mark, numbers } from '@juyi/core/polls/marking';
import type { Paper } from '@juyi/core/polls/paper';
import { html, type TemplateResult } from 'lit';
import { define } from '../../../base/define.ts';
import { Face, type FaceWords } from '../face.ts';

/**
 * One of several options, or none of them.
 *
 * @tag juyi-face-choice
 * @csspart choice - one option
 */
export class JuyiFaceChoice extends Face {
  protected hint(_: Paper, words: FaceWords): string {
    return words.hints.choice();
  }

  protected marks(paper: Paper, words: FaceWords): TemplateResult {
    const chosen = numbers(this.mark)[0];
    return html`<div class="choices">
      ${paper.options.map((option, place) => this.radio(chosen === place, [place], this.named(option)))}
      ${this.radio(isBlank(paper, this.mark), blankOf(paper), html`<span>${words.blank}</span>`, 'plain')}
    </div>`;
  }

  private radio(checked: boolean, mark: Mark, what: TemplateResult, kind = ''): TemplateResult {
    return html`<label class="choice ${kind} ${checked ? 'on' : ''}" part="choice">
      <input type="radio" name="option" .checked=${checked} @change=${() => this.put(mark)} />
      ${what}
    </label>`;
  }
}

define('juyi-face-choice', JuyiFaceChoice);
