import { css } from 'lit';

export const signInStyles = css`
  .row {
    display: grid;
    grid-template-columns: minmax(0, auto) auto;
    grid-gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    min-height: var(--j-target);
  }
  .name {
    width: 12em;
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7.4em, 1fr));
    grid-auto-rows: minmax(calc(var(--j-target) + 14px), auto);
    grid-gap: var(--j-step);
    margin-top: var(--j-step);
  }
  .ways.codes {
    grid-template-columns: repeat(auto-fill, minmax(9.5em, 1fr));
  }
  #codes,
  .ways + .name {
    margin-top: calc(var(--j-step) * 2);
  }
  .ways button {
    padding: 0.3em 0.1em;
  }
  p.name {
    height: 1.6em;
    margin: 0;
  }
  .way {
    height: auto;
    margin: 0;
  }
  .note {
    margin-top: var(--j-step);
  }
`;
