import { matters } from '@juyi/core/counting/owners/matters';
import { html, nothing, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';
import { rulesFor } from './draft.ts';
import { bothField, checkField, chooseField, linesField, type Sheet, textField } from './form-fields.ts';
import { hasOptions, isTheWhole, majorityOf, mayFollow, ofMatter, ofRule, type Question } from './questions.ts';

export interface QuestionActs {
  add(): void;
  remove(id: string): void;
}

/** Every question of the poll. The only one is what the poll is about; of several each says what it asks. */
export function questionFields(
  sheet: Sheet,
  words: PollDesk,
  locale: 'zh-CN' | 'en',
  { add, remove }: QuestionActs,
): TemplateResult {
  const { desk, composing } = words;
  const { questions } = sheet.draft;
  const alone = questions.length === 1;
  const matterNames = matters.map(({ id, title }) => [id, title[locale]] as const);
  const put = (id: string, changes: Partial<Question>) =>
    sheet.put({ questions: questions.map((each) => (each.id === id ? changed(each, changes) : each)) });
  return html`${questions.map((question, at) => {
    const own: Sheet<Question> = {
      draft: question,
      prefix: `${question.id}-`,
      put: (changes) => put(question.id, changes),
    };
    return html`<fieldset>
      <legend>${desk.question(at + 1)}</legend>
      ${isTheWhole(question, questions) ? nothing : html`${bothField(own, 'title', desk.questionTitle, words)} ${bothField(own, 'text', desk.questionText, words)}`}
      ${
        sheet.draft.kind === 'owners'
          ? html`${chooseField(own, 'matter', composing.matterLabel, [['', composing.matterNone], ...matterNames])}
              <p class="soft">${composing.matterHint(majorityOf(question))}</p>`
          : nothing
      }
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

/** Matter and rule go together. */
function changed(question: Question, changes: Partial<Question>): Question {
  const { matter, rule } = changes;
  return {
    ...question,
    ...changes,
    ...(matter !== undefined && ofMatter(matter, question)),
    ...(rule !== undefined && ofRule(rule, question)),
  };
}

function optionFields(own: Sheet<Question>, { desk }: PollDesk): TemplateResult {
  return html`${linesField(own, 'options', desk.optionsLabel)}
    <div class="pair">
      ${textField(own, 'seats', desk.seatsLabel, 'number')} ${textField(own, 'budget', desk.budgetLabel, 'number')}
    </div>`;
}
