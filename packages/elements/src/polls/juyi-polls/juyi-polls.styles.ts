import { css } from 'lit';

export const listStyles = css`
  .board {
    min-height: var(--juyi-reserve, 100vh);
    container-type: inline-size;
  }
  .rows {
    margin-top: var(--j-step);
    padding: 0;
    border-top: 1px solid var(--j-rule);
    list-style: none;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: 4px 24px;
    padding: 16px 0;
    border-bottom: 1px solid var(--j-rule);
  }
  .row h3 a {
    display: block;
    padding: 2px 0;
    text-decoration: none;
  }
  /* The whole row is pressed, not the line of the title alone. */
  .row h3 a::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .row h3 a:hover {
    text-decoration: underline;
    text-decoration-color: var(--j-jade);
  }
  .why {
    overflow-wrap: anywhere;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  @container (min-width: 520px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .why {
      grid-column: 1;
    }
    .when {
      display: block;
      grid-column: 2;
      grid-row: 1 / span 2;
      text-align: end;
    }
  }
  .more {
    width: 100%;
    margin: 16px 0;
  }
  .note {
    margin: 24px 0;
  }
  .short {
    width: 46%;
  }
  @media print {
    .board {
      min-height: 0;
    }
  }
`;
