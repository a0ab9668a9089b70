import type { Locale } from '@juyi/core/kernel/text';
import { html, type TemplateResult } from 'lit';
import { calendar } from './calendar.ts';
import type { PollDesk } from './dictionary.ts';
import { datesOf } from './draft.ts';
import { type Sheet, textField } from './form-fields.ts';

/** The third step: when voting begins and ends, and every day that follows from it. */
export function daysFields(sheet: Sheet, words: PollDesk, locale: Locale): TemplateResult {
  const { desk, composing } = words;
  return html`<div class="pair">
      ${textField(sheet, 'opensOn', desk.opensLabel, 'date')} ${textField(sheet, 'opensTime', composing.opensTime, 'time')}
      ${textField(sheet, 'closesOn', desk.closesLabel, 'date')} ${textField(sheet, 'closesTime', composing.closesTime, 'time')}
      ${textField(sheet, 'meetingOn', composing.meetingOn, 'date')} ${textField(sheet, 'meetingTime', composing.meetingTime, 'time')}
    </div>
    ${calendar(datesOf(sheet.draft), words, locale)}`;
}
