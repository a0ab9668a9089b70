import type { Locale } from '@juyi/core/kernel/text';
import { answersTo } from '@juyi/core/polls/answers';
import type { PollItemView } from '@juyi/core/polls/schema';
import type { PollWords } from '@juyi/core/polls/words.en';
import { html } from 'lit';
import type { Faces } from './faces.ts';

/** What is marked so far, by item. */
export type Marks = Readonly<Record<string, unknown>>;

/** A question to be marked: a yes and a no are drawn here, all else by its face. */
export function marking(
  item: PollItemView,
  marks: Marks,
  put: (item: string, mark: unknown) => void,
  words: PollWords,
  locale: Locale,
  faces: Faces | undefined,
): unknown {
  const { id } = item;
  const mark = marks[id] ?? null;
  const answers = answersTo(item);
  if (answers.length === 0) return faces?.draw(item, mark, put);
  return html`<fieldset class="choices" aria-label=${item.title[locale]}>
    ${answers.map(
      (answer) => html`<label class="choice ${mark === answer ? 'on' : ''}" part="choice">
        <input type="radio" name=${id} .checked=${mark === answer} @change=${() => put(id, answer)} />
        <b>${words.marks[answer]}</b>
      </label>`,
    )}
  </fieldset>`;
}

/** What is cast for an item: undefined where it is not marked, null where it can't be cast as it is marked. */
export function choiceOf(item: PollItemView, marks: Marks, faces: Faces | undefined): unknown {
  const mark = marks[item.id] ?? null;
  if (mark === null) return undefined;
  const answers: readonly unknown[] = answersTo(item);
  return answers.length === 0 ? faces?.ballot(item) : answers.includes(mark) ? mark : null;
}
