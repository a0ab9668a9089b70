import { css } from 'lit';

export const kioskStyles = css`
  .page {
    box-sizing: border-box;
    max-width: 1200px;
    min-height: 100vh;
    margin: 0 auto;
    padding: 24px 32px 48px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 8px 24px;
    padding-bottom: 16px;
    border-bottom: 2px solid var(--j-ink);
  }
  h1 {
    margin: 0;
    font-family: var(--j-serif);
    font-size: 1.95em;
    line-height: 1.3;
  }
  h2 {
    padding: 32px 0 8px;
  }
  .lead {
    max-width: 32em;
    padding-bottom: 24px;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    grid-gap: 16px;
  }
  nav.choices {
    padding-top: 24px;
  }
  .choices button {
    justify-content: flex-start;
    min-height: 112px;
    padding: 16px 24px;
    font-size: 1.12em;
    text-align: start;
    white-space: normal;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 24px;
    padding: 16px 0;
    border-bottom: 1px solid var(--j-rule);
  }
  .bar button,
  .back button {
    min-height: 72px;
    padding: 0 24px;
  }
  .back {
    padding: 16px 0;
  }
  .helped {
    padding: 12px 0;
    border-bottom: 3px solid var(--j-clay);
    font-weight: 700;
  }
  .asking {
    position: fixed;
    z-index: 20;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 32px;
    background: rgb(0 0 0 / 60%);
  }
  .asking > div {
    max-width: 30em;
    padding: 32px;
    border-top: 6px solid var(--j-jade);
    background: var(--j-paper);
  }
  .asking h2 {
    padding-top: 0;
  }
  .asking button {
    min-height: 96px;
    width: 100%;
    margin-top: 24px;
    font-size: 1.25em;
  }
`;
