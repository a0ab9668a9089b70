import { css } from 'lit';

export const wordingStyles = css`
  section {
    margin-top: calc(var(--j-step) * 3);
    padding-top: calc(var(--j-step) * 2);
    border-top: 1px solid var(--j-rule);
  }
  ul {
    list-style: none;
    padding: 0;
  }
  li {
    padding: calc(var(--j-step) * 2) 0;
    border-bottom: 1px solid var(--j-rule);
  }
  dd {
    margin: 0 0 var(--j-step);
  }
  .difference {
    max-width: 42em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  ins {
    text-decoration: underline 2px;
    text-underline-offset: 0.2em;
    background: var(--j-jade-wash);
  }
  del {
    color: var(--j-ink-soft);
  }
  form > label {
    display: block;
    margin-top: calc(var(--j-step) * 2);
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    grid-gap: var(--j-step);
    margin-top: calc(var(--j-step) * 2);
  }
`;
