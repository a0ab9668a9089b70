import type { Bars } from '@juyi/core/polls/bars';
import { css, html, nothing, svg, type TemplateResult } from 'lit';

export const barStyles = css`
  .bars {
    margin: 12px 0 20px;
  }
  .rows {
    display: grid;
    grid-template-columns: fit-content(16em) minmax(0, 1fr) auto;
    grid-gap: 12px 14px;
    align-items: center;
  }
  .bar,
  .rows > div {
    display: contents;
  }
  .track {
    display: block;
    width: 100%;
    height: 22px;
    overflow: visible;
    background: var(--j-track);
  }
  .bar span {
    overflow-wrap: anywhere;
  }
  .bar b {
    text-align: end;
  }
  .bar b small,
  .at {
    font-weight: 500;
    font-size: var(--j-small);
    color: var(--j-ink-soft);
    fill: var(--j-ink-soft);
  }
  .scale .track {
    height: 1.4em;
    background: none;
  }
  .for .fill {
    fill: var(--j-jade);
  }
  .other .fill {
    fill: var(--j-ink-soft);
  }
  .hatch {
    stroke: var(--j-clay);
    stroke-width: 7;
  }
  .abstain .fill {
    fill: none;
    stroke: var(--j-ink-soft);
    stroke-width: 4;
  }
  .line {
    stroke: var(--j-ink);
    stroke-width: 2;
  }
  @container (max-width: 519px) {
    .rows,
    .rows > div {
      display: block;
    }
    .rows .bar {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      padding: 6px 0;
    }
    .bar b {
      margin-inline-start: auto;
    }
    .bar .track {
      order: 1;
      flex-basis: 100%;
    }
  }
  @media (forced-colors: active) {
    .track {
      border: 1px solid;
    }
    .for .fill {
      fill: Highlight;
    }
  }
`;

/** Bars with their numbers on them. To those who listen, and where nothing is drawn, a table. */
export function bars({ title, bars, line }: Bars): TemplateResult {
  return html`<div class="bars">
    ${title ? html`<p class="measure">${title}</p>` : nothing}
    <div class="rows">${
      line
        ? html`<div class="bar scale" aria-hidden="true">
            <span></span>
            <svg class="track"><text class="at" x="${line.at * 100}%" y="1em" text-anchor=${line.at > 0.8 ? 'end' : 'middle'}>${line.say}</text></svg>
            <b></b>
          </div>`
        : nothing
    }
    <div role="table" aria-label=${title || nothing}>
      ${bars.map(
        ({ name, kind, share, figure, percent }) => html`<div class="bar ${kind}" role="row">
          <span role="rowheader">${name}</span>
          <svg class="track" aria-hidden="true">
            ${
              kind === 'against'
                ? svg`<pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M3.5 0V9"></path></pattern>`
                : nothing
            }
            <rect
              class="fill"
              width="${share * 100}%"
              height="100%"
              fill=${kind === 'against' ? 'url(#hatch)' : nothing}
            ></rect>
            ${line ? svg`<line class="line" x1="${line.at * 100}%" x2="${line.at * 100}%" y1="-6" y2="28"></line>` : nothing}
          </svg>
          <b role="cell">${figure} <small>${percent}</small></b>
        </div>`,
      )}
    </div></div>
  </div>`;
}
