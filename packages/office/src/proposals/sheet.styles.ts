import { css } from 'lit';

/** A sheet of the notice board, on screen and on paper. */
export const sheetStyles = css`
  .sheet {
    margin: 0;
    padding: 24px 16px;
    background: var(--j-sheet);
    border: 1px solid var(--j-rule);
  }
  .sheet .words {
    margin: 0;
  }
  .sheet header {
    padding-bottom: 12px;
    border-bottom: 2px solid var(--j-ink);
    text-align: center;
  }
  .sheet h3 {
    margin: 2px 0 4px;
    font-size: 1.4em;
  }
  h4 {
    margin: 20px 0 4px;
    font-size: var(--j-small);
    font-weight: 600;
    color: var(--j-ink-soft);
  }
  .sheet footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: flex-end;
    margin: 24px 0 0 -16px;
  }
  .sheet footer > * {
    margin: 8px 0 0 16px;
  }
  .fact {
    display: inline-block;
  }
  .sheet .seal {
    display: grid;
    margin-inline-start: auto;
    align-items: center;
    width: 7em;
    height: 6em;
    border: 1px dashed var(--j-ink-soft);
    color: var(--j-ink-soft);
    font-size: var(--j-small);
    text-align: center;
  }
  .acts {
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
  }
  @media (min-width: 720px) {
    .sheet {
      padding: 32px;
    }
  }
  @media print {
    .sheet {
      padding: 0;
      border: 0;
    }
    .sheet h3 {
      margin: 6pt 0;
      font-size: 22pt;
    }
    .sheet header {
      padding-bottom: 10pt;
      border-color: #000;
    }
    .sheet .words,
    .sheet h4 + p {
      font-size: 16pt;
      line-height: 1.75;
    }
    .sheet footer {
      margin-top: 28pt;
      font-size: 14pt;
      break-inside: avoid;
    }
    .sheet .seal {
      width: 42mm;
      height: 42mm;
    }
  }
`;
