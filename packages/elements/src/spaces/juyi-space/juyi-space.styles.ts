import { css } from 'lit';
import { lineStyles } from '../../base/lines.styles.ts';

export const spaceStyles = [
  lineStyles,
  css`
    [part='base'] > * + * {
      margin-top: var(--j-step);
    }
    ol {
      padding-inline-start: 1.4em;
    }
    h3 a,
    ol a,
    .way {
      display: inline-flex;
      align-items: center;
      min-height: var(--j-target);
    }
    .bone.line {
      height: 4em;
      margin: var(--j-step) 0;
    }
  `,
];
