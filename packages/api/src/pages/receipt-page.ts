import type { ReceiptAnswer } from '@juyi/core/polls/ballot/schema';
import { html } from 'hono/html';
import type { Ask } from './ask.ts';
import type { Fields } from './form.ts';
import { faultNote, type Markup, pageResponse } from './layout.ts';
import type { Place } from './place.ts';
import { pollWords } from './poll-words.ts';

const path = '/receipts';

/** Where anybody asks by a receipt whether its ballot counts. */
export function receiptPage(place: Place, told: Markup | '' = '', status = 200): Promise<Response> {
  const { list, after, receipt } = pollWords[place.locale];
  const body = html`<p class="unprinted"><a href="${place.link('/polls')}">${list.all}</a></p><h1>${after.find}</h1>
<form method="post" action="${place.link(path)}"><p><label for="code">${receipt.code}</label><input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required></p>
<p><button>${receipt.ask}</button></p></form>${told}`;
  return pageResponse(place, { title: after.find, body, path, status });
}

/** Answers it. A code never stands in an address, where logs and neighbours would read it. */
export async function readReceipt(place: Place, ask: Ask, { code = '' }: Fields): Promise<Response> {
  const { receipt } = pollWords[place.locale];
  const asked = code.trim().toUpperCase();
  if (asked === '') return receiptPage(place);
  const { body, problem } = await ask<ReceiptAnswer>(place, 'GET', `/receipts/${encodeURIComponent(asked)}`, {
    anonymous: true,
  });
  if (problem && problem.status !== 404) return receiptPage(place, faultNote(place, problem), problem.status);
  const said = body === null ? receipt.unknown : body.counted ? receipt.counts : receipt.countsNot;
  return receiptPage(place, html`<p class="note" role="status">${said}</p>`, problem?.status ?? 200);
}
