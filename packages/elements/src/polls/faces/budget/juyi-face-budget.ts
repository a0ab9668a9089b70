import { spentOn } from '@juyi/core/polls/marking';
import type { Paper } from '@juyi/core/polls/paper';
import { type CSSResultGroup, css, html, type TemplateResult } from 'lit';
import { define } from '../../../base/define.ts';
import { boxes } from '../boxes.ts';
import { Face, type FaceWords } from '../face.ts';
import { purse, purseStyles } from '../purse.ts';

const budgetStyles = css`
  .aside {
    padding-inline-start: 12px;
    font-weight: 600;
    white-space: nowrap;
  }
  :host([data-elder]) .choice {
    flex-wrap: wrap;
  }
  :host([data-elder]) .choice .aside {
    flex-basis: 100%;
    padding-inline-start: 40px;
  }
`;

/**
 * Projects to choose within a budget. The running total stays in sight; what no longer fits can't be chosen, and says so.
 *
 * @tag juyi-face-budget
 * @csspart choice - one project
 * @csspart purse - the running total
 */
export class JuyiFaceBudget extends Face {
  static override styles: CSSResultGroup = [Face.styles, purseStyles, budgetStyles];

  protected hint(_: Paper, words: FaceWords): string {
    return words.hints.budget();
  }

  protected marks(paper: Paper, words: FaceWords): TemplateResult {
    const { mark } = this;
    const left = words.money(paper.purse - spentOn(paper, mark));
    const list = boxes({
      paper,
      mark,
      put: (next) => this.put(next),
      refusal: () => words.tooDear(left),
      aside: ({ cost }) => words.money(cost ?? 0),
      blank: this.blank(paper, words),
    });
    return html`${purse(paper, mark, words)} ${list}`;
  }
}

define('juyi-face-budget', JuyiFaceBudget);
