import { css } from 'lit';

/** Fields to write in and to choose from; always the platform's own controls. */
export const fieldStyles = css`
  label {
    font-weight: 600;
  }
  label.soft {
    font-weight: 500;
  }
  input,
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: var(--j-target);
    margin: 0;
    padding: 0.4em 0.7em;
    font: inherit;
    color: inherit;
    background: var(--j-sheet);
    border: 1.5px solid var(--j-ink-soft);
    border-radius: var(--j-radius);
  }
  ::placeholder {
    color: var(--j-ink-soft);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-width: 3px;
    border-color: var(--j-ink);
  }
`;
