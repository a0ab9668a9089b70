import type { Locale } from '@juyi/core/kernel/text';
import type { Desk } from '@juyi/core/polls/desk/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { sayDate } from '@juyi/elements/base/dates';
import { html, nothing, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';

/** Every day that a rule reckons, with the rule. */
export function calendarTable(poll: Poll, words: PollDesk, locale: Locale): TemplateResult {
  return html`<div class="scroll">
    <table>
      <tbody>
        ${poll.dates.map(
          ({ name, at, source }) => html`<tr>
            <th scope="row">${words.dates[name]}</th>
            <td>${sayDate(at, locale)}</td>
            <td class="soft">${words.desk.source(source || words.desk.ownRule)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export function turnoutTable({ turnout }: Desk, { desk }: PollDesk): unknown {
  if (turnout.buildings.length === 0) return nothing;
  return html`<section>
    <h3>${desk.turnout}</h3>
    <p class="soft">${desk.turnoutAdvice}</p>
    <table>
      <thead>
        <tr><th scope="col">${desk.building}</th><th scope="col">${desk.voted}</th><th scope="col">${desk.entitled}</th></tr>
      </thead>
      <tbody>
        ${turnout.buildings.map(
          ({ building, all, voted }) => html`<tr>
            <th scope="row">${building || '—'}</th>
            <td>${voted ? voted.heads : html`<span class="soft">${desk.hidden}</span>`}</td>
            <td>${all.heads}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** Which homes have the form; those still without one can be ticked off together. */
export function deliveryForm(
  { deliveries }: Desk,
  { desk }: PollDesk,
  open: boolean,
  record: (units: string[]) => Promise<void>,
): TemplateResult {
  const waiting = deliveries.filter(({ proven }) => !proven);
  const submit = (event: Event): void => {
    event.preventDefault();
    const units = new FormData(event.target as HTMLFormElement).getAll('unit').map(String);
    if (units.length > 0) void record(units);
  };
  return html`<section>
    <h3>${desk.delivery}</h3>
    <p>${desk.delivered(deliveries.length - waiting.length, deliveries.length)}</p>
    ${
      open && waiting.length > 0
        ? html`<form @submit=${submit}>
            <fieldset>
              <legend>${desk.handed}</legend>
              ${waiting.map(
                ({ unit }) =>
                  html`<label class="check"><input type="checkbox" name="unit" .value=${unit} />${unit}</label>`,
              )}
            </fieldset>
            <button>${desk.recordDelivered}</button>
          </form>`
        : nothing
    }
  </section>`;
}

/** What was objected, and the answer that everybody will read. */
export function challengeList(
  { challenges }: Desk,
  { desk }: PollDesk,
  answer: (challenge: string, state: 'upheld' | 'dismissed', text: string) => Promise<void>,
): TemplateResult {
  const submit = (id: string) => (event: SubmitEvent) => {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get('answer');
    void answer(id, (event.submitter as HTMLButtonElement).value as 'upheld', String(text));
  };
  return html`<section>
    <h3>${desk.challenges}</h3>
    ${challenges.length === 0 ? html`<p class="soft">${desk.noChallenges}</p>` : nothing}
    ${challenges.map(
      ({ id, label, text, state }) => html`<div>
        <p><b>${label ?? ''}</b> ${text}</p>
        ${
          state === 'open'
            ? html`<form @submit=${submit(id)}>
                <div class="field"><label for=${id}>${desk.answerLabel}</label><textarea id=${id} name="answer" rows="3" required></textarea></div>
                <div class="acts">
                  <button value="upheld">${desk.uphold}</button>
                  <button class="quiet" value="dismissed">${desk.dismiss}</button>
                </div>
              </form>`
            : html`<p class="soft">${state === 'upheld' ? desk.uphold : desk.dismiss}</p>`
        }
      </div>`,
    )}
  </section>`;
}
