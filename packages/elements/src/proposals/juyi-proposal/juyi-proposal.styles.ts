import { css } from 'lit';

export const proposalStyles = css`
  article {
    min-height: var(--juyi-reserve, 100vh);
    padding-bottom: calc(var(--j-step) * 4);
    container-type: inline-size;
  }
  .cols {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: calc(var(--j-step) * 4);
  }
  @container (min-width: 800px) {
    .cols {
      grid-template-columns: minmax(0, 7fr) minmax(0, 4fr);
      grid-gap: calc(var(--j-step) * 6);
    }
  }
  h2 {
    margin: 4px 0;
  }
  .words {
    max-width: 42em;
    margin: calc(var(--j-step) * 2) 0;
  }
  .words > * + * {
    margin-top: 0.7em;
  }
  .words ul,
  .words ol {
    padding-inline-start: 1.4em;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--j-rule);
    color: var(--j-ink-soft);
  }
  .late {
    color: var(--j-clay);
  }
  .tally {
    padding: calc(var(--j-step) * 2) 0;
    border-top: 1px solid var(--j-rule);
    border-bottom: 1px solid var(--j-rule);
  }
  .tally b {
    font-size: 2.2em;
    line-height: 1.1;
  }
  .tally button {
    width: 100%;
    margin-top: var(--j-step);
  }
  .said {
    min-height: 1.6em;
    margin-top: var(--j-step);
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    grid-gap: var(--j-step);
    margin-top: calc(var(--j-step) * 2);
  }
  .note,
  juyi-sign-in,
  .back {
    margin-top: calc(var(--j-step) * 2);
  }
  .sheet {
    margin-top: calc(var(--j-step) * 3);
    padding: 20px;
    background: var(--j-sheet);
    border: 1px solid var(--j-rule);
  }
  .sheet .words {
    margin-bottom: 0;
  }
  .sheet header {
    padding-bottom: 12px;
    border-bottom: 3px double var(--j-ink);
  }
  progress {
    display: block;
    width: 100%;
    height: 8px;
    margin: var(--j-step) 0 4px;
    accent-color: var(--j-jade);
  }
  .fraction {
    font-variant-numeric: tabular-nums;
  }
  .facts > div {
    margin-top: var(--j-step);
  }
  .facts dd {
    margin: 0;
  }
  .promises {
    list-style: none;
    padding: 0;
  }
  .promises li {
    padding: var(--j-step) 0;
    border-bottom: 1px solid var(--j-rule);
  }
  .promises li:last-child {
    border: 0;
  }
  .photo img {
    width: 160px;
    height: 120px;
    object-fit: cover;
    background: var(--j-rule);
  }
  .steps {
    list-style: none;
    padding: 0;
    margin-top: calc(var(--j-step) * 2);
  }
  .steps li {
    position: relative;
    margin-inline-start: 8px;
    padding: 0 0 18px;
    padding-inline-start: 30px;
    border-inline-start: 2px solid var(--j-rule);
  }
  .steps li::before {
    content: '';
    position: absolute;
    top: 0.42em;
    margin-inline-start: -39px;
    width: 14px;
    height: 14px;
    border: 2px solid var(--j-ink-soft);
    border-radius: 50%;
    background: var(--j-paper);
    forced-color-adjust: none;
  }
  .steps .past::before {
    background: var(--j-ink);
    border-color: var(--j-ink);
  }
  .steps .now::before {
    background: var(--j-jade);
    border-color: var(--j-jade);
    box-shadow: 0 0 0 5px var(--j-jade-wash);
  }
  .steps .now b {
    color: var(--j-jade);
  }
  .steps li:last-child {
    border-color: transparent;
    padding-bottom: 0;
  }
  .long {
    width: 80%;
  }
  .short {
    width: 46%;
  }
  @media print {
    article {
      min-height: 0;
    }
    .sheet {
      border: 0;
      padding: 0;
    }
  }
`;
