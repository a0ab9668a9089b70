import { css } from 'lit';

export const stepsStyles = css`
  .steps {
    padding-bottom: calc(var(--j-step) * 3);
    margin-bottom: calc(var(--j-step) * 3);
    border-bottom: 1px solid var(--j-rule);
  }
  form,
  details {
    margin-top: calc(var(--j-step) * 2);
  }
  summary {
    min-height: var(--j-target);
    padding: 0.4em 0;
    font-weight: 600;
    cursor: pointer;
  }
  label {
    display: block;
    margin-top: var(--j-step);
  }
  .acts {
    margin-top: var(--j-step);
  }
`;
