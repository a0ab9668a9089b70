import type { HttpContext } from './context.ts';
import { apiHeaders } from './headers.ts';
import { checkReader } from './origin.ts';
import { Refused } from './refused.ts';

const mostFollowers = 5000;

/** Opens the live stream: `?after=SEQ` or the `Last-Event-ID` of a browser that comes back. */
export async function liveResponse(request: Request, http: HttpContext): Promise<Response> {
  checkReader(request, http.origins);
  const query = new URL(request.url).searchParams;
  const community = await http.communities.open(query.get('community') ?? undefined);
  if (community.live.followers >= mostFollowers)
    throw new Refused('DATABASE_BUSY', { headers: { 'retry-after': '30' } });
  const given = request.headers.get('last-event-id') ?? query.get('after');
  const stream = await community.live.follow(given === null ? null : seqOf(given));
  return new Response(stream, {
    headers: {
      ...apiHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

function seqOf(text: string): number {
  const seq = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  if (seq < 0) throw new Refused('VALIDATION', { faults: [{ pointer: '/after', code: 'seq' }] });
  return seq;
}
