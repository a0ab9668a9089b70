import { css } from 'lit';

export const challengeStyles = css`
  section > p {
    margin: 4px 0 var(--j-step);
  }
  ul {
    padding: 0;
    list-style: none;
  }
  li {
    padding: var(--j-step) 0;
    border-bottom: 1px solid var(--j-rule);
  }
  form li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    overflow-wrap: anywhere;
  }
  form li span {
    flex: 1 1 8em;
    margin-inline-end: var(--j-step);
  }
  form li button {
    flex: none;
    margin-inline-start: auto;
  }
  @media print {
    details {
      display: none;
    }
  }
`;
