import type { Paper } from '@juyi/core/polls/paper';
import { gradeNames } from '@juyi/core/polls/reading';
import { type CSSResultGroup, css, html, type TemplateResult } from 'lit';
import { define } from '../../../base/define.ts';
import { Face, type FaceWords } from '../face.ts';
import { scaleStyles, scales } from '../scale.ts';

const gradeStyles = css`
  .steps {
    --least: 5.4em;
  }
  :host([data-elder]) .steps {
    --least: 5.6em;
  }
`;

/**
 * A grade in words for each option.
 *
 * @tag juyi-face-grades
 */
export class JuyiFaceGrades extends Face {
  static override styles: CSSResultGroup = [Face.styles, scaleStyles, gradeStyles];

  protected hint(_: Paper, words: FaceWords): string {
    return words.hints.grades();
  }

  protected marks(paper: Paper, words: FaceWords): TemplateResult {
    const { mark } = this;
    const steps = gradeNames(paper.top, words);
    return html`${scales({ paper, mark, steps, put: (next) => this.put(next), words })}
      <div class="choices">${this.blank(paper, words)}</div>`;
  }
}

define('juyi-face-grades', JuyiFaceGrades);
