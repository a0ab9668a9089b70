import { css } from 'lit';

export const resultStyles = css`
  :host {
    --j-seal: var(--juyi-seal, #b8291b);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --j-seal: var(--juyi-seal, #ec6a59);
    }
  }
  .around,
  .bars {
    container-type: inline-size;
  }
  .around {
    min-height: var(--juyi-reserve, 100vh);
  }
  .sheet {
    padding: 32px;
    background: var(--j-sheet);
    border: 1px solid var(--j-rule);
  }
  header {
    padding-bottom: 16px;
    margin-bottom: 20px;
    border-bottom: 3px double var(--j-ink);
    text-align: center;
  }
  h2 {
    margin: 4px 0;
  }
  .measure {
    margin-bottom: 4px;
    font: 700 1.12em/1.3 var(--j-serif);
  }
  .item + .item {
    margin-top: 32px;
    padding-top: 24px;
    border-top: 1px solid var(--j-rule);
  }
  .pictures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: 0 40px;
    margin-top: 12px;
  }
  @container (min-width: 900px) {
    .pictures {
      grid-template-columns: repeat(auto-fit, minmax(22em, 1fr));
    }
  }
  table {
    width: 100%;
    max-width: 760px;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 8px 16px 8px 0;
    border-bottom: 1px solid var(--j-rule);
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: 500;
    color: var(--j-ink-soft);
  }
  [scope='row'] {
    color: inherit;
  }
  td small {
    color: var(--j-ink-soft);
    font-size: var(--j-small);
    white-space: nowrap;
  }
  .ok::before {
    content: '✓ ';
    color: var(--j-jade);
    font-weight: 800;
  }
  .bad {
    font-weight: 700;
  }
  .bad::before {
    content: '✕ ';
  }
  .verdict {
    margin: 16px 0 8px;
  }
  .trace {
    padding-inline-start: 1.6em;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: flex-end;
    margin-top: 20px;
  }
  footer > * {
    margin: 12px 0 0 20px;
  }
  footer > .soft {
    flex: 1 1 18em;
    margin-inline: 0 auto;
  }
  .place {
    display: grid;
    width: 112px;
    height: 92px;
    place-content: center;
    text-align: center;
    border: 1px dashed;
    color: var(--j-ink-soft);
    font-size: var(--j-small);
  }
  .stamp {
    padding: 10px 12px 8px;
    border: 3px solid;
    color: var(--j-seal);
    text-align: center;
    font: 700 22px/1.2 var(--j-serif);
    transform: rotate(-4deg);
  }
  .stamp small {
    display: block;
    font: 500 var(--j-small) var(--j-sans);
  }
  .stamp.ink {
    color: var(--j-ink);
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 20em));
    grid-gap: var(--j-step);
    margin-top: var(--j-step);
  }
  @container (max-width: 519px) {
    .sheet {
      padding: 20px 16px;
    }
    .tests,
    .tests :not(small) {
      display: block;
    }
    .tests tr:first-child {
      display: none;
    }
    .tests tr {
      padding: 10px 0;
      border-bottom: 1px solid var(--j-rule);
    }
    .tests tr > * {
      padding: 0;
      border: 0;
    }
    [data-say]::before {
      content: attr(data-say) ' ';
      color: var(--j-ink-soft);
    }
  }
  @media print {
    :host {
      --j-seal: #b8291b;
      --juyi-reserve: 0;
    }
    .sheet {
      padding: 0;
      border: 0;
      font-size: 0.85em;
    }
    .bars,
    tr,
    footer {
      break-inside: avoid;
    }
    summary {
      display: none;
    }
  }
`;
