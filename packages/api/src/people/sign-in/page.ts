import { nearestLocale } from '@juyi/core/kernel/text';
import type { SignInOutcome } from '@juyi/core/people/sign-in/schema';
import { words as en } from '@juyi/core/people/words.link.en';
import { words as zh } from '@juyi/core/people/words.link.zh-CN';
import type { Hono } from 'hono';
import type { HttpContext } from '../../http/context.ts';
import { pageHeaders } from '../../http/headers.ts';

const dictionaries = { 'zh-CN': zh, en };
const longestForm = 4096;

/**
 * The page that a link in a message leads to. Looking at it signs nobody in, because programs look at links before
 * people do; the button does, through the same operations that widgets use.
 */
export function bindLinkPage(app: Hono, { base }: Pick<HttpContext, 'base'>): void {
  const path = `${base}/pages/sign-in`;
  app.get(path, (context) => {
    const { link = '', community = '', lang = '' } = context.req.query();
    return page(lang, (words) => form(path, words.button, { link, community, lang }), 200);
  });
  app.post(path, async (context) => {
    const request = context.req.raw;
    const fields = await readForm(request);
    const { community = '', lang = '' } = fields;
    const answer = await app.fetch(asked(request, base, fields), context.env);
    const body = (await answer.json()) as SignInOutcome & { title?: string; detail?: string };
    if (!answer.ok)
      return page(
        lang,
        () => `<p>${escapeHtml(body.title ?? '')}</p><p>${escapeHtml(body.detail ?? '')}</p>`,
        answer.status,
      );
    if ('people' in body) return page(lang, (words) => choice(path, words, body, community, lang), 200);
    const headers = new Headers({ location: `/?lang=${encodeURIComponent(nearestLocale(lang))}` });
    for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
    return new Response(null, { status: 303, headers });
  });
}

type Fields = Record<string, string>;
type Words = typeof en;

async function readForm(request: Request): Promise<Fields> {
  if (Number(request.headers.get('content-length') ?? longestForm + 1) > longestForm) return {};
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

/** The form's wish as a call of the api, from the same browser. */
function asked(request: Request, base: string, { link, ticket, person, community = '', lang = '' }: Fields): Request {
  const [path, body] =
    ticket === undefined
      ? ['/sign-in/links', { token: link ?? '' }]
      : ['/sign-in/choice', { ticket, person: person || null }];
  const address = new URL(`${base}/api${path}`, request.url);
  if (community) address.searchParams.set('community', community);
  const headers = new Headers({ 'content-type': 'application/json', 'accept-language': nearestLocale(lang) });
  for (const name of ['origin', 'host', 'sec-fetch-site', 'cookie', 'user-agent']) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Request(address, { method: 'POST', headers, body: JSON.stringify(body) });
}

function choice(
  path: string,
  words: Words,
  { ticket, people }: Extract<SignInOutcome, { ticket: string }>,
  community: string,
  lang: string,
): string {
  const each = [...people, { id: '', name: words.somebodyElse }];
  const forms = each.map(({ id, name }) => form(path, name, { ticket, person: id, community, lang }));
  return `<p>${words.whoAreYou}</p>${forms.join('')}`;
}

function form(path: string, button: string, fields: Fields): string {
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  );
  return `<form method="post" action="${path}">${hidden.join('')}<p><button>${escapeHtml(button)}</button></p></form>`;
}

function page(lang: string, body: (words: Words) => string, status: number): Response {
  const locale = nearestLocale(lang);
  const words = dictionaries[locale];
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${words.title}</title><main><h1>${words.title}</h1>${body(words)}</main></html>`;
  const headers = { ...pageHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(html, { status, headers: { ...headers, 'referrer-policy': 'same-origin' } });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
