import { css } from 'lit';
import { fieldStyles } from '../../base/field.styles.ts';
import { lineStyles } from '../../base/lines.styles.ts';

export const newsStyles = [
  fieldStyles,
  lineStyles,
  css`
    h2 {
      font-size: 1.25em;
    }
    .field {
      max-width: 26em;
    }
    .field select {
      margin-top: 4px;
    }
    .bone.line {
      height: 4em;
      margin: var(--j-step) 0;
    }
  `,
];
