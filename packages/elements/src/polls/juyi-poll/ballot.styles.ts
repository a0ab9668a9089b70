import { css } from 'lit';

/** What a ballot needs from the first mark to the receipt. */
export const ballotStyles = css`
  fieldset {
    min-width: 0;
    margin: calc(var(--j-step) * 2) 0;
    padding: 0;
    border: 0;
  }
  .electors .choice + .choice {
    margin-top: var(--j-step);
  }
  legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  .code {
    letter-spacing: 0.06em;
  }
  .acts {
    display: grid;
    grid-gap: var(--j-step);
    margin: calc(var(--j-step) * 2) 0 var(--j-step);
  }
  .told:not(:empty) {
    font-weight: 600;
  }
  .read {
    padding: 0;
    list-style: none;
  }
  .read li {
    display: flex;
    justify-content: space-between;
    padding: 6px 0;
    border-bottom: 1px solid var(--j-rule);
  }
  .read b {
    padding-inline-start: 16px;
    text-align: end;
  }
`;
