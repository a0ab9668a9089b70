import type { PollTellers } from '@juyi/core/polls/schema';
import { html, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';
import type { Composing } from './draft.ts';

/** Somebody who can be asked to count. */
export type Candidate = PollTellers['items'][number];

/** Who counts and who stands in; what is settled before the first ballot needs no quarrel after the last. */
export function tellersField(
  { tellers, standIns }: Composing,
  candidates: readonly Candidate[],
  { desk }: PollDesk,
  put: (changes: Pick<Composing, 'tellers' | 'standIns'>) => void,
): TemplateResult {
  const doing = (id: string) => (tellers.includes(id) ? 'teller' : standIns.includes(id) ? 'standIn' : 'none');
  const choose = (id: string) => (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const but = (ids: readonly string[]) => ids.filter((each) => each !== id);
    put({
      tellers: value === 'teller' ? [...but(tellers), id] : but(tellers),
      standIns: value === 'standIn' ? [...but(standIns), id] : but(standIns),
    });
  };
  return html`<fieldset id="tellers">
    <legend>${desk.tellersLabel}</legend>
    <p class="soft">${desk.tellersAdvice}</p>
    <ul class="rows" role="list">
      ${candidates.map(
        ({ id, name }) => html`<li>
          <label for=${`does-${id}`}>${name}</label>
          <select id=${`does-${id}`} class="short" @change=${choose(id)}>
            ${(['none', 'teller', 'standIn'] as const).map(
              (does) => html`<option value=${does} ?selected=${doing(id) === does}>${desk.tellerDoes[does]}</option>`,
            )}
          </select>
        </li>`,
      )}
    </ul>
  </fieldset>`;
}
