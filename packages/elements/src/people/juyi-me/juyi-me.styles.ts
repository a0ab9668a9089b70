import { css } from 'lit';

export const meStyles = css`
  section {
    padding: calc(var(--j-step) * 2) 0;
    border-top: 1px solid var(--j-rule);
  }
  section:first-of-type {
    border-top: 0;
  }
  h2 {
    margin-bottom: var(--j-step);
    font-size: 1.25em;
  }
  ul + h2,
  p + h2 {
    margin-top: calc(var(--j-step) * 2);
  }
  ul {
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    min-height: var(--j-target);
    padding: 6px 0;
    border-bottom: 1px solid var(--j-rule);
  }
  li:last-child {
    border-bottom: 0;
  }
  li > :first-child {
    flex: 1 1 12em;
  }
  .field {
    max-width: 26em;
    padding: var(--j-step) 0;
  }
  .field input,
  .field select,
  .field textarea {
    margin-top: 4px;
  }
  .fault {
    color: var(--j-clay);
    font-weight: 600;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--j-step);
    padding-top: var(--j-step);
  }
  summary {
    display: flex;
    align-items: center;
    min-height: var(--j-target);
    text-decoration: underline;
    text-decoration-color: var(--j-jade);
    text-underline-offset: 0.22em;
    cursor: pointer;
  }
  .line {
    display: inline-block;
    width: 16em;
    margin: 0;
    vertical-align: middle;
  }
  .note {
    margin: var(--j-step) 0;
  }
`;
