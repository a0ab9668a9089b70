import { css } from 'lit';

export const pollDeskStyles = css`
  h2 {
    font-family: var(--j-serif);
    line-height: 1.3;
  }
  [part='base'] > h2 {
    margin: 24px 0 16px;
  }
  h2 + .soft {
    margin: 4px 0 16px;
  }
  section {
    padding: 24px 0;
    border-top: 1px solid var(--j-rule);
  }
  section section {
    padding: 16px 0;
  }
  h3 {
    margin: 0 0 8px;
  }
  [part='base'] > p,
  section > p,
  section > div > p {
    margin: 8px 0;
    max-width: 42em;
  }
  .unprinted > a,
  p.unprinted {
    margin: 16px 0;
  }
  .rows {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .rows li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    justify-content: space-between;
    padding: 12px 0;
    border-bottom: 1px solid var(--j-rule);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px 12px 6px 0;
    text-align: start;
    border-bottom: 1px solid var(--j-rule);
  }
  .scroll {
    overflow-x: auto;
  }
  /* A day stays in one line; on a phone its rule goes below. */
  .days td:nth-child(2) {
    white-space: nowrap;
  }
  @media (max-width: 519px) {
    .days tr {
      display: grid;
      grid-template-columns: 1fr auto;
      border-bottom: 1px solid var(--j-rule);
    }
    .days th,
    .days td {
      padding: 4px 0;
      border: 0;
    }
    .days td:last-child {
      grid-column: 1 / -1;
    }
  }
  .acts,
  [part='base'] > .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 16px 0;
  }
  .pair {
    display: grid;
    gap: 8px 16px;
  }
  form > p {
    margin: 8px 0;
  }
  .field {
    margin: 12px 0;
    max-width: 42em;
  }
  .short {
    width: auto;
  }
  summary {
    min-height: var(--j-target);
    line-height: var(--j-target);
    cursor: pointer;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--j-target);
  }
  .check input {
    flex: none;
    width: 1.4em;
    min-height: 0;
    height: 1.4em;
  }
  /* A name and what it does are read together. */
  fieldset .rows {
    max-width: 42em;
  }
  fieldset {
    margin: 12px 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  @media (min-width: 720px) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
`;

/** Paper: a sheet to a page, large enough for the wall and for those who read without their glasses. */
export const packStyles = css`
  .paper {
    padding: 24px;
    border: 1px solid var(--j-ink);
    background: var(--j-sheet);
    break-after: page;
    break-inside: avoid;
  }
  .paper h3 {
    margin: 0;
    font-family: var(--j-serif);
    font-size: 1.6em;
  }
  .paper ul li {
    display: flex;
  }
  .paper .box {
    flex: none;
    width: 1.3em;
    height: 1.3em;
    margin-top: 0.15em;
    margin-inline-end: 0.6em;
    border: 2px solid currentColor;
  }
  .paper ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    grid-gap: 0 1em;
    list-style: none;
    padding: 0;
  }
  .paper > p,
  .paper table {
    margin: 12px 0;
  }
  .tally td,
  .tally tbody th {
    height: 3.2em;
  }
  .tally tbody th {
    width: 34%;
  }
  .tally td + td,
  .tally th:nth-child(n + 3) {
    width: 16%;
    border-inline-start: 1px solid var(--j-rule);
    padding-inline-start: 8px;
  }
  .paper li {
    padding: 6px 0;
    break-inside: avoid;
  }
  .paper .foot {
    display: flex;
    justify-content: space-between;
    align-items: flex-end;
    gap: 24px;
    margin-top: 24px;
    overflow-wrap: anywhere;
  }
  .paper .foot > div {
    display: flex;
    align-items: flex-end;
    gap: 16px;
  }
  .paper svg {
    flex: none;
  }
  .paper .foot > p {
    white-space: nowrap;
  }
  .paper .foot > p:last-child {
    margin-inline-start: auto;
  }
  .paper svg {
    width: 32mm;
    height: 32mm;
    background: #fff;
    color: #000;
  }
  @media print {
    section {
      padding: 0;
      border: 0;
    }
    .paper {
      border: 0;
      padding: 0;
    }
    .paper .foot {
      break-inside: avoid;
    }
  }
`;
