import { css } from 'lit';

export const pollStyles = css`
  article {
    min-height: var(--juyi-reserve, 100vh);
    container-type: inline-size;
  }
  .cols {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: calc(var(--j-step) * 4);
  }
  @container (min-width: 800px) {
    .cols {
      grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
      grid-gap: calc(var(--j-step) * 6);
    }
  }
  .state {
    white-space: normal;
  }
  h2 {
    margin: 4px 0 8px;
  }
  .cost,
  .told:not(:empty) {
    font-weight: 600;
  }
  .question {
    margin-top: calc(var(--j-step) * 3);
  }
  fieldset {
    min-width: 0;
    padding: 0;
    border: 0;
  }
  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 4px 20px;
    margin: 0;
    padding-top: calc(var(--j-step) * 2);
    border-top: 1px solid var(--j-rule);
  }
  /* Where letters are large for the room, each word stands above what is said of it. */
  @container (max-width: 14em) {
    .facts {
      display: block;
    }
  }
  dt {
    color: var(--j-ink-soft);
  }
  dd {
    margin: 0;
  }
  .note {
    margin: calc(var(--j-step) * 2) 0;
  }
  .acts {
    display: grid;
    grid-gap: var(--j-step);
    margin: calc(var(--j-step) * 2) 0 var(--j-step);
  }
  .options {
    margin: 4px 0 8px;
    padding-inline-start: 1.4em;
  }
  .facts a {
    padding: 0.75em 0;
    white-space: nowrap;
  }
  .wide {
    width: 100%;
  }
  .bone.choice {
    min-height: calc(var(--j-target) + 12px);
    margin-top: var(--j-step);
  }
  @media print {
    article {
      min-height: 0;
    }
  }
`;
