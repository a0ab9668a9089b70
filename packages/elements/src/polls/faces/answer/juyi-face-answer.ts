import { answersOf } from '@juyi/core/polls/marking';
import type { Paper } from '@juyi/core/polls/paper';
import { html, type TemplateResult } from 'lit';
import { define } from '../../../base/define.ts';
import { Face, type FaceWords } from '../face.ts';

/**
 * A question to answer: yes, no or abstain; or agreement, doubts, objection.
 *
 * @tag juyi-face-answer
 * @csspart choice - one answer
 */
export class JuyiFaceAnswer extends Face {
  protected hint(_: Paper, words: FaceWords): string {
    return words.hints.choice();
  }

  protected marks(paper: Paper, words: FaceWords): TemplateResult {
    return html`<div class="choices">
      ${answersOf(paper).map(
        (answer) =>
          html`<label class="choice ${this.mark === answer ? 'on' : ''}" part="choice">
            <input type="radio" name="answer" .checked=${this.mark === answer} @change=${() => this.put(answer)} />
            <b>${words.answers[answer]}</b>
          </label>`,
      )}
    </div>`;
  }
}

define('juyi-face-answer', JuyiFaceAnswer);
