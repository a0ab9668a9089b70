import { css } from 'lit';

/** What all ballot faces draw with: rows to choose from, with the platform's own boxes inside. */
export const faceStyles = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice.off {
    border-style: dashed;
    background: none;
    cursor: default;
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  .what > * {
    display: block;
  }
  .standing {
    min-height: 1.6em;
    font-weight: 600;
    color: var(--j-clay);
  }
  .standing.ready {
    color: var(--j-ink);
  }
  .bone.choice {
    height: auto;
    border-color: transparent;
  }
`;
