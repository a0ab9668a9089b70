import { html, nothing, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';
import { knownTo } from './draft.ts';
import { checkField, linesField, type Sheet, textField } from './form-fields.ts';

/** What the body has agreed beforehand, as far as its rules know it: what silence means, a second call, a shorter notice. */
export function agreedFields(sheet: Sheet, { desk, composing }: PollDesk): TemplateResult {
  const { silence, secondCall, temporaryDays } = knownTo(sheet.draft);
  return html`${
    silence
      ? html`<p class="soft">${desk.silenceHint}</p>
          ${linesField(sheet, 'silenceText', desk.silenceLabel)} ${textField(sheet, 'silenceOn', desk.silenceOnLabel, 'date')}`
      : nothing
  }
  ${
    secondCall
      ? checkField(desk.secondCallLabel(secondCall), sheet.draft.secondCall, () =>
          sheet.put({ secondCall: !sheet.draft.secondCall }),
        )
      : nothing
  }
  ${
    temporaryDays !== null
      ? checkField(composing.temporaryLabel(temporaryDays), sheet.draft.temporary, () =>
          sheet.put({ temporary: !sheet.draft.temporary }),
        )
      : nothing
  }`;
}
