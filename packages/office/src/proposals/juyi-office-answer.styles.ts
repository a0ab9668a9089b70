import { css } from 'lit';

export const answerStyles = css`
  label {
    font-weight: inherit;
  }
  textarea {
    margin-top: var(--j-step);
    resize: vertical;
    line-height: 1.6;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin: 4px 0 0 -16px;
  }
  .under > * {
    margin-inline-start: 16px;
  }
  #fault {
    min-height: 1.6em;
    font-weight: 600;
  }
  .note {
    margin-bottom: 16px;
  }
  .check .sheet,
  .check .note {
    margin-top: 16px;
  }
  .leftover {
    margin-top: 32px;
  }
  .leftover button {
    margin-top: var(--j-step);
  }
  .field {
    height: 16em;
  }
`;
