import { css } from 'lit';

export const proposalStyles = css`
  .back {
    margin: var(--j-step) 0;
  }
  .back a {
    display: inline-flex;
    align-items: center;
    min-height: var(--j-target);
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: 32px 56px;
    align-items: start;
  }
  article {
    min-height: 0;
    container-type: normal;
  }
  .life {
    margin-top: 32px;
  }
  .note {
    margin-bottom: 16px;
  }
  #published:focus {
    outline: none;
  }
  .title {
    height: 2em;
  }
  .tall {
    height: 16em;
  }
  @media (min-width: 960px) {
    .two {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    :host([data-elder]) .two {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .two {
      display: block;
    }
    .answered-here article {
      display: none;
    }
  }
`;
