import { css } from 'lit';

/** Rows to choose from, with the platform's own boxes inside. */
export const choiceStyles = css`
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-gap: var(--j-step);
    margin: var(--j-step) 0;
    padding: 0;
    list-style: none;
  }
  .choice {
    display: flex;
    align-items: center;
    min-height: calc(var(--j-target) + 12px);
    padding: 8px 18px;
    border: 1.5px solid var(--j-rule);
    border-radius: var(--j-radius);
    background: var(--j-sheet);
    cursor: pointer;
  }
  .choice.plain {
    background: none;
    font-weight: 500;
  }
  .choice.on {
    border-color: var(--j-jade);
    box-shadow: inset 0 0 0 1px var(--j-jade);
    background: var(--j-jade-wash);
  }
  .choice input {
    flex: none;
    width: 26px;
    height: 26px;
    min-height: 0;
    margin: 0;
    margin-inline-end: 14px;
    padding: 0;
  }
  @media not all and (forced-colors: active) {
    .choice input {
      -webkit-appearance: none;
      appearance: none;
      display: grid;
      place-items: center;
      border: 2px solid var(--j-ink-soft);
      border-radius: 50%;
      background: none;
    }
    .choice [type='checkbox'] {
      border-radius: 6px;
    }
    .choice input:checked {
      border-color: var(--j-jade);
      background: var(--j-jade);
      color: var(--j-on-jade);
    }
    .choice input:checked::after {
      content: '✓';
      font: 800 16px/1 var(--j-sans);
    }
  }
`;
