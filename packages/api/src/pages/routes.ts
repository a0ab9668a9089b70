import { hash } from 'node:crypto';
import type { Problem } from '@juyi/core/kernel/problem';
import type { Context, Hono } from 'hono';
import type { HttpContext } from '../http/context.ts';
import { failure } from '../http/failure.ts';
import { pageHeaders } from '../http/headers.ts';
import { type Ask, asking } from './ask.ts';
import { choosePerson, linkPage, proveCode, proveLink, sendCode } from './code-page.ts';
import { type Fields, leadTo, readForm } from './form.ts';
import { problemPage } from './layout.ts';
import { listPage } from './list-page.ts';
import { mePage, signInAsDemo, signOut } from './me-page.ts';
import { type Place, placeOf } from './place.ts';
import { castBallot, checkBallot, markAgain } from './poll-casting.ts';
import { pollPage } from './poll-page.ts';
import { pollsPage } from './polls-page.ts';
import { comment, cosign, proposalPage } from './proposal-page.ts';
import { propose, proposePage, proposePath } from './propose-page.ts';
import { readReceipt, receiptPage } from './receipt-page.ts';
import { stylesheet } from './stylesheet.ts';

type Show = (place: Place, ask: Ask, id: string) => Promise<Response> | Response;
type Take = (place: Place, ask: Ask, id: string, fields: Fields) => Promise<Response>;

/** The pages that work without script, for old phones, kiosks, printers and whoever switched it off. */
export function bindPages(app: Hono, http: HttpContext): void {
  const below = `${http.base}/pages`;
  show('', (place) => leadTo(place.link('/proposals')));
  show('/proposals', listPage);
  show(proposePath, (place, ask) => proposePage(place, ask));
  show('/proposals/:id', proposalPage);
  show('/polls', (place, ask) => pollsPage(place, ask));
  show('/polls/:id', pollPage);
  show('/receipts', (place) => receiptPage(place));
  show('/me', (place, ask) => mePage(place, ask));
  take('/proposals', (place, ask, _, fields) => propose(place, ask, fields));
  take('/proposals/:id/cosign', cosign);
  take('/proposals/:id/comments', comment);
  take('/polls/:id/check', checkBallot);
  take('/polls/:id/mark', markAgain);
  take('/polls/:id/ballot', castBallot);
  take('/receipts', (place, ask, _, fields) => readReceipt(place, ask, fields));
  take('/demo-session', (place, ask, _, fields) => signInAsDemo(place, ask, fields));
  show('/sign-in', (place) => linkPage(place, new URL(place.request.url).searchParams.get('link') ?? ''));
  take('/sign-in', (place, ask, _, fields) => proveLink(place, ask, fields));
  take('/sign-in-code', (place, ask, _, fields) => sendCode(place, ask, fields));
  take('/sign-in-proof', (place, ask, _, fields) => proveCode(place, ask, fields));
  take('/sign-in-choice', (place, ask, _, fields) => choosePerson(place, ask, fields));
  take('/sign-out', (place, ask) => signOut(place, ask));
  app.get(`${below}/style.css`, (context) => sendStylesheet(context.req.raw));

  function show(path: string, page: Show): void {
    app.get(below + path, (context) => whole(context, (place, ask) => page(place, ask, context.req.param('id') ?? '')));
  }

  function take(path: string, act: Take): void {
    app.post(below + path, (context) =>
      whole(context, async (place, ask) =>
        act(place, ask, context.req.param('id') ?? '', await readForm(context.req.raw)),
      ),
    );
  }

  /** Whatever goes wrong is a page as well; where not even the community is known, the api's own document. */
  async function whole(context: Context, work: (place: Place, ask: Ask) => Promise<Response> | Response) {
    const request = context.req.raw;
    let place: Place | undefined;
    try {
      place = await placeOf(request, http);
      return await work(place, asking(app, context.env));
    } catch (error) {
      const answer = failure(error, request, http, 'pages');
      return place ? problemPage(place, (await answer.json()) as Problem, '/proposals') : answer;
    }
  }
}

const styleHeaders = {
  ...pageHeaders,
  'content-type': 'text/css; charset=utf-8',
  'cache-control': 'public, max-age=300',
  etag: `"${hash('sha1', stylesheet, 'base64url')}"`,
};

function sendStylesheet(request: Request): Response {
  const known = request.headers.get('if-none-match')?.includes(styleHeaders.etag);
  return new Response(known ? null : stylesheet, { status: known ? 304 : 200, headers: styleHeaders });
}
