import { css } from 'lit';

/** Where an answer stands: word, shape and colour. Lateness is clay, never red. */
export const standingStyles = css`
  .state.late {
    color: var(--j-clay);
  }
  .state.late::before {
    background: currentColor;
  }
  .state.today::before {
    border-radius: 50%;
    background: currentColor;
  }
  .state.ahead {
    color: var(--j-ink-soft);
  }
  .state.ahead::before {
    border-radius: 50%;
  }
`;
