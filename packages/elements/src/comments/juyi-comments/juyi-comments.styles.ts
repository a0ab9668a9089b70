import { css } from 'lit';

export const commentStyles = css`
  section {
    min-height: var(--juyi-reserve, 100vh);
  }
  .head {
    margin-bottom: var(--j-step);
  }
  .opener {
    display: block;
    width: 100%;
    max-width: 42em;
    overflow: hidden;
    font-weight: 400;
    color: var(--j-ink-soft);
    background: var(--j-sheet);
    border-color: var(--j-ink-soft);
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .stance {
    display: inline-grid;
    grid-auto-flow: column;
    gap: 0.35em;
    align-items: center;
    font-weight: 600;
    color: var(--j-ink);
  }
  .stance::before {
    content: '+';
    width: 1.15em;
    line-height: 1.15em;
    border: 1.5px solid;
    border-radius: 50%;
    text-align: center;
    font-size: 0.8em;
  }
  .against::before {
    content: '−';
    border-radius: 2px;
  }
  .neutral::before {
    content: '=';
    border-style: dashed;
  }
  .question::before {
    content: '?';
    border-color: transparent;
  }
  .status {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: calc(var(--j-target) + var(--j-step));
    border-bottom: 1px solid var(--j-rule);
  }
  .status select {
    width: auto;
    min-height: var(--j-target);
    margin-inline-start: 16px;
    padding: 0 0.7em;
    font: inherit;
    color: inherit;
    background: none;
    border: 1.5px solid var(--j-rule);
    border-radius: var(--j-radius);
  }
  .rows,
  .answers {
    list-style: none;
    padding: 0;
  }
  .rows > .comment {
    padding: 16px 0;
    border-bottom: 1px solid var(--j-rule);
  }
  .rows > .note {
    margin: 16px 0;
    padding: 6px 0 6px 16px;
    border-bottom: 0;
  }
  .answers {
    margin: var(--j-step) 0 0;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--j-rule);
  }
  .answers .comment + .comment {
    margin-top: calc(var(--j-step) * 1.5);
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .by > * {
    margin-inline-end: 0.8em;
  }
  .by b {
    color: var(--j-ink);
  }
  .words {
    max-width: 42em;
  }
  .words > * + * {
    margin-top: 0.5em;
  }
  .words ul,
  .words ol {
    padding-inline-start: 1.4em;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--j-rule);
  }
  .gone {
    font-style: italic;
  }
  .pending {
    opacity: 0.65;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-inline-start: -10px;
  }
  .row > .soft {
    padding: 0 10px;
  }
  .link,
  summary {
    min-height: var(--j-target);
    padding: 0 10px;
    border: 0;
    font-size: var(--j-small);
    font-weight: 500;
    color: var(--j-ink-soft);
    cursor: pointer;
  }
  .link:hover {
    text-decoration: underline;
  }
  [aria-pressed='true'] {
    color: var(--j-jade);
    font-weight: 700;
  }
  [aria-pressed='true']::before {
    content: '✓ ';
  }
  .link[disabled] {
    background: none;
  }
  summary {
    line-height: var(--j-target);
  }
  details[open] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    flex-basis: 100%;
  }
  .wide {
    width: 100%;
    margin: 16px 0;
  }
  .long {
    width: 80%;
  }
  .short {
    width: 36%;
  }
  @media print {
    section {
      min-height: 0;
    }
    form,
    .row,
    .status {
      display: none;
    }
    .comment {
      break-inside: avoid;
    }
  }
`;
