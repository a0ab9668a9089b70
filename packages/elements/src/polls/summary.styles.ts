import { css } from 'lit';

/** What is opened by its name. */
export const summaryStyles = css`
  summary {
    min-height: var(--j-target);
    padding: 8px 0;
    cursor: pointer;
  }
`;
