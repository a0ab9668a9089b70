import { css } from 'lit';

export const listStyles = css`
  .board {
    min-height: var(--juyi-reserve, 100vh);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: flex-end;
    margin: 0 0 var(--j-step) -16px;
  }
  .top > * {
    margin: 4px 0 4px 16px;
  }
  .tools {
    display: grid;
    grid-template-columns: 1fr 1fr;
    grid-gap: var(--j-step);
    margin: var(--j-step) 0;
  }
  .tools > :first-child {
    grid-column: 1 / -1;
  }
  @media (min-width: 720px) {
    .tools {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr);
    }
    .tools > :first-child {
      grid-column: auto;
    }
  }
  summary {
    min-height: var(--j-target);
    line-height: var(--j-target);
    cursor: pointer;
  }
  .said {
    min-height: var(--j-target);
    display: grid;
    align-items: center;
    justify-content: start;
    border-bottom: 1px solid var(--j-rule);
  }
  .said button {
    min-height: 0;
    padding: 0.1em 0.8em;
    font-size: var(--j-small);
    border-color: var(--j-jade);
  }
  .rows {
    list-style: none;
    padding: 0;
  }
  .row {
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr) auto;
    grid-gap: 0 24px;
    padding: 16px 0;
    border-bottom: 1px solid var(--j-rule);
    align-items: start;
  }
  .meta {
    grid-area: 2 / 1;
  }
  .row h3 a {
    text-decoration: none;
    display: block;
    padding: 2px 0;
  }
  .row h3 a:hover {
    text-decoration: underline;
    text-decoration-color: var(--j-jade);
  }
  .count {
    grid-area: 1 / 2 / span 2;
    text-align: end;
  }
  @media (max-width: 519px) {
    .row {
      grid-template: none / minmax(0, 1fr);
    }
    .meta,
    .count {
      grid-area: auto;
    }
    .count {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: baseline;
      margin-top: 4px;
    }
  }
  .count b {
    font-size: 1.3em;
    line-height: 1.1;
  }
  .late {
    color: var(--j-clay);
  }
  .more {
    width: 100%;
    margin: 16px 0;
  }
  .note {
    margin: 24px 0;
  }
  .long {
    width: 80%;
  }
  .short {
    width: 46%;
  }
  .field {
    height: var(--j-target);
    margin: 0;
  }
  :host([data-elder]) .row {
    display: block;
  }
  :host([data-elder]) .count {
    text-align: start;
  }
  @media print {
    .board {
      min-height: 0;
    }
    .row {
      break-inside: avoid;
    }
  }
`;
