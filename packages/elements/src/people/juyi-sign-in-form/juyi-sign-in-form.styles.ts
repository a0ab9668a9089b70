import { css } from 'lit';

export const formStyles = css`
  h2 {
    font-size: 1.12em;
  }
  form {
    max-width: 26em;
    padding-top: var(--j-step);
  }
  .field {
    padding: var(--j-step) 0;
  }
  .field input {
    margin-top: 4px;
  }
  #digits,
  #number,
  #code {
    font-size: 1.25em;
    letter-spacing: 0.08em;
  }
  .fault {
    color: var(--j-clay);
    font-weight: 600;
  }
  .acts,
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: var(--j-step);
    padding: var(--j-step) 0;
  }
  .note {
    margin-top: var(--j-step);
  }
`;
