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
  h2 {
    margin: 4px 0;
  }
  .body {
    margin: 16px 0 32px;
    max-width: 38em;
  }
  .steps {
    list-style: none;
    margin: var(--j-step) 0 0;
    padding: 0;
  }
  .steps li {
    position: relative;
    padding: 0 0 16px 28px;
  }
  .steps li::before {
    content: '';
    position: absolute;
    left: 4px;
    top: 0.45em;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: var(--j-ink);
  }
  .steps li:not(:last-child)::after {
    content: '';
    position: absolute;
    left: 9px;
    top: calc(0.45em + 14px);
    bottom: -0.3em;
    border-left: 2px solid var(--j-rule);
  }
  .steps li:last-child {
    padding-bottom: 0;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    margin: 16px 0 0 calc(0px - var(--j-step));
  }
  .acts > * {
    margin: 0 0 var(--j-step) var(--j-step);
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
