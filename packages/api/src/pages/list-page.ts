import type { AddedState, ProposalPage, ProposalSummary } from '@juyi/core/proposals/schema';
import { proposalStates } from '@juyi/core/proposals/states';
import { words as en } from '@juyi/core/proposals/words.en';
import { words as toolsEn } from '@juyi/core/proposals/words.tools.en';
import { words as toolsZh } from '@juyi/core/proposals/words.tools.zh-CN';
import { words as zh } from '@juyi/core/proposals/words.zh-CN';
import { html } from 'hono/html';
import type { Ask } from './ask.ts';
import { daysUntil, sayDate, sayDay, sayPerson } from './dates.ts';
import { type Markup, pageResponse, problemPage } from './layout.ts';
import type { Place } from './place.ts';
import { proposePath } from './propose-page.ts';

const dictionaries = { 'zh-CN': { ...zh, ...toolsZh }, en: { ...en, ...toolsEn } };
const path = '/proposals';

/** What is being discussed, with search, filter and order as a form that only asks. */
export async function listPage(place: Place, ask: Ask): Promise<Response> {
  const asked = readAsked(place.request);
  const { body, problem } = await ask<ProposalPage>(place, 'GET', path, { query: asked, anonymous: true });
  if (problem) return problemPage(place, problem, path);
  const words = dictionaries[place.locale];
  const content = html`<h1>${words.heading}</h1>
<p class="unprinted"><a class="button primary" href="${place.link(proposePath)}">${words.propose}</a></p>
${tools(place, asked, body.added ?? [])}
${
  body.items.length > 0
    ? html`<ul class="rows">${body.items.map((item) => row(item, place))}</ul>`
    : html`<div class="note"><h2>${words.notFound}</h2><p><a href="${place.link(path)}">${words.showAll}</a></p></div>`
}
<p class="unprinted">${asked.cursor ? html`<a class="button quiet" href="${place.link(path, { ...asked, cursor: '' })}">${place.words.first}</a> ` : ''}${
    body.next
      ? html`<a class="button quiet" href="${place.link(path, { ...asked, cursor: body.next })}">${place.words.next}</a>`
      : ''
  }</p>`;
  return pageResponse(place, { title: words.heading, body: content, path, query: asked });
}

/** Only what the list knows; whatever else stands in the address is not carried on. */
function readAsked(request: Request): Record<string, string> {
  const query = new URL(request.url).searchParams;
  const asked = ['q', 'state', 'sort', 'cursor'].map((name) => [name, query.get(name) ?? ''] as const);
  return Object.fromEntries(asked.filter(([, value]) => value !== ''));
}

function tools({ link, locale, words }: Place, asked: Readonly<Record<string, string>>, added: readonly AddedState[]) {
  const own = dictionaries[locale];
  const kept = [...new URL(link(path), 'http://local').searchParams];
  const options = (names: readonly string[], labels: Readonly<Record<string, string>>, chosen: string | undefined) =>
    names.map(
      (name) => html`<option value="${name}"${name === chosen ? html` selected` : ''}>${labels[name] ?? name}</option>`,
    );
  return html`<form class="tools unprinted" method="get" action="${link(path).split('?')[0]!}" role="search">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p><label for="q">${own.search}</label><input id="q" name="q" type="search" maxlength="100" value="${asked.q ?? ''}"></p>
<p><label for="state">${own.filter}</label><select id="state" name="state"><option value="">${own.all}</option>${options(
    [...proposalStates.filter((state) => state !== 'draft'), ...added.map(({ state }) => state)],
    { ...own.states, ...Object.fromEntries(added.map(({ state, text }) => [state, text[locale]])) },
    asked.state,
  )}</select></p>
<p><label for="sort">${own.sort}</label><select id="sort" name="sort"><option value="">${words.usualOrder}</option>${options(
    Object.keys(own.sorts),
    own.sorts,
    asked.sort,
  )}</select></p>
<p><button>${words.find}</button></p>
</form>`;
}

function row(item: ProposalSummary, place: Place): Markup {
  const words = dictionaries[place.locale];
  return html`<li>
<div><h2><a href="${place.link(`${path}/${item.id}`)}">${item.title}</a></h2>
<p class="soft">${words.byline(sayPerson(item.author, place), sayDay(item.submittedAt ?? 0, place))}</p>${term(item, place)}</div>
<div class="count"><span class="state ${item.state}">${words.states[item.state]}</span>${alsoIn(item, place)}
<p><b>${item.cosigns}</b> <span class="soft">${words.neighbours(item.cosigns)}</span></p></div>
</li>`;
}

/** The states that extensions have put it in. */
export function alsoIn({ added = [] }: Pick<ProposalSummary, 'added'>, { locale }: Place): Markup {
  return html`${added.map(({ text }) => html` <span class="state">${text[locale]}</span>`)}`;
}

/** When an answer came, or is due; lateness in words. */
export function term(item: Pick<ProposalSummary, 'answerDue' | 'answeredAt' | 'state'>, place: Place): Markup | '' {
  const words = dictionaries[place.locale];
  const turn = words.turns[item.state];
  if (item.answerDue !== null && turn) {
    const days = daysUntil(item.answerDue, place);
    return html`<p class="soft${days < 0 ? ' late' : ''}">${words.due(turn, sayDate(item.answerDue, place), days)}</p>`;
  }
  if (item.answeredAt === null) return '';
  return html`<p class="soft">${words.answered(sayDate(item.answeredAt, place))}</p>`;
}
