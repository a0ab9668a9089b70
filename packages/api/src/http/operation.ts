import type { Endpoint } from '@juyi/core/kernel/contract';
import { nearestLocale } from '@juyi/core/kernel/text';
import type { Context, Hono } from 'hono';
import { logOpenings } from '../privacy/openings.ts';
import { addressOf } from './address.ts';
import { check, readBody, refuseNul } from './body.ts';
import type { Added, Answer, Call, Service } from './call.ts';
import type { HttpContext } from './context.ts';
import { act } from './effect.ts';
import { failure } from './failure.ts';
import { readFile, type SentFile } from './file-body.ts';
import { fileResponse } from './file-response.ts';
import { apiHeaders } from './headers.ts';
import { checkOrigin, checkReader } from './origin.ts';
import { Refused } from './refused.ts';
import type { SharedAnswers } from './shared-answers.ts';
import { tokenOf, viewerOf } from './viewer.ts';

const jsonHeaders = { ...apiHeaders, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** Binds an operation's contract to its service: the one way a request becomes a call and an answer a response. */
export function bindOperation<Query, Body, Response>(
  app: Hono,
  http: HttpContext,
  shared: SharedAnswers,
  operation: Endpoint<Query, Body, Response>,
  service: Service<Query, Body, Response>,
  placeOf?: (body: Body) => string | undefined,
): void {
  const handle = async (context: Context) => {
    const request = context.req.raw;
    try {
      if (operation.method === 'GET') checkReader(request, http.origins);
      else checkOrigin(request, http.origins);
      if (operation.shared) {
        const known = await shared.find(request);
        if (known) return known;
      }
      const { call, text } = await makeCall(context, request);
      if (operation.method === 'GET') return await read(request, call);
      const { reply, headers } = await act(http, operation, call, `${context.req.path} ${text}`, service);
      return respond(reply, headers);
    } catch (error) {
      return failure(error, request, http, operation.action);
    }
  };

  async function makeCall(context: Context, request: Request) {
    const given = context.req.query();
    const params = context.req.param() as Record<string, string>;
    // A NUL reaches an address in this way only.
    if (request.url.includes('%00')) {
      refuseNul(given);
      if (Object.values(params).some((part) => part.includes('\0'))) throw new Refused('NOT_FOUND');
    }
    const query = operation.query ? check<Query>(operation.query, given) : (undefined as Query);
    const { body, file, text } = await readSent(operation, request);
    const carried = tokenOf(request);
    const community = await http.communities.open(placeOf?.(body) ?? given.community, carried);
    const now = http.now();
    const viewer = await viewerOf(request, carried, community, http, now, operation.secret);
    const call: Call<Query, Body> = {
      community,
      viewer,
      params,
      query,
      body,
      file,
      now,
      locale: nearestLocale(request.headers.get('accept-language')),
      request,
      address: addressOf(context),
      replayed: false,
      opened: new Set(),
      makeId: http.makeId,
    };
    return { call, text };
  }

  async function read(request: Request, call: Call<Query, Body>): Promise<globalThis.Response> {
    const head = await call.community.database.head();
    const answer = await service(call);
    const reply = await replyOf(answer.reply);
    const opened = logOpenings(operation, call, answer.file ? undefined : reply);
    if (opened.length > 0) await call.community.database.commit(opened);
    if (answer.file) return fileResponse(answer.file);
    const text = JSON.stringify(reply);
    if (operation.shared && !answer.personal) return shared.keep(request, call.community, head, text);
    return new Response(text, { headers: jsonHeaders });
  }

  /** Takes a value or JSON text that was kept. */
  function respond(reply: unknown, headers?: Readonly<Record<string, string>>): globalThis.Response {
    const all = headers ? { ...jsonHeaders, ...headers } : jsonHeaders;
    if (operation.status === 204) return new Response(null, { status: 204, headers: all });
    return new Response(typeof reply === 'string' ? reply : JSON.stringify(reply), {
      status: operation.status,
      headers: all,
    });
  }

  app.on(operation.method, `${http.base}/api${operation.path}`, handle);
}

/** What came with a request, and a text that is the same only where the same was sent. */
interface Sent<Body> {
  readonly body: Body;
  readonly file?: SentFile;
  readonly text: string;
}

function readSent<Body>(
  { body, file }: Endpoint<unknown, Body, unknown>,
  request: Request,
): Sent<Body> | Promise<Sent<Body>> {
  if (body) return readBody(request, body);
  if (!file) return { body: undefined as Body, text: '' };
  return readFile(request, file.most).then((sent) => ({ body: undefined as Body, file: sent, text: sent.mark }));
}

export async function replyOf<Response>(reply: Answer<Response>['reply'], added?: Added): Promise<Response> {
  return typeof reply === 'function' ? (reply as (added?: Added) => Response | Promise<Response>)(added) : reply;
}
