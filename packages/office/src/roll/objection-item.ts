import { rollLimits } from '@juyi/core/roll/limits';
import type { Objection } from '@juyi/core/roll/posting/schema';
import type { RollWords } from '@juyi/core/roll/words.en';
import { html, nothing, type TemplateResult } from 'lit';

/** An objection with its answer, or with the place to answer it. */
export function objectionItem(
  { id, unit, text, state, answer }: Objection,
  words: RollWords,
  busy: boolean,
  send: (event: SubmitEvent, id: string) => void,
): TemplateResult {
  const title = unit ? words.aboutUnit(unit) : '';
  const standing = state === 'open' ? words.openState : words[state];
  return html`<p><strong>${title}</strong> <span class="soft">${standing}</span></p>
    <p>${text}</p>
    ${answer === null ? nothing : html`<p class="soft">${words.objectionAnswer}: ${answer}</p>`}
    ${
      state === 'open'
        ? html`<form novalidate @submit=${(event: SubmitEvent) => send(event, id)}>
            <label class="soft" for="answer-${id}">${words.objectionAnswer}</label>
            <textarea id="answer-${id}" name="answer" rows="3" maxlength=${rollLimits.text}></textarea>
            <div class="acts">
              <button class="primary" value="upheld" ?disabled=${busy}>${words.uphold}</button>
              <button class="quiet" value="rejected" ?disabled=${busy}>${words.reject}</button>
            </div>
          </form>`
        : nothing
    }`;
}
