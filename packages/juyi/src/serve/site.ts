import { type Assets, assetResponse } from '@juyi/api/http/assets';
import { pageHeaders } from '@juyi/api/http/headers';

/** The demo's own website: plain files, with the policy a careful site owner would set. */
export function siteResponse(site: Assets, request: Request): Response {
  const path = new URL(request.url).pathname;
  const asset = site(`site${path.endsWith('/') ? `${path}index.html` : path}`);
  if (asset && (request.method === 'GET' || request.method === 'HEAD'))
    return assetResponse(asset, request, pageHeaders);
  return new Response('404 · 这里没有页面 · There is no page here\n', {
    status: 404,
    headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });
}
