import { css } from 'lit';

export const formStyles = css`
  .sheet {
    /* Margins stay inside, so that the form does not move when it takes the place of its bones. */
    display: flow-root;
    min-height: var(--juyi-reserve, 100vh);
    max-width: 42em;
  }
  @media print {
    .sheet {
      min-height: 0;
    }
  }
  .field {
    margin-top: calc(var(--j-step) * 2);
  }
  .field input,
  .field textarea,
  .field select {
    margin-top: 6px;
  }
  textarea {
    resize: vertical;
    line-height: 1.6;
  }
  [readonly] {
    background: none;
    border-style: dashed;
  }
  .below {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-gap: 0 16px;
    min-height: 1.6em;
    margin-top: 2px;
  }
  .fault,
  .over {
    color: var(--j-ink);
    font-weight: 600;
  }
  .fault:not(:empty) {
    grid-column: 1;
  }
  .left {
    grid-column: 2;
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, max-content));
    grid-gap: var(--j-step);
    margin-top: calc(var(--j-step) * 2);
  }
  .said {
    min-height: 1.6em;
    margin-top: var(--j-step);
  }
  .note {
    margin-top: calc(var(--j-step) * 2);
  }
  juyi-sign-in {
    margin-top: var(--j-step);
  }
  .drafts {
    list-style: none;
    padding: 0;
    margin-top: var(--j-step);
    border-top: 1px solid var(--j-rule);
  }
  .drafts li {
    border-bottom: 1px solid var(--j-rule);
  }
  .drafts button {
    width: 100%;
    justify-content: flex-start;
    border: 0;
    padding: 0.3em 0;
    text-align: start;
    font-weight: 500;
  }
  .mine {
    margin-top: calc(var(--j-step) * 4);
  }
  .check {
    white-space: pre-wrap;
    margin-top: var(--j-step);
  }
  @media (max-width: 519px) {
    .acts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  /* Its place is kept, so that the text below stays where it is while somebody types. */
  .alike {
    min-height: var(--j-target);
  }
  .alike + .field {
    margin-top: 0;
  }
  summary {
    min-height: var(--j-target);
    line-height: var(--j-target);
    cursor: pointer;
  }
  .more {
    margin-top: calc(var(--j-step) * 2);
  }
  .check-line input {
    display: inline-block;
    width: auto;
  }
`;
