import type { Locale } from '@juyi/core/kernel/text';
import { pollKinds } from '@juyi/core/polls/kinds';
import { html, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';
import { bothField, chooseField, type Sheet, textField } from './form-fields.ts';
import { type QuestionActs, questionFields } from './question-fields.ts';
import type { Waiting } from './waiting-proposals.ts';

/** What is done to the questions and to the papers that come with them. */
interface Acts extends QuestionActs {
  bring(event: Event): void;
  drop(file: string): void;
}

/** The first step: what it is about, which proposal asked, what it costs, every question, and the papers to it. `posted`: its roll is on the board. */
export function whatFields(
  sheet: Sheet,
  words: PollDesk,
  locale: Locale,
  proposals: readonly Waiting[],
  acts: Acts,
  posted: boolean,
): TemplateResult {
  const { desk } = words;
  const { proposal } = sheet.draft;
  const waiting = proposals.map(({ id, title }) => [id, title] as const);
  const gone = proposal !== '' && !proposals.some(({ id }) => id === proposal);
  const before = gone ? [[proposal, words.composing.proposalBefore] as const] : [];
  return html`${bothField(sheet, 'title', desk.titleLabel, words)} ${bothField(sheet, 'text', desk.textLabel, words)}
      ${chooseField(sheet, 'proposal', desk.proposalLabel, [['', desk.proposalNone], ...before, ...waiting])}
      <p class="soft">${desk.proposalHint}</p>
      ${bothField(sheet, 'cost', desk.costLabel, words)} <div class="pair">
        ${textField(sheet, 'charge', desk.chargeLabel, 'number')}
        ${chooseField(sheet, 'chargeBy', desk.chargeByLabel, Object.entries(desk.chargeBy))}
      </div>
      ${textField(sheet, 'contact', desk.contactLabel)}
      ${
        posted
          ? html`<p>${words.kinds[sheet.draft.kind]}. ${words.next.edit.whomStands}</p>`
          : chooseField(
              sheet,
              'kind',
              desk.kindLabel,
              pollKinds.map((kind) => [kind, words.kinds[kind]]),
            )
      }
      ${questionFields(sheet, words, locale, acts)}
      <div class="field">
        <label for="papers">${desk.attachmentsLabel}</label>
        <input id="papers" type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" @change=${acts.bring} />
        <ul>
          ${sheet.draft.shown.map(({ id, name }) => html`<li>${name} <button type="button" class="quiet" aria-label=${`${words.composing.remove}: ${name}`} @click=${() => acts.drop(id)}>${words.composing.remove}</button></li>`)}
          ${sheet.draft.papers.map(({ name }) => html`<li>${name}</li>`)}
        </ul>
      </div>`;
}
