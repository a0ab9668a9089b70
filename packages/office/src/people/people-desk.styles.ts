import { css } from 'lit';

export const peopleDeskStyles = css`
  h2 {
    padding: 24px 0 8px;
  }
  .lead {
    max-width: 42em;
    padding-bottom: 16px;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  li {
    padding: 8px 0;
    border-top: 1px solid var(--j-rule);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    min-height: var(--j-target);
  }
  .line > :first-child {
    flex: 1 1 16em;
  }
  .line > .soft {
    flex: 0 1 12em;
  }
  form.wide > button {
    justify-self: start;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    grid-gap: 16px 32px;
    padding: 8px 0;
  }
  .conflict {
    color: var(--j-clay);
    font-weight: 600;
  }
  .conflict::before {
    content: '▲ ';
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--j-target);
    font-weight: 500;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    width: 22px;
    min-height: 22px;
    height: 22px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 8px 16px;
    padding-top: 8px;
  }
  .acts .field {
    flex: 1 1 16em;
    padding: 0;
  }
  form.wide {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    grid-gap: 16px;
    align-items: end;
    padding: 8px 0 24px;
  }
  .field label {
    display: block;
    padding-bottom: 4px;
  }
  .fault {
    color: var(--j-clay);
    font-weight: 600;
  }
`;
