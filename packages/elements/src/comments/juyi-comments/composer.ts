import type { ApiError } from '@juyi/client/kernel/api-error';
import { coverFound } from '@juyi/core/comments/cover';
import { commentLimits } from '@juyi/core/comments/limits';
import { stances } from '@juyi/core/comments/names';
import { type Finding, ownFlat, type PersonalKind } from '@juyi/core/comments/personal-text';
import type { EditComment } from '@juyi/core/comments/schema';
import type { CommentWords } from '@juyi/core/comments/words.en';
import type { CommentingWords } from '@juyi/core/comments/words.writing.en';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { html, nothing, type TemplateResult } from 'lit';
import { faultNotice } from '../../base/notice.ts';
import { type Draft, rewrite } from './draft.ts';

export type Words = CommentWords & CommentingWords & KernelWords;

/** What the author agrees to, once asked: that numbers are covered, that their own flat is not. */
export type Consent = Pick<EditComment, 'masked' | 'keepOwnFlat'>;

/** A box to write in: a comment, an answer, a change, an appeal. */
export interface Box {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly draft: Draft;
  readonly limit?: number;
  readonly withStance?: boolean;
  readonly busy: boolean;
  readonly empty: boolean;
  readonly error: ApiError | null;
  readonly send: string;
  write(draft: Draft): void;
  submit(consent: Consent): void;
  cancel?: (() => void) | undefined;
}

export function box(of: Box, words: Words): TemplateResult {
  const { name, draft, limit = commentLimits.body } = of;
  const over = draft.body.length - limit;
  const found = foundIn(of.error);
  const submit = (event: Event) => {
    event.preventDefault();
    of.submit({});
  };
  return html`<form class="box" part="composer" @submit=${submit}>
    <label for=${name}>${of.label}</label>
    ${of.hint ? html`<p class="soft" id="${name}-hint">${of.hint}</p>` : nothing}
    <textarea
      id=${name}
      rows="3"
      .value=${draft.body}
      ?readonly=${of.busy}
      aria-invalid=${of.empty || over > 0}
      aria-describedby="${name}-fault ${of.hint ? `${name}-hint` : ''}"
      @input=${(event: Event) => of.write(rewrite(draft, { body: (event.target as HTMLTextAreaElement).value }))}
    ></textarea>
    <p class="fault" id="${name}-fault" role="alert">
      ${of.empty ? words.required : over > 0 ? words.over(over) : nothing}
    </p>
    ${of.withStance ? stanceChoice(of, words) : nothing}
    ${found ? maskQuestion(of, found, words) : of.error && of.error.status !== 401 ? faultNotice(words, of.error) : nothing}
    ${
      found
        ? nothing
        : html`<div class="acts">
            <button class="primary" ?disabled=${of.busy || over > 0}>${of.busy ? words.posting : of.send}</button>
            ${of.cancel ? html`<button type="button" class="quiet" @click=${of.cancel}>${words.cancel}</button>` : nothing}
          </div>`
    }
  </form>`;
}

function stanceChoice({ draft, write }: Box, words: Words): TemplateResult {
  return html`<fieldset class="stances">
    <legend class="soft">${words.stance}</legend>
    ${stances.map(
      (stance) => html`<label class="chip">
        <input
          type="radio"
          name="stance"
          .checked=${draft.stance === stance}
          @change=${() => write(rewrite(draft, { stance }))}
        /><span class="stance ${stance}">${words.stances[stance]}</span>
      </label>`,
    )}
  </fieldset>`;
}

interface Found extends Finding {
  readonly own: boolean;
}

/** Where the server found personal data; null where that is not what it said. */
export function foundIn(error: ApiError | null): Found[] | null {
  if (error?.code !== 'PERSONAL_DATA') return null;
  return (error.problem?.errors ?? []).map(({ code, start = 0, end = 0 }) => {
    const own = code === ownFlat;
    return { kind: own ? 'flat' : (code as PersonalKind), own, start, end };
  });
}

/** A text as it will read once the author has agreed. */
export function covered(text: string, { masked, keepOwnFlat }: Consent, error: ApiError | null): string {
  const found = foundIn(error) ?? [];
  return masked ? coverFound(text, keepOwnFlat ? found.filter(({ own }) => !own) : found) : text;
}

/** Asks the author before anything is covered, and shows how it would read. */
function maskQuestion(of: Box, found: Found[], words: Words): TemplateResult {
  const what = [...new Set(found.map(({ kind, own }) => words.kinds[own ? ownFlat : kind] ?? kind))];
  const keep = found.some(({ own }) => own);
  return html`<div class="note help mask" role="alertdialog" aria-labelledby="mask" aria-describedby="mask-text" tabindex="-1">
    <h3 id="mask">${words.maskTitle}</h3>
    <p id="mask-text">${words.maskAdvice(what.join(words.and))}</p>
    <blockquote>${coverFound(of.draft.body, found)}</blockquote>
    <div class="acts">
      <button type="button" class="primary" ?disabled=${of.busy} @click=${() => of.submit({ masked: true })}>${words.maskYes}</button>
      ${
        keep
          ? html`<button type="button" ?disabled=${of.busy} @click=${() => of.submit({ masked: true, keepOwnFlat: true })}>${words.keepFlat}</button>`
          : nothing
      }
      <button type="button" class="quiet" @click=${() => of.write(rewrite(of.draft, {}))}>${words.maskNo}</button>
    </div>
  </div>`;
}
