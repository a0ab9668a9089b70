import type { Problem } from '@juyi/core/kernel/problem';
import { html } from 'hono/html';
import { pageHeaders } from '../http/headers.ts';
import type { Place } from './place.ts';

/** Escaped by construction: whatever is put into a template is text, unless it is a template itself. */
export type Markup = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  readonly body: Markup;
  readonly status?: number;
  /** Where the switches of language and size lead: this page again. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** No script at all; styles and forms of our own host only. */
const headers = {
  ...pageHeaders,
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  vary: 'accept-language, cookie',
};

export async function pageResponse(
  place: Place,
  { title, body, status = 200, path, query = {} }: Page,
): Promise<Response> {
  const { base, community, elder, link, locale, words } = place;
  const name = community.name[locale];
  const other = locale === 'en' ? 'zh-CN' : 'en';
  const text = await html`<!doctype html>
<html lang="${locale}"${elder ? html` class="elder"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${name}</title>
<link rel="stylesheet" href="${base}/pages/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<p class="name">${name}</p>
<nav>
<a href="${link('/proposals')}">${words.proposals}</a>
<a href="${link('/polls')}">${words.votes}</a>
<a href="${link('/me')}">${words.me}</a>
<a class="soft" href="${link(path, { ...query, lang: other })}" lang="${locale}" hreflang="${other}">${words.otherLanguage}</a>
<a class="soft" href="${link(path, { ...query, mode: elder ? '' : 'elder' })}">${elder ? words.smaller : words.larger}</a>
</nav>
</header>
<main id="main">${body}</main>
<footer class="soft"><p class="unprinted">${words.withoutScript}</p><p class="printed">${words.printed(link(path, query))}</p></footer>
</body>
</html>`;
  return new Response(text.toString(), { status, headers });
}

/** What went wrong and what to do, above what it concerns. */
export function faultNote(place: Place, problem: Problem, more: Markup | '' = ''): Markup {
  const reference = problem.status >= 500 ? html`<p class="soft">${place.words.reference(problem.requestId)}</p>` : '';
  return html`<div class="note help" role="alert"><h2>${problem.title}</h2><p>${problem.detail}</p>${reference}${more}</div>`;
}

/** A page that has nothing else to show than what went wrong. */
export function problemPage(place: Place, problem: Problem, path: string): Promise<Response> {
  const { link, words } = place;
  const back = html`<p><a href="${link('/proposals')}">${words.backToList}</a></p>`;
  return pageResponse(place, {
    title: problem.title,
    body: faultNote(place, problem, back),
    status: problem.status,
    path,
  });
}
