import { css } from 'lit';

/** What the pictures of a result beyond bars need. */
export const pictureStyles = css`
  .pairs {
    width: auto;
  }
  .pairs abbr {
    text-decoration: none;
  }
  .pairs td,
  .pairs [scope='col'] {
    text-align: end;
    padding-inline: 8px;
    white-space: nowrap;
  }
  .pairs .more {
    font-weight: 700;
    background: var(--j-jade-wash);
  }
  .projects th,
  .pairs th {
    overflow-wrap: anywhere;
  }
  .pairs [scope='row'] {
    min-width: 5.5em;
    max-width: 24em;
  }
  .wide {
    position: relative;
    max-width: 100%;
    overflow-x: auto;
  }
  .mini {
    display: block;
    width: 6em;
    max-width: 100%;
    height: 10px;
    background: var(--j-track);
  }
  .grade {
    fill: var(--j-jade);
    stroke: var(--j-sheet);
  }
  .grades p {
    display: flex;
    justify-content: space-between;
    margin-top: 12px;
  }
  @container (max-width: 519px) {
    .projects,
    .projects tbody,
    .projects tr,
    .projects th,
    .projects td {
      display: block;
    }
    .projects tr:first-child {
      display: none;
    }
    .projects tr {
      padding: 10px 0;
      border-bottom: 1px solid var(--j-rule);
    }
    .projects th,
    .projects td {
      padding: 0;
      border: 0;
    }
    .projects th {
      font-weight: 600;
    }
    .projects .mini {
      width: 100%;
    }
  }
`;
