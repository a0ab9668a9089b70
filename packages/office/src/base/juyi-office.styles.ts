import { css } from 'lit';

export const officeStyles = css`
  .page {
    max-width: 1200px;
    margin: 0 auto;
    padding: 16px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: flex-end;
    border-bottom: 2px solid var(--j-ink);
    padding-bottom: var(--j-step);
  }
  h1 {
    margin: 0;
    font-family: var(--j-serif);
    font-size: 1.95em;
    line-height: 1.3;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -12px;
  }
  .ways a {
    display: inline-flex;
    align-items: center;
    min-height: var(--j-target);
    padding: 0 12px;
    font-size: var(--j-small);
  }
  .rooms {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    border-bottom: 1px solid var(--j-rule);
  }
  .rooms a {
    display: inline-flex;
    align-items: center;
    min-height: var(--j-target);
    text-decoration: none;
  }
  .rooms a[aria-current] {
    font-weight: 700;
    box-shadow: inset 0 -3px var(--j-jade);
  }
  .gate {
    padding: 32px 0 16px;
  }
  .gate .button {
    margin-top: var(--j-step);
  }
  juyi-sign-in {
    padding: var(--j-step) 0;
  }
  .inside juyi-sign-in {
    border-bottom: 1px solid var(--j-rule);
  }
  .gated {
    max-width: 42em;
  }
  main:focus,
  #place:focus {
    outline: none;
  }
  @media (min-width: 720px) {
    .page {
      padding: 32px;
    }
  }
  @media print {
    .page {
      max-width: none;
      padding: 0;
    }
  }
`;
