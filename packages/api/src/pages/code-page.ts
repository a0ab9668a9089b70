import type { Problem } from '@juyi/core/kernel/problem';
import type { SignedIn } from '@juyi/core/people/schema';
import type { CodeSent, SignInOutcome } from '@juyi/core/people/sign-in/schema';
import { words as en } from '@juyi/core/people/words.link.en';
import { words as zh } from '@juyi/core/people/words.link.zh-CN';
import { html } from 'hono/html';
import type { Ask } from './ask.ts';
import { type Fields, leadTo } from './form.ts';
import { faultNote, type Markup, pageResponse, problemPage } from './layout.ts';
import { mePage, nextOf } from './me-page.ts';
import type { Place } from './place.ts';

const dictionaries = { 'zh-CN': zh, en };

/**
 * The page that a link in a message leads to. Looking at it signs nobody in, because programs look at links before
 * people do; its button does.
 */
export function linkPage(place: Place, link: string): Promise<Response> {
  const { title, button } = dictionaries[place.locale];
  const body = html`<h1>${title}</h1><form method="post" action="${place.link('/sign-in')}">
<input type="hidden" name="link" value="${link}"><p><button class="primary">${button}</button></p></form>`;
  return page(place, body);
}

/** Signs in by the link, and goes to the community's website. */
export async function proveLink(place: Place, ask: Ask, { link = '' }: Fields): Promise<Response> {
  const { body, problem, cookies } = await ask<SignInOutcome>(place, 'POST', '/sign-in/links', {
    body: { token: link },
  });
  if (problem) return problemPage(place, problem, '/me');
  return 'people' in body ? choicePage(place, body) : leadTo(`/?lang=${place.locale}`, cookies);
}

/** Has a code sent, and asks for it. The page is the same whether the address is known or not. */
export async function sendCode(place: Place, ask: Ask, { way = '', to = '' }: Fields): Promise<Response> {
  const { body, problem } = await ask<CodeSent>(place, 'POST', '/sign-in/codes', { body: { way, to } });
  return problem ? mePage(place, ask, problem) : codePage(place, body.id);
}

/** Signs in with the code, or asks who of a family it is. */
export async function proveCode(place: Place, ask: Ask, { code = '', digits = '' }: Fields): Promise<Response> {
  const path = `/sign-in/codes/${encodeURIComponent(code)}/proof`;
  const { body, problem, cookies } = await ask<SignInOutcome>(place, 'POST', path, { body: { digits: digits.trim() } });
  if (problem) return codePage(place, code, problem);
  return 'people' in body ? choicePage(place, body) : leadTo(place.link(nextOf(place) ?? '/me'), cookies);
}

export async function choosePerson(place: Place, ask: Ask, { ticket = '', person = '' }: Fields): Promise<Response> {
  const body = { ticket, person: person === '' ? null : person };
  const { problem, cookies } = await ask<SignedIn>(place, 'POST', '/sign-in/choice', { body });
  return problem ? mePage(place, ask, problem) : leadTo(place.link(nextOf(place) ?? '/me'), cookies);
}

function codePage(place: Place, code: string, failed?: Problem): Promise<Response> {
  const { words } = place;
  const body = html`<h1>${words.signInHeading}</h1><p>${words.codeSent}</p>${failed ? faultNote(place, failed) : ''}
<form method="post" action="${place.link('/sign-in-proof', next(place))}"><input type="hidden" name="code" value="${code}">
<p><label for="digits">${words.code}</label><input id="digits" name="digits" inputmode="numeric" autocomplete="one-time-code" required></p>
<p><button class="primary">${words.signIn}</button></p></form><p><a href="${place.link('/me', next(place))}">${words.otherAddress}</a></p>`;
  return page(place, body, failed?.status);
}

function choicePage(place: Place, { ticket, people }: Extract<SignInOutcome, { ticket: string }>): Promise<Response> {
  const words = dictionaries[place.locale];
  const each = [...people, { id: '', name: words.somebodyElse }];
  const body = html`<h1>${words.whoAreYou}</h1><form method="post" action="${place.link('/sign-in-choice', next(place))}">
<input type="hidden" name="ticket" value="${ticket}"><p class="ways">${each.map(({ id, name }) => html`<button class="quiet" name="person" value="${id}">${name}</button> `)}</p></form>`;
  return page(place, body);
}

function page(place: Place, body: Markup, status = 200): Promise<Response> {
  return pageResponse(place, { title: place.words.signInHeading, body, path: '/me', query: next(place), status });
}

function next(place: Place): Record<string, string> {
  const path = nextOf(place);
  return path === null ? {} : { next: path };
}
