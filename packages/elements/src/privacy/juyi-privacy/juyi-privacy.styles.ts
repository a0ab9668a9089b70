import { css } from 'lit';
import { lineStyles } from '../../base/lines.styles.ts';

export const privacyStyles = [
  lineStyles,
  css`
    h2 {
      font-size: 1.25em;
    }
    .lines .row {
      margin-top: var(--j-step);
    }
    .standing {
      font-size: var(--j-small);
      font-weight: 600;
    }
    .standing::before {
      content: '';
      display: inline-block;
      width: 0.62em;
      height: 0.62em;
      margin-inline-end: 0.5em;
      border: 0.14em solid;
      border-radius: 2px;
      forced-color-adjust: none;
    }
    [data-given='true'] .standing {
      color: var(--j-jade);
    }
    [data-given='true'] .standing::before {
      border-radius: 50%;
      background: currentColor;
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--j-step);
    }
    summary {
      display: list-item;
      min-height: var(--j-target);
      padding: 0.5em 0;
      cursor: pointer;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(6em, auto) minmax(0, 1fr);
      gap: 2px 16px;
      margin: 0;
      border-top: 1px solid var(--j-rule);
      padding: var(--j-step) 0;
      font-size: var(--j-small);
    }
    dt {
      color: var(--j-ink-soft);
    }
    dd {
      margin: 0;
    }
    .bone.consent {
      height: 7em;
      margin: var(--j-step) 0;
    }
  `,
];
