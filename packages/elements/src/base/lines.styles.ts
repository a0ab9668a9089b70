import { css } from 'lit';

/** Sections under hairlines, and lists of which each entry has one above it. */
export const lineStyles = css`
  section {
    border-top: 1px solid var(--j-rule);
    padding: calc(var(--j-step) * 2) 0;
  }
  section > * + * {
    margin-top: var(--j-step);
  }
  .lines {
    padding: 0;
    list-style: none;
  }
  .lines li {
    border-top: 1px solid var(--j-rule);
    padding: calc(var(--j-step) * 1.5) 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--j-step) 16px;
    align-items: center;
    justify-content: space-between;
  }
`;
