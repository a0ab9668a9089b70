import type { Paper } from '@juyi/core/polls/paper';
import type { TemplateResult } from 'lit';
import { define } from '../../../base/define.ts';
import { boxes } from '../boxes.ts';
import { Face, type FaceWords } from '../face.ts';

/**
 * Several options, from the fewest to the most that the rule allows. Where all marks are used, the rest can't be marked
 * until one is taken back, and say so.
 *
 * @tag juyi-face-choices
 * @csspart choice - one option
 */
export class JuyiFaceChoices extends Face {
  protected hint({ least, most }: Paper, words: FaceWords): string {
    return words.hints.choices(least, most);
  }

  protected marks(paper: Paper, words: FaceWords): TemplateResult {
    const { mark } = this;
    return boxes({
      paper,
      mark,
      put: (next) => this.put(next),
      refusal: () => words.full,
      blank: this.blank(paper, words),
    });
  }
}

define('juyi-face-choices', JuyiFaceChoices);
