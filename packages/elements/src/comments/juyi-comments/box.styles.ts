import { css } from 'lit';

/** The boxes to write in and the questions asked beside a comment. */
export const boxStyles = css`
  .box {
    display: grid;
    grid-gap: var(--j-step);
    max-width: 42em;
  }
  textarea {
    min-height: 5.4em;
    resize: vertical;
  }
  .fault:empty {
    display: none;
  }
  .fault {
    font-weight: 600;
  }
  .stances {
    display: flex;
    flex-wrap: wrap;
    margin: 0 0 0 -8px;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px 8px;
  }
  .chip {
    display: flex;
    align-items: center;
    min-height: var(--j-target);
    padding: 0 0.9em;
    margin: 0 0 8px 8px;
    border: 1.5px solid var(--j-rule);
    border-radius: var(--j-radius);
    cursor: pointer;
  }
  .chip input {
    width: 1.2em;
    min-height: 0;
    height: 1.2em;
    margin-inline-end: 0.5em;
    accent-color: var(--j-jade);
  }
  .note > * + * {
    margin-top: var(--j-step);
  }
  .mask blockquote {
    white-space: pre-wrap;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    margin: 0 0 0 -8px;
  }
  .acts > * {
    margin: 0 0 8px 8px;
  }
  .doing {
    margin: var(--j-step) 0;
  }
`;
