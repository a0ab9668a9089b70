import { css } from 'lit';

/** How the picture for chat groups is shown. */
export const figureStyles = css`
  figure {
    margin: 16px 0 0;
  }
  figure img,
  figure canvas {
    display: block;
    width: 100%;
    max-width: 360px;
    border: 1px solid var(--j-rule);
  }
`;
