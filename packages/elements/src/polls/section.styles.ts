import { css } from 'lit';

/** What stands below a poll, closed until it is wanted: a summary, a few fields, and what came of them. */
export const sectionStyles = css`
  :host {
    margin-top: calc(var(--j-step) * 2);
  }
  details {
    border-top: 1px solid var(--j-rule);
  }
  details:last-child {
    border-bottom: 1px solid var(--j-rule);
  }
  summary {
    min-height: var(--j-target);
    padding: 8px 0;
    font-weight: 600;
    cursor: pointer;
  }
  form,
  .field {
    display: grid;
    grid-gap: 4px;
    max-width: 30em;
  }
  form,
  .acts {
    grid-gap: var(--j-step);
    margin: var(--j-step) 0 calc(var(--j-step) * 2);
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  .choice + .choice {
    margin-top: var(--j-step);
  }
  .what > * {
    display: block;
  }
  .note {
    margin: var(--j-step) 0;
  }
  form h3 {
    margin-top: var(--j-step);
  }
`;
