import { css } from 'lit';

/** What stands before, after or instead of a ballot. */
export const afterStyles = css`
  juyi-poll-result {
    --juyi-reserve: 0;
    margin-bottom: calc(var(--j-step) * 4);
  }
  article > .note {
    margin: 0 0 calc(var(--j-step) * 2);
  }
  juyi-poll-challenges {
    margin: 0 0 calc(var(--j-step) * 2);
  }
  .ballot > h3 {
    margin-top: calc(var(--j-step) * 3);
  }
  .electors {
    margin: calc(var(--j-step) * 2) 0;
  }
  .electors .choice + .choice {
    margin-top: var(--j-step);
  }
  legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  .code {
    display: inline-block;
    letter-spacing: 0.06em;
  }
  .note p a {
    padding: 0.75em 0;
    white-space: nowrap;
  }
  .note .acts {
    grid-template-columns: repeat(auto-fit, minmax(9em, max-content));
  }
  .what > * {
    display: block;
  }
  @media print {
    .find {
      display: none;
    }
  }
`;
