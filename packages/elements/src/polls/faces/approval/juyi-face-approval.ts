import type { Paper } from '@juyi/core/polls/paper';
import { type CSSResultGroup, css, type TemplateResult } from 'lit';
import { define } from '../../../base/define.ts';
import { boxes } from '../boxes.ts';
import { Face, type FaceWords } from '../face.ts';

const approvalStyles = css`
  .choices {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }
  .plain {
    grid-column: 1 / -1;
  }
`;

/**
 * A grid of options to approve of, as many as one likes.
 *
 * @tag juyi-face-approval
 * @csspart choice - one option
 */
export class JuyiFaceApproval extends Face {
  static override styles: CSSResultGroup = [Face.styles, approvalStyles];

  protected hint(_: Paper, words: FaceWords): string {
    return words.hints.approval();
  }

  protected marks(paper: Paper, words: FaceWords): TemplateResult {
    const { mark } = this;
    return boxes({ paper, mark, put: (next) => this.put(next), refusal: () => '', blank: this.blank(paper, words) });
  }
}

define('juyi-face-approval', JuyiFaceApproval);
