import type { Problem } from '@juyi/core/kernel/problem';
import { type DemoRole, demoRoles, type Session, type SignedIn } from '@juyi/core/people/schema';
import { words as en } from '@juyi/core/people/words.en';
import { words as zh } from '@juyi/core/people/words.zh-CN';
import { html } from 'hono/html';
import type { Ask } from './ask.ts';
import { type Fields, leadTo } from './form.ts';
import { faultNote, type Markup, pageResponse, problemPage } from './layout.ts';
import type { Place } from './place.ts';

const dictionaries = { 'zh-CN': zh, en };
const path = '/me';
const confirmedLevel = 2;

/** Who is signed in, and the ways to sign in that work without script. */
export async function mePage(place: Place, ask: Ask, failed?: Problem): Promise<Response> {
  const { body: session, problem } = await ask<Session>(place, 'GET', '/session');
  if (problem) return problemPage(place, problem, path);
  const next = nextOf(place);
  const content = html`<h1>${session.person ? place.words.me : place.words.signInHeading}</h1>
${failed ? faultNote(place, failed) : ''}${session.person ? who(session, place, next) : ways(session, place, next)}`;
  const query = next === null ? {} : { next };
  return pageResponse(place, { title: place.words.me, body: content, path, query, status: failed?.status ?? 200 });
}

export async function signInAsDemo(place: Place, ask: Ask, { role = '', n = '0' }: Fields): Promise<Response> {
  const body = { role, n: Number(n) || 0 };
  const { problem, cookies } = await ask<SignedIn>(place, 'POST', '/demo/session', { body });
  if (problem) return mePage(place, ask, problem);
  return leadTo(place.link(nextOf(place) ?? path), cookies);
}

export async function signOut(place: Place, ask: Ask): Promise<Response> {
  const { cookies } = await ask(place, 'DELETE', '/session');
  return leadTo(place.link(path), cookies);
}

/** The page to go back to: one of ours, named by its path below `{base}/pages`, else none. */
export function nextOf({ request }: Place): string | null {
  const next = new URL(request.url).searchParams.get('next');
  return next !== null && /^\/(proposals|polls)(\/[\w-]+)?$/.test(next) ? next : null;
}

function who(session: Session, place: Place, next: string | null): Markup {
  const words = dictionaries[place.locale];
  return html`<p role="status">${words.signedIn(session.person!.name)}</p>
${session.level < confirmedLevel ? html`<p class="soft">${words.notYetConfirmed}</p>` : ''}
${next === null ? '' : html`<p><a class="button primary" href="${place.link(next)}">${place.words.goOn}</a></p>`}
<form method="post" action="${place.link('/sign-out')}"><button class="quiet">${words.signOut}</button></form>`;
}

function ways(session: Session, place: Place, next: string | null): Markup {
  const words = dictionaries[place.locale];
  const coded = (['email', 'phone'] as const).filter((way) => session.ways.includes(way));
  const query = next === null ? {} : { next };
  const demo = session.ways.includes('demo') ? demoWay(place, query) : '';
  if (coded.length > 0) return html`${coded.map((way) => codeWay(place, way, query))}${demo}`;
  return demo === '' ? html`<p>${session.ways.includes('host') ? words.byHost : words.nowhere}</p>` : demo;
}

/** A code is sent to an address and typed in on the next page. */
function codeWay({ link, words }: Place, way: 'email' | 'phone', query: Record<string, string>): Markup {
  const kind = way === 'email' ? html`type="email" autocomplete="email"` : html`type="tel" autocomplete="tel"`;
  return html`<form method="post" action="${link('/sign-in-code', query)}"><input type="hidden" name="way" value="${way}">
<p><label for="${way}">${words.address[way]}</label><input id="${way}" name="to" ${kind} required maxlength="254"></p>
<p><button class="primary">${words.sendCode}</button></p></form>`;
}

function demoWay(place: Place, query: Record<string, string>): Markup {
  const words = dictionaries[place.locale];
  return html`<form method="post" action="${place.link('/demo-session', query)}"><p class="soft">${words.demoAdvice}</p>
<p><label for="n">${place.words.which}</label><input id="n" name="n" type="number" min="0" max="100000" value="0"></p>
<p class="ways">${demoRoles.map((role: DemoRole) => html`<button class="quiet" name="role" value="${role}">${words.as[role]}</button> `)}</p></form>`;
}
