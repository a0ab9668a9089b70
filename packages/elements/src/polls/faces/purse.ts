import { type Mark, spentOn } from '@juyi/core/polls/marking';
import type { Paper } from '@juyi/core/polls/paper';
import { sayPurse, sayUsed } from '@juyi/core/polls/reading';
import type { BallotWords } from '@juyi/core/polls/words.ballot.en';
import { css, html, type TemplateResult } from 'lit';

export const purseStyles = css`
  .purse {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 8px 0;
    background: var(--j-paper);
    border-bottom: 1px solid var(--j-rule);
  }
  .purse p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
  }
  .track {
    display: block;
    width: 100%;
    height: 10px;
    margin-top: 4px;
    background: var(--j-track);
  }
  .track rect {
    fill: var(--j-jade);
  }
  @media (forced-colors: active) {
    .track {
      border: 1px solid;
    }
    .track rect {
      fill: Highlight;
    }
  }
`;

/** What is spent and what is left, always in sight. The line that says so to those who listen is the ballot's own. */
export function purse(paper: Paper, mark: Mark | null, words: BallotWords): TemplateResult {
  const spent = spentOn(paper, mark);
  const share = paper.purse === 0 ? 0 : Math.min(100, (spent / paper.purse) * 100);
  return html`<div class="purse" part="purse" aria-hidden="true">
    <p><span>${sayUsed(paper, spent, words)}</span> <b>${words.left(sayPurse(paper, paper.purse - spent, words))}</b></p>
    <svg class="track"><rect width="${share}%" height="100%"></rect></svg>
  </div>`;
}
