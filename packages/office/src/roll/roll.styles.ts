import { css } from 'lit';

/** What the parts of the roll desk draw with: lists between hairlines, figures, tables that scroll. */
export const rollStyles = css`
  h2 {
    padding: 24px 0 0;
  }
  h3 {
    padding-top: 24px;
  }
  h3:focus {
    outline: none;
  }
  ul,
  ol {
    padding: 0;
    list-style: none;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    border-bottom: 1px solid var(--j-rule);
  }
  .tabs button {
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    padding: 0;
    margin-inline-end: 24px;
    font-weight: 500;
  }
  .tabs [aria-current] {
    font-weight: 700;
    border-color: var(--j-jade);
  }
  .field {
    max-width: 34em;
    padding-top: 16px;
  }
  .field label {
    display: block;
    padding-bottom: 4px;
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--j-target);
    font-weight: 500;
  }
  .pick input {
    flex: none;
    width: 22px;
    min-height: 22px;
    height: 22px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 16px 0;
  }
  .said {
    min-height: var(--j-target);
    padding-top: 8px;
  }
  .line {
    display: grid;
    grid-gap: 4px 24px;
    align-items: start;
    padding: 12px 0;
    border-top: 1px solid var(--j-rule);
  }
  .line p {
    overflow-wrap: anywhere;
  }
  .line > .end {
    justify-self: start;
  }
  .record {
    padding: 0 0 16px 16px;
    border-inline-start: 4px solid var(--j-jade);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7em, 1fr));
    grid-gap: 8px 24px;
    margin: 8px 0 16px;
  }
  .figures div {
    border-top: 2px solid var(--j-ink);
    padding-top: 4px;
  }
  .figures dt {
    font-size: var(--j-small);
    color: var(--j-ink-soft);
  }
  .figures dd {
    margin: 0;
    font: 700 1.56em / 1.3 var(--j-serif);
  }
  .record li + li {
    padding-top: 8px;
  }
  .wide {
    overflow-x: auto;
    white-space: nowrap;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    padding: 8px 16px 8px 0;
    text-align: start;
    vertical-align: top;
    border-top: 1px solid var(--j-rule);
  }
  th {
    font-size: var(--j-small);
    font-weight: 500;
    color: var(--j-ink-soft);
  }
  td select {
    min-width: 11em;
  }
  progress {
    display: block;
    width: 100%;
    max-width: 34em;
    height: 12px;
    margin: 8px 0;
    accent-color: var(--j-jade);
  }
  code {
    font-size: var(--j-small);
    overflow-wrap: anywhere;
  }
  .note {
    margin: 16px 0;
  }
  .fault {
    font-weight: 600;
  }
  @media (min-width: 720px) {
    .line {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .line > .end {
      justify-self: end;
      text-align: end;
    }
  }
`;
