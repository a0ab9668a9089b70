import { css } from 'lit';

export const rankingStyles = css`
  h3 {
    margin-top: calc(var(--j-step) * 2);
  }
  .nobody {
    padding: var(--j-step) 0;
  }
  .ranked {
    padding: 0;
    list-style: none;
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 6px 0;
    border-bottom: 1px solid var(--j-rule);
    background: var(--j-paper);
  }
  .place.held {
    background: var(--j-jade-wash);
    box-shadow: inset 0 0 0 2px var(--j-jade);
  }
  .grip {
    display: grid;
    flex: none;
    width: 32px;
    height: var(--j-target);
    place-items: center;
    color: var(--j-ink-soft);
    cursor: grab;
    touch-action: none;
  }
  .grip svg {
    width: 12px;
    fill: currentColor;
  }
  .number,
  .next {
    flex: none;
    width: 1.5em;
    text-align: center;
    font-size: 1.12em;
  }
  .number {
    color: var(--j-jade);
  }
  .next {
    width: 1.7em;
    line-height: 1.6;
    margin-inline-end: 12px;
    border: 2px dashed var(--j-ink-soft);
    border-radius: 50%;
    color: var(--j-ink-soft);
  }
  .next::before {
    content: '+';
  }
  .place .what {
    flex: 1 1 10em;
    padding: 0 8px;
  }
  .turn {
    display: grid;
    grid-template-columns: repeat(3, var(--j-target));
    grid-gap: 4px;
    margin-inline-start: auto;
  }
  .turn button {
    padding: 0;
  }
  [aria-disabled='true'] {
    border-style: dashed;
    color: var(--j-ink-soft);
    cursor: default;
  }
  button.choice {
    width: 100%;
    justify-content: flex-start;
    text-align: start;
    font-weight: inherit;
    line-height: inherit;
  }
`;
