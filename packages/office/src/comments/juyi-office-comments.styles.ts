import { css } from 'lit';

export const moderationStyles = css`
  .shows button {
    min-width: var(--j-target);
    margin-inline-end: 24px;
    padding: 0;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    font-weight: 500;
  }
  .shows [aria-pressed='true'] {
    font-weight: 700;
    border-color: var(--j-jade);
  }
  .said {
    justify-content: start;
  }
  .row {
    grid-gap: var(--j-step);
  }
  .words {
    max-width: 42em;
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--j-rule);
  }
  .words > * + * {
    margin-top: 0.5em;
  }
  .facts {
    display: block;
    text-align: start;
  }
  .acts {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    margin: 0 0 0 -8px;
  }
  .acts > * {
    margin: 0 0 8px 8px;
  }
  .row .note {
    grid-column: 1 / -1;
    margin: 0;
  }
  .switch {
    display: flex;
    align-items: center;
    min-height: var(--j-target);
    font-weight: 500;
    cursor: pointer;
  }
  .switch input {
    width: 1.4em;
    height: 1.4em;
    min-height: 0;
    margin-inline-end: 0.6em;
    accent-color: var(--j-jade);
  }
`;
