import { css } from 'lit';

export const checkStyles = css`
  p {
    max-width: 42em;
    margin: var(--j-step) 0;
  }
  h4,
  h5 {
    margin: calc(var(--j-step) * 3) 0 0;
    font-size: 1em;
  }
  dl {
    margin: var(--j-step) 0;
  }
  dl > div {
    padding: 8px 0;
    border-bottom: 1px solid var(--j-rule);
  }
  dt {
    color: var(--j-ink-soft);
    font-size: var(--j-small);
  }
  dd {
    margin: 0;
    font-weight: 600;
  }
  p a {
    display: inline-block;
    padding: 0.6em 0;
  }
  pre {
    margin: var(--j-step) 0;
    white-space: pre-wrap;
  }
  code {
    font-size: 0.85em;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  button {
    margin-top: calc(var(--j-step) * 2);
  }
  .note {
    margin: calc(var(--j-step) * 2) 0;
  }
`;
