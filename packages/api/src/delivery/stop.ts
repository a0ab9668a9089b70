import { type NewsKind, newsKinds } from '@juyi/core/delivery/news';
import type { Locale } from '@juyi/core/kernel/text';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Community } from '../community.ts';
import type { HttpContext } from '../http/context.ts';
import { failure } from '../http/failure.ts';
import { checkOrigin } from '../http/origin.ts';
import { type Markup, pageResponse } from '../pages/layout.ts';
import { type Place, placeOf } from '../pages/place.ts';
import { SealBroken } from '../sealing.ts';
import { newsStore } from './news-store.ts';
import { deliveryWords } from './words.ts';

/** Whose messages of which kind a link stops. It does nothing else, for nobody else, and needs no sign-in. */
interface Stop {
  readonly person: string;
  readonly kind: NewsKind;
}

const place = 'link.stop';

export function stopLink(
  community: Community,
  pages: string | undefined,
  stop: Stop,
  language: Locale,
): string | undefined {
  if (pages === undefined) return undefined;
  const query = { stop: community.sealing.seal(JSON.stringify(stop), place) };
  return pageLink(community, `${pages}/stop`, language, query);
}

/** A page of ours as a message leads to it. */
export function pageLink(
  { id }: Pick<Community, 'id'>,
  page: string,
  language: Locale,
  query: Readonly<Record<string, string>> = {},
): string {
  const link = new URL(page);
  link.search = new URLSearchParams({ community: id, lang: language, ...query }).toString();
  return link.href;
}

/** What a mail program needs for its own button. Source: RFC 8058. */
export function stopHeaders(link: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** The page behind the link: looking at it changes nothing, its button or a mail program's does. */
export function bindStopPage(app: Hono, http: HttpContext): void {
  const path = `${http.base}/pages/stop`;
  const whole = async (context: Context, work: (place: Place, stop: Stop) => Promise<Markup>) => {
    const request = context.req.raw;
    try {
      const place = await placeOf(request, http);
      const sealed = context.req.query('stop') ?? '';
      const stop = open(place.community, sealed);
      const words = deliveryWords(place.locale);
      const told = stop ? await work(place, stop) : html`<p>${words.stopLost}</p>`;
      const body = html`<h1>${words.stopTitle}</h1>${told}`;
      const query = { stop: sealed };
      return pageResponse(place, { title: words.stopTitle, body, path: '/stop', query, status: stop ? 200 : 404 });
    } catch (error) {
      return failure(error, request, http, 'pages');
    }
  };
  app.get(path, (context) =>
    whole(context, async (place, { kind }) => {
      const words = deliveryWords(place.locale);
      const action = place.link('/stop', { stop: context.req.query('stop')! });
      return html`<p>${words.stopQuestion(words.kinds[kind])}</p>
<form method="post" action="${action}"><button>${words.stopButton}</button></form>`;
    }),
  );
  app.post(path, (context) =>
    whole(context, async ({ community, locale }, stop) => {
      checkOrigin(context.req.raw, new Set());
      await community.database.commit([newsStore.choose({ ...stop, way: 'never' })]);
      const words = deliveryWords(locale);
      return html`<p>${words.stopped(words.kinds[stop.kind])}</p>`;
    }),
  );
}

function open({ sealing }: Community, sealed: string): Stop | null {
  try {
    const { person, kind } = JSON.parse(sealing.open(sealed, place)) as Stop;
    return newsKinds.includes(kind) ? { person, kind } : null;
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
