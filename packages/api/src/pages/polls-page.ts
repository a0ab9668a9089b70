import { inOrder, sayWhen, sayWhy } from '@juyi/core/polls/board-row';
import { sayList } from '@juyi/core/polls/say-poll';
import type { PollPage, PollSummary } from '@juyi/core/polls/schema';
import { stateKind } from '@juyi/core/polls/state-kind';
import { html } from 'hono/html';
import type { Ask } from './ask.ts';
import { daysUntil, sayDate } from './dates.ts';
import { type Markup, pageResponse, problemPage } from './layout.ts';
import type { Place } from './place.ts';
import { pollWords } from './poll-words.ts';

const path = '/polls';

/** What is put to the vote, what is being voted on, and the results on the board. */
export async function pollsPage(place: Place, ask: Ask): Promise<Response> {
  const cursor = new URL(place.request.url).searchParams.get('cursor');
  const query: Record<string, string> = cursor ? { cursor } : {};
  const { body, problem } = await ask<PollPage>(place, 'GET', path, { query, anonymous: true });
  if (problem) return problemPage(place, problem, path);
  const { list, after } = pollWords[place.locale];
  const further = body.next
    ? html`<p class="unprinted"><a class="button quiet" href="${place.link(path, { cursor: body.next })}">${list.more}</a></p>`
    : '';
  const content = html`<h1>${list.heading}</h1>
${
  body.items.length > 0
    ? html`<ul class="rows">${inOrder(body.items).map((item) => row(item, place))}</ul>`
    : html`<div class="note"><h2>${list.empty}</h2><p>${list.emptyAdvice}</p></div>`
}
${further}<p class="unprinted"><a href="${place.link('/receipts')}">${after.find}</a></p>`;
  return pageResponse(place, { title: list.heading, body: content, path, query });
}

function row(item: PollSummary, place: Place): Markup {
  const { list, poll, kinds, states } = pollWords[place.locale];
  const { id, kind, effect, items, title, state } = item;
  const said = [kinds.kinds[kind], kind !== 'consultative' && poll.effects[effect], items > 1 && list.questions(items)];
  const why = sayWhy(item, list);
  const days = { day: (at: number) => sayDate(at, place), daysUntil: (at: number) => daysUntil(at, place) };
  return html`<li>
<div><h2><a href="${place.link(`${path}/${id}`)}">${title[place.locale]}</a></h2>
<p class="soft">${sayList(said)}</p>${why === '' ? '' : html`<p class="soft">${why}</p>`}</div>
<div class="count"><span class="state ${stateKind(state)}">${states[state]}</span><p class="soft">${sayWhen(item, list, days)}</p></div>
</li>`;
}
