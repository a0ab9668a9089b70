import { css } from 'lit';

export const callStyles = css`
  .number {
    font-size: 1.12em;
    font-weight: 700;
  }
  a.number {
    display: inline-flex;
    align-items: center;
    min-height: var(--j-target);
  }
  .said:focus {
    outline: none;
  }
  @media print {
    li {
      break-inside: avoid;
    }
    li h3::before {
      content: '☐ ';
    }
  }
`;
