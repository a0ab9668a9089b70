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
  .submitted {
    color: var(--j-jade);
  }
  .submitted::before {
    border-radius: 50%;
    background: currentColor;
  }
  .answered::before {
    background: currentColor;
    transform: rotate(45deg);
  }
  .draft {
    color: var(--j-clay);
  }
  .withdrawn {
    color: var(--j-ink-soft);
  }
  .withdrawn::before {
    transform: rotate(45deg);
  }
`;
