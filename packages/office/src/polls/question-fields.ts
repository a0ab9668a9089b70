import { html, nothing, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';
import { rulesFor } from './draft.ts';
import { bothField, checkField, chooseField, linesField, type Sheet, textField } from './form-fields.ts';
import { hasOptions, mayFollow, type Question } from './questions.ts';

/** Every question of the poll. The only one is what the poll is about; of several each says what it asks. */
export function questionFields(
  sheet: Sheet,
  words: PollDesk,
  locale: 'zh-CN' | 'en',
  { add, remove }: { add(): void; remove(id: string): void },
): TemplateResult {
  const { desk } = words;
  const { questions } = sheet.draft;
  const alone = questions.length === 1;
  const put = (id: string, changes: Partial<Question>) =>
    sheet.put({ questions: questions.map((each) => (each.id === id ? { ...each, ...changes } : each)) });
  return html`${questions.map((question, at) => {
    const own: Sheet<Question> = {
      draft: question,
      prefix: `${question.id}-`,
      put: (changes) => put(question.id, changes),
    };
    return html`<fieldset>
      <legend>${desk.question(at + 1)}</legend>
      ${alone ? nothing : html`${bothField(own, 'title', desk.questionTitle, words)} ${bothField(own, 'text', desk.questionText, words)}`}
      ${chooseField(
        own,
        'rule',
        desk.ruleLabel,
        rulesFor(sheet.draft.kind).map(({ id, title }) => [id, title[locale]]),
      )}
      ${hasOptions(question) ? optionFields(own, words) : nothing}
      ${mayFollow(question) ? checkField(desk.followLabel, question.follow, () => put(question.id, { follow: !question.follow })) : nothing}
      ${alone ? nothing : html`<button type="button" class="quiet" @click=${() => remove(question.id)}>${desk.removeQuestion(at + 1)}</button>`}
    </fieldset>`;
  })}
    <p><button type="button" id="add" @click=${add}>${desk.addQuestion}</button></p>`;
}

function optionFields(own: Sheet<Question>, { desk }: PollDesk): TemplateResult {
  return html`${linesField(own, 'options', desk.optionsLabel)}
    <div class="pair">
      ${textField(own, 'seats', desk.seatsLabel, 'number')} ${textField(own, 'budget', desk.budgetLabel, 'number')}
    </div>`;
}
