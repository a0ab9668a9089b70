import { operations } from '@juyi/core/contract';
import { Hono } from 'hono';
import { bindComments } from './comments/routes.ts';
import { bindNews } from './delivery/routes.ts';
import { bindStopPage } from './delivery/stop.ts';
import { bindFiles } from './files/routes.ts';
import type { FileStorage } from './files/storage.ts';
import { type Assets, assetResponse } from './http/assets.ts';
import type { Bind } from './http/bind.ts';
import type { HttpContext } from './http/context.ts';
import { allowOrigin, preflight } from './http/cors.ts';
import { failure } from './http/failure.ts';
import { apiHeaders, assetHeaders, pageHeaders } from './http/headers.ts';
import { liveResponse } from './http/live-response.ts';
import { describeApi } from './http/openapi.ts';
import { bindOperation } from './http/operation.ts';
import { problemPage } from './http/problem-page.ts';
import { Refused } from './http/refused.ts';
import { SharedAnswers } from './http/shared-answers.ts';
import { viewerOf } from './http/viewer.ts';
import { bindPages } from './pages/routes.ts';
import { bindProviderCallback } from './people/provider/callback.ts';
import { bindPeople } from './people/routes.ts';
import type { PeopleOptions } from './people/service.ts';
import { bindPolls } from './polls/routes.ts';
import { bindPrivacy } from './privacy/routes.ts';
import { bindProposals } from './proposals/routes.ts';
import { bindRoll } from './roll/routes.ts';
import { bindSpaces } from './spaces/routes.ts';

export interface AppOptions extends PeopleOptions {
  readonly assets: Assets | undefined;
  readonly files: FileStorage;
}

/** Everything below `{base}`: the api, the live stream, the built files and the pages about them. */
export function createApp(http: HttpContext, options: AppOptions): Hono {
  const app = new Hono();
  const { base } = http;
  const shared = new SharedAnswers();
  if (http.origins.size > 0) {
    app.use(`${base}/api/*`, allowOrigin(http.origins));
    app.use(`${base}/live`, allowOrigin(http.origins));
  }
  const { plugins } = http;
  const bind: Bind = (operation, service, placeOf) => {
    const wrapped = plugins.wrap(operation.action, service);
    bindOperation(app, http, shared, plugins.extend(operation), wrapped, placeOf);
  };
  bindPeople(bind, options);
  bindProposals(bind);
  bindComments(bind);
  bindRoll(bind);
  bindProviderCallback(app, http, options);
  plugins.bindEndpoints(bind);
  bindPages(app, http);
  bindPolls(bind);
  bindNews(bind);
  bindPrivacy(bind);
  bindSpaces(bind);
  bindStopPage(app, http);
  bindFiles(bind, options.files, ({ community, now, request }, token) =>
    viewerOf(request, { token, bearer: true }, community, http, now),
  );
  app.options(`${base}/*`, (context) => answer(context.req.raw, () => preflight(context.req.raw, http.origins)));
  app.get(`${base}/live`, (context) => answer(context.req.raw, () => liveResponse(context.req.raw, http)));
  app.get(`${base}/health`, () =>
    Response.json({ status: 'ok', version: http.version }, { headers: { ...apiHeaders, 'cache-control': 'no-store' } }),
  );
  const known = [...operations, ...plugins.endpoints];
  let description: string | undefined;
  app.get(`${base}/openapi.json`, () => {
    // Two megabytes that most servers are never asked for.
    description ??= JSON.stringify(
      describeApi(http, known.map(plugins.extend, plugins), options.setClock !== undefined),
    );
    return new Response(description, {
      headers: { ...apiHeaders, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
    });
  });
  app.get(`${base}/problems`, () => problemPage(plugins.problems));
  app.get(`${base}/assets/*`, (context) => answer(context.req.raw, () => built(context.req.raw, assetHeaders)));
  app.get(`${base}/office`, (context) =>
    answer(context.req.raw, () => built(context.req.raw, pageHeaders, 'office/index.html')),
  );
  app.get(`${base}/office/*`, (context) => answer(context.req.raw, () => built(context.req.raw, pageHeaders)));
  // Not a route of its own: with one that fits every address, each request would pass through a chain of two.
  app.notFound((context) => answer(context.req.raw, () => missing(context.req.raw)));

  async function answer(request: Request, work: () => Response | Promise<Response>): Promise<Response> {
    try {
      return await work();
    } catch (error) {
      return failure(error, request, http, 'http');
    }
  }

  function built(request: Request, headers: Readonly<Record<string, string>>, name?: string): Response {
    const path = name ?? new URL(request.url).pathname.slice(base.length + 1);
    const asset = options.assets?.(path);
    if (!asset) throw new Refused('NOT_FOUND');
    return assetResponse(asset, request, headers);
  }

  function missing(request: Request): Response {
    const path = new URL(request.url).pathname.slice(`${base}/api`.length);
    const methods = known
      .filter(({ path: pattern, demo }) => matches(pattern, path) && (!demo || options.setClock))
      .map(({ method }) => method);
    if (methods.length === 0) throw new Refused('NOT_FOUND');
    throw new Refused('METHOD_NOT_ALLOWED', { headers: { allow: [...new Set(methods)].join(', ') } });
  }

  return app;
}

function matches(known: string, path: string): boolean {
  return new RegExp(`^${known.replace(/:\w+/g, '[^/]+')}$`).test(path);
}
