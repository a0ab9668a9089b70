import { css } from 'lit';

export const proposalsStyles = css`
  .tools {
    display: grid;
    grid-gap: var(--j-step) 32px;
    margin: 16px 0 0;
    align-items: end;
  }
  .shows {
    display: flex;
    flex-wrap: wrap;
  }
  .shows a {
    display: flex;
    align-items: center;
    min-width: var(--j-target);
    min-height: var(--j-target);
    margin-inline-end: 24px;
    text-decoration: none;
    border-bottom: 3px solid transparent;
  }
  .shows a:hover {
    border-color: var(--j-rule);
  }
  .shows [aria-current] {
    font-weight: 700;
    border-color: var(--j-jade);
  }
  .said {
    min-height: var(--j-target);
    display: grid;
    align-items: center;
    border-bottom: 1px solid var(--j-rule);
  }
  .rows {
    list-style: none;
    padding: 0;
  }
  .row {
    display: grid;
    grid-gap: 4px 24px;
    padding: 16px 0;
    border-bottom: 1px solid var(--j-rule);
    align-items: start;
    break-inside: avoid;
  }
  .row h3 a {
    display: block;
    padding: 2px 0;
    text-decoration: none;
  }
  .row h3 a:hover {
    text-decoration: underline;
    text-decoration-color: var(--j-jade);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    grid-gap: 0 16px;
  }
  .more {
    width: 100%;
    margin: 16px 0;
  }
  .note {
    margin: 24px 0;
  }
  .long {
    width: 80%;
  }
  .short {
    width: 46%;
  }
  @media (min-width: 720px) {
    .tools {
      grid-template-columns: minmax(0, 1fr) minmax(0, 22em);
    }
    .row {
      grid-template-columns: minmax(0, 1fr) 20em;
    }
    .facts {
      display: block;
      text-align: end;
    }
  }
`;
