import { css } from 'lit';

export const letterStyles = css`
  .letter {
    max-width: 40em;
    margin: 16px 0;
    padding: 24px;
    border: 1px solid var(--j-rule);
    background: #fff;
    color: #000;
  }
  .letter p {
    padding-bottom: 12px;
  }
  .letter .to {
    font-weight: 700;
    font-size: 1.12em;
  }
  .letter .codes {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
    padding-bottom: 12px;
  }
  .letter .codes > div {
    flex: 1 1 14em;
  }
  .letter .square {
    width: 148px;
    height: 148px;
  }
  .letter .address {
    overflow-wrap: anywhere;
  }
  .letter dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 16px;
    margin: 0;
  }
  .letter dd {
    margin: 0;
    font: 700 1.25em / 1.3 ui-monospace, Menlo, Consolas, monospace;
    letter-spacing: 0.06em;
  }
  .letter .from {
    padding: 0;
    text-align: end;
  }
  @media print {
    .letter {
      break-inside: avoid;
      break-after: page;
      border: 0;
      padding: 0;
    }
  }
`;
