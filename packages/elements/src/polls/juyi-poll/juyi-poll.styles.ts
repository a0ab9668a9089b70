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
  juyi-poll-result {
    margin-bottom: calc(var(--j-step) * 4);
  }
  @container (min-width: 800px) {
    .cols {
      grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
      grid-gap: calc(var(--j-step) * 6);
    }
  }
  h2 {
    margin: 4px 0;
  }
  .cost {
    font-weight: 600;
  }
  .words {
    max-width: 42em;
    margin: var(--j-step) 0;
  }
  .words > * + * {
    margin-top: 0.7em;
  }
  .question {
    margin-top: calc(var(--j-step) * 3);
  }
  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-gap: 4px 20px;
    margin: 0;
    padding-top: calc(var(--j-step) * 2);
    border-top: 1px solid var(--j-rule);
  }
  dt {
    color: var(--j-ink-soft);
  }
  dd {
    margin: 0;
  }
  :host([data-elder]) .facts {
    display: block;
  }
  :host([data-elder]) dd {
    margin-bottom: 8px;
  }
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
  .note {
    margin: calc(var(--j-step) * 2) 0;
  }
  .note .acts {
    grid-template-columns: repeat(auto-fit, minmax(9em, max-content));
  }
  .options {
    margin: 4px 0 0;
    padding-inline-start: 1.4em;
  }
  .code {
    letter-spacing: 0.06em;
  }
  .wide {
    width: 100%;
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
  summary {
    min-height: var(--j-target);
    line-height: var(--j-target);
    cursor: pointer;
  }
  .bone.choice {
    margin-top: var(--j-step);
  }
  @media print {
    article {
      min-height: 0;
    }
    .find {
      display: none;
    }
  }
`;
