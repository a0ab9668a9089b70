import { css } from 'lit';

export const inspectionStyles = css`
  form,
  .field {
    display: grid;
    grid-gap: 4px;
    max-width: 30em;
  }
  form {
    grid-gap: calc(var(--j-step) * 2);
    margin: calc(var(--j-step) * 2) 0;
  }
  .check {
    display: flex;
    align-items: center;
    min-height: var(--j-target);
    font-weight: 500;
  }
  .check input {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    min-height: 0;
    margin-inline-end: 12px;
  }
  p {
    max-width: 42em;
    margin: var(--j-step) 0;
  }
  h4 {
    margin: calc(var(--j-step) * 3) 0 var(--j-step);
    font-size: 1em;
  }
  .wide {
    overflow-x: auto;
    margin: var(--j-step) 0;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 8px 12px 8px 0;
    text-align: start;
    vertical-align: baseline;
    border-bottom: 1px solid var(--j-rule);
  }
  thead th {
    border-bottom: 1.5px solid var(--j-ink);
  }
  tbody th {
    white-space: nowrap;
  }
  .number {
    text-align: end;
  }
  @container (max-width: 519px) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      display: none;
    }
    tr {
      padding: 8px 0;
      border-bottom: 1px solid var(--j-rule);
    }
    tbody th,
    tbody td {
      padding: 0;
      border: 0;
      text-align: start;
    }
    [data-unit]::after {
      content: ' ' attr(data-unit);
    }
    [data-say]::before {
      content: attr(data-say) ' ';
      color: var(--j-ink-soft);
      font-size: var(--j-small);
    }
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 8px 0;
    border-bottom: 1px solid var(--j-rule);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    margin: var(--j-step) 0;
  }
  .acts > * {
    margin-inline-end: var(--j-step);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
