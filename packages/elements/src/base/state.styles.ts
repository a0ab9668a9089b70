import { css } from 'lit';

/** The state of a thing: a word, a shape and a colour. */
export const stateStyles = css`
  .state {
    display: inline-grid;
    grid-auto-flow: column;
    gap: 0.4em;
    align-items: center;
    font-size: var(--j-small);
    font-weight: 600;
    white-space: nowrap;
  }
  .state::before {
    content: '';
    width: 0.62em;
    height: 0.62em;
    border: 0.14em solid;
    border-radius: 2px;
    forced-color-adjust: none;
  }
  .submitted,
  .gathering,
  .qualified,
  .inProgress {
    color: var(--j-jade);
  }
  .submitted::before,
  .gathering::before {
    border-radius: 50%;
  }
  .gathering::before,
  .qualified::before,
  .inProgress::before,
  .decided::before,
  .answered::before,
  .reviewed::before {
    background: currentColor;
  }
  .decided::before,
  .answered::before,
  .reviewed::before {
    transform: rotate(45deg);
  }
  .draft,
  .returned {
    color: var(--j-clay);
  }
  .rejected,
  .lapsed,
  .merged,
  .withdrawn {
    color: var(--j-ink-soft);
  }
  .rejected::before,
  .lapsed::before,
  .merged::before,
  .withdrawn::before {
    transform: rotate(45deg);
  }
`;
