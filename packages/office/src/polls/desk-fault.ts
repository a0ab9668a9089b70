import type { ApiError } from '@juyi/client/kernel/api-error';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { faultNotice } from '@juyi/elements/base/notice';
import { html, nothing, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';

/** What stopped an act at the desk and, where a field is at fault, which, and why. */
export function deskFault(words: PollDesk & KernelWords, error: ApiError): TemplateResult {
  const { desk } = words;
  const fields: Readonly<Record<string, string>> = {
    '/opensAt': desk.opensLabel,
    '/closesAt': desk.closesLabel,
    '/receivedAt': desk.paperReceived,
    '/until': words.next.mandateUntil,
  };
  const faults = (error.problem?.errors ?? []).map(({ pointer, code }) => sayFault(fields[pointer], code, words));
  const said = faults.filter((each) => each !== '');
  return html`${faultNotice(words, error)}${said.length > 0 ? html`<ul>${said.map((each) => html`<li>${each}</li>`)}</ul>` : nothing}`;
}

/** A field and what is wrong with it, as far as that is known; empty where neither is. */
export function sayFault(field: string | undefined, code: string, { composing }: PollDesk): string {
  return [field, composing.faults[code]].filter(Boolean).join(composing.colon);
}
