import type { FieldFault, Problem } from '@juyi/core/kernel/problem';
import type { Session } from '@juyi/core/people/schema';
import { type Danger, dangerIn } from '@juyi/core/proposals/hazards';
import { proposalLimits } from '@juyi/core/proposals/limits';
import type { ProposalReceipt, SimilarProposals } from '@juyi/core/proposals/schema';
import { targets } from '@juyi/core/proposals/targets';
import { words as aidsEn } from '@juyi/core/proposals/words.aids.en';
import { words as aidsZh } from '@juyi/core/proposals/words.aids.zh-CN';
import { words as en } from '@juyi/core/proposals/words.form.en';
import { words as zh } from '@juyi/core/proposals/words.form.zh-CN';
import { html } from 'hono/html';
import { type Ask, freshKey } from './ask.ts';
import { type Fields, leadTo } from './form.ts';
import { faultNote, type Markup, pageResponse } from './layout.ts';
import type { Place } from './place.ts';

const dictionaries = { 'zh-CN': { ...aidsZh, ...zh }, en: { ...aidsEn, ...en } };
export const proposePath = '/proposals/new';

/** What stands in the form, and what has to be said before it is handed in. */
interface Sheet {
  readonly fields: Fields;
  readonly problem?: Problem;
  /** What whoever wrote it should look at first; asked once. */
  readonly first?: { readonly danger: Danger | null; readonly alike: SimilarProposals['items'] };
}

/** The form for a proposal. What was written stays in it, whatever goes wrong. */
export async function proposePage(place: Place, ask: Ask, sheet: Sheet = { fields: {} }): Promise<Response> {
  const words = dictionaries[place.locale];
  const { body: session } = await ask<Session>(place, 'GET', '/session');
  const lead = session?.roles.includes('buildingLead') ?? false;
  const written = Object.keys(sheet.fields).length > 0;
  const body = html`<p class="unprinted"><a href="${place.link('/proposals')}">${place.words.backToList}</a></p>
<h1>${words.heading}</h1>${sheet.problem ? faultNote(place, sheet.problem) : ''}
${session?.person ? '' : invitation(place, written)}
${session?.person || written ? form(place, sheet, lead) : ''}`;
  return pageResponse(place, { title: words.heading, body, path: proposePath, status: sheet.problem?.status ?? 200 });
}

/** Hands in what the form says, once; a danger and what sounds alike are shown before. */
export async function propose(place: Place, ask: Ask, fields: Fields): Promise<Response> {
  const { title = '', body = '', seen, key } = fields;
  if (seen !== 'yes') {
    const first = { danger: dangerIn(`${title}\n${body}`), alike: await alikeTo(place, ask, title) };
    if (first.danger || first.alike.length > 0) return proposePage(place, ask, { fields, first });
  }
  const told = await ask<ProposalReceipt>(place, 'POST', '/proposals', { body: proposalIn(fields), key });
  if (told.problem) return proposePage(place, ask, { fields, problem: told.problem });
  return leadTo(place.link(`/proposals/${told.body.id}`, { said: 'proposed' }));
}

async function alikeTo(place: Place, ask: Ask, title: string): Promise<SimilarProposals['items']> {
  const text = title.slice(0, proposalLimits.title);
  if (text.trim() === '') return [];
  const { body } = await ask<SimilarProposals>(place, 'GET', '/proposals/similar', {
    query: { text },
    anonymous: true,
  });
  return body?.items ?? [];
}

/** What the contract takes. A sum that is no number is passed on as it was written, and refused with its place. */
function proposalIn({ title = '', body = '', request = '', place = '', budget = '', target, forNeighbour }: Fields) {
  // A form sends its lines with CRLF.
  const lines = (text: string) => text.replace(/\r\n/g, '\n');
  const sum = budget.replace(/[\s,，]/g, '');
  const fen = Math.round(Number(sum) * 100);
  return {
    ...{ title: lines(title), body: lines(body), request: lines(request), place },
    ...(sum !== '' && { budget: Number.isFinite(fen) ? fen : budget }),
    ...(target !== undefined && { target }),
    ...(forNeighbour === 'yes' && { forNeighbour: true }),
  };
}

/** Whoever is not signed in; with something written already, the way opens beside it, so that nothing is lost. */
function invitation(place: Place, written: boolean): Markup {
  const { signIn } = place.words;
  return written
    ? html`<p><a class="button quiet" href="${place.link('/me')}" target="_blank">${place.words.signInBeside}</a></p>`
    : html`<p><a class="button primary" href="${place.link('/me', { next: proposePath })}">${signIn}</a></p>`;
}

function form(place: Place, { fields, problem, first }: Sheet, lead: boolean): Markup {
  const words = dictionaries[place.locale];
  const faults = problem?.errors ?? [];
  const text = (name: 'title' | 'place' | 'budget', label: string, hint: string, more: Markup) =>
    html`<p><label for="${name}">${label}</label>${hintOf(name, hint)}<input id="${name}" name="${name}" value="${fields[name] ?? ''}"${described(name, hint)} ${more}>${faultOf(name, faults, place)}</p>`;
  const long = (name: 'body' | 'request', label: string, hint: string, more: Markup) =>
    html`<p><label for="${name}">${label}</label>${hintOf(name, hint)}<textarea id="${name}" name="${name}"${described(name, hint)} ${more}>${fields[name] ?? ''}</textarea>${faultOf(name, faults, place)}</p>`;
  return html`<form method="post" action="${place.link('/proposals')}">
<input type="hidden" name="key" value="${freshKey()}">
${first ? beforehand(place, first) : ''}
${text('title', words.title, words.titleHint, html`required maxlength="${proposalLimits.title}"`)}
${long('body', words.body, words.bodyHint, html`required maxlength="${proposalLimits.body}"`)}
${long('request', words.request, '', html`maxlength="${proposalLimits.request}"`)}
${text('place', words.place, '', html`maxlength="${proposalLimits.place}"`)}
${text('budget', words.budget, '', html`inputmode="decimal"`)}
<p><label for="target">${words.target}</label><select id="target" name="target">${targets.map(
    (one) =>
      html`<option value="${one}"${one === (fields.target ?? 'council') ? html` selected` : ''}>${words.targets[one]}</option>`,
  )}</select>${faultOf('target', faults, place)}</p>
${lead ? html`<p><label><input type="checkbox" name="forNeighbour" value="yes"${fields.forNeighbour === 'yes' ? html` checked` : ''}> ${words.forNeighbour}</label></p>` : ''}
<p><button class="primary"${first ? html` name="seen" value="yes"` : ''}>${first?.danger ? words.noDanger : words.submit}</button></p></form>`;
}

function hintOf(name: string, hint: string): Markup | '' {
  return hint === '' ? '' : html`<span class="soft" id="${name}-more">${hint}</span>`;
}

function described(name: string, hint: string): Markup | '' {
  return hint === '' ? '' : html` aria-describedby="${name}-more"`;
}

/** What is wrong with a field, in words. */
function faultOf(name: string, faults: readonly FieldFault[], { locale }: Place): Markup | '' {
  const words = dictionaries[locale];
  const own = faults.filter(({ pointer }) => pointer === `/${name}`);
  if (own.length === 0) return '';
  return html`<span class="late" role="alert">${own.map(({ code }) => words.faults[code] ?? words.fault).join(' ')}</span>`;
}

/** Whom to call first, and what a co-sign might do as well as a new proposal. */
function beforehand(place: Place, { danger, alike }: NonNullable<Sheet['first']>): Markup | '' {
  const words = dictionaries[place.locale];
  const call = danger
    ? html`<div class="note help" role="alert"><h2>${words.dangers[danger.level]}</h2>
${danger.numbers.length > 0 ? html`<p>${danger.numbers.map((number) => html`<a class="button primary" href="tel:${number}">${words.call(number)}</a> `)}</p>` : ''}
<p>${words.dangerAdvice[danger.level]}</p></div>`
    : '';
  if (alike.length === 0) return call;
  return html`${call}<div class="note" role="status"><h2>${words.alike(alike.length)}</h2><p>${words.alikeAdvice}</p><ul>${alike.map(
    ({ id, title, cosigns }) =>
      html`<li><a href="${place.link(`/proposals/${id}`)}">${title}</a> <span class="soft">${words.alikeCosigns(cosigns)}</span></li>`,
  )}</ul></div>`;
}
