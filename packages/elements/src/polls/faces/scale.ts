import { figureAt, type Mark, rate } from '@juyi/core/polls/marking';
import type { Paper } from '@juyi/core/polls/paper';
import type { BallotWords } from '@juyi/core/polls/words.ballot.en';
import { css, html, nothing, type TemplateResult } from 'lit';

export const scaleStyles = css`
  .options {
    list-style: none;
    padding: 0;
  }
  .options > li {
    padding: calc(var(--j-step) * 2) 0;
    border-bottom: 1px solid var(--j-rule);
  }
  .options legend {
    padding: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: var(--j-target);
    margin-bottom: 6px;
  }
  .head .what {
    flex: 1 1 12em;
  }
  .clear {
    flex: none;
    min-height: var(--j-target);
    padding: 0 0.6em;
    margin-inline-start: auto;
    font-size: var(--j-small);
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(var(--least, var(--j-target)), 1fr));
    grid-gap: 6px;
  }
  .step {
    position: relative;
    display: grid;
    min-height: var(--j-target);
    padding: 4px;
    place-items: center;
    border: 1.5px solid var(--j-ink-soft);
    border-radius: var(--j-radius);
    background: var(--j-sheet);
    text-align: center;
    line-height: 1.2;
    cursor: pointer;
  }
  .step input {
    position: absolute;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
  }
  .step.on {
    border-color: var(--j-jade);
    background: var(--j-jade);
    color: var(--j-on-jade);
    font-weight: 700;
  }
  .step:focus-within {
    outline: 3px solid var(--j-focus);
    outline-offset: 2px;
  }
  :host([data-elder]) .steps {
    --least: 96px;
  }
  @media (forced-colors: active) {
    .step.on {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

interface Scale {
  paper: Paper;
  mark: Mark | null;
  /** What each step is called, worst first. */
  steps: readonly string[];
  put(mark: Mark | null): void;
  words: BallotWords;
}

/** Every option with all steps of a scale beside it; what was given can be taken back. */
export function scales({ paper, mark, steps, put, words }: Scale): TemplateResult {
  const given = (place: number) => figureAt(mark, place);
  const row = ({ name, note }: Paper['options'][number], place: number) => html`<li>
    <fieldset>
      <legend class="unseen">${name}</legend>
      <div class="head">
        <span class="what" aria-hidden="true">
          <b>${name}</b>${note ? html`<span class="soft">${note}</span>` : nothing}
        </span>
        ${
          given(place) === null
            ? nothing
            : html`<button
                class="clear quiet"
                aria-label=${words.clearOf(name)}
                @click=${(event: Event) => takeBack(event, place)}
              >
                ${words.clear}
              </button>`
        }
      </div>
      <div class="steps">
        ${steps.map(
          (step, value) =>
            html`<label class="step ${given(place) === value ? 'on' : ''}">
              <input
                type="radio"
                name="option-${place}"
                .checked=${given(place) === value}
                @change=${() => put(rate(paper, mark, place, value))}
              />
              ${step}
            </label>`,
        )}
      </div>
    </fieldset>
  </li>`;
  const takeBack = (event: Event, place: number) => {
    const first = (event.target as HTMLElement).closest('fieldset')!.querySelector('input')!;
    put(rate(paper, mark, place, null));
    first.focus();
  };
  return html`<ul class="options" role="list">${paper.options.map(row)}</ul>`;
}
