import { css } from 'lit';

export const roundsStyles = css`
  :host {
    background: none;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .measure {
    font-weight: 700;
  }
  .turn {
    display: grid;
    grid-template-columns: repeat(2, minmax(var(--j-target), 4em));
    grid-gap: 8px;
  }
  .turn button {
    padding: 0;
  }
  [aria-disabled='true'] {
    border-style: dashed;
    color: var(--j-ink-soft);
    cursor: default;
  }
  .flow {
    display: grid;
    grid-template-columns: minmax(5em, 2fr) minmax(64px, 3fr) minmax(4.4em, 1fr);
    grid-gap: 10px;
    margin: 12px 0;
  }
  .side {
    display: grid;
    grid-auto-rows: 60px;
  }
  :host([data-elder]) .side {
    grid-auto-rows: 90px;
  }
  .side p {
    display: flex;
    flex-direction: column;
    justify-content: center;
    line-height: 1.25;
    overflow: hidden;
  }
  .side b {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .side span {
    color: var(--j-ink-soft);
    font-size: var(--j-small);
  }
  .won {
    color: var(--j-jade);
  }
  .middle {
    position: relative;
    border: 0 solid var(--j-rule);
    border-width: 0 1px;
  }
  .flow svg {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }
  .kept {
    fill: var(--j-jade);
    fill-opacity: 0.75;
  }
  .first .kept {
    fill-opacity: 1;
  }
  .left {
    fill: var(--j-clay);
    fill-opacity: 0.75;
  }
  .gained {
    fill: var(--j-clay);
    fill-opacity: 0.45;
  }
  .said {
    margin-top: 4px;
  }
  .below {
    display: none;
  }
  @container (max-width: 519px) {
    .flow {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .side:first-child {
      z-index: 1;
      grid-column: 1;
      grid-row: 1;
    }
    .middle {
      grid-column: 1;
      grid-row: 1;
    }
    .side {
      grid-auto-rows: 76px;
    }
    :host([data-elder]) .side {
      grid-auto-rows: 106px;
    }
    .side:first-child p {
      flex-direction: row;
      align-items: flex-start;
      justify-content: flex-start;
      padding-inline-start: 6px;
    }
    .side:first-child span {
      flex: none;
      padding-inline-start: 8px;
    }
    .end p {
      justify-content: flex-end;
    }
    .beside {
      display: none;
    }
    .below {
      display: block;
    }
  }
  .wide {
    position: relative;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 6px 16px 6px 0;
    border-bottom: 1px solid var(--j-rule);
    text-align: start;
    white-space: nowrap;
  }
  th {
    font-weight: 500;
    color: var(--j-ink-soft);
  }
  [scope='row'] {
    min-width: 7em;
    white-space: normal;
  }
  td {
    text-align: end;
  }
  @media (forced-colors: active) {
    .kept {
      fill: CanvasText;
    }
    .left,
    .gained {
      fill: Highlight;
    }
  }
  @media print {
    summary,
    .turn {
      display: none;
    }
  }
`;
