/** A built file, ready to be sent. `immutable` files carry their hash in their name and never change. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  readonly immutable: boolean;
  /** The same, gzip-compressed; absent where it would not be smaller. */
  readonly gzip?: Uint8Array<ArrayBuffer>;
}

/**
 * Where widgets and office come from. `path` is below `{base}`, such as `assets/juyi.js` or `office/index.html`;
 * undefined where there is no such file. The api never depends on the packages that build them.
 */
export type Assets = (path: string) => Asset | undefined;

const shortLived = 'public, max-age=300, stale-while-revalidate=86400';
const forever = 'public, max-age=31536000, immutable';

/** Sends a built file; scripts may be loaded by any website that embeds us. */
export function assetResponse(asset: Asset, request: Request, headers: Readonly<Record<string, string>>): Response {
  const all: Record<string, string> = {
    ...headers,
    'content-type': asset.type,
    'cache-control': asset.immutable ? forever : shortLived,
    etag: asset.etag,
    vary: 'accept-encoding',
  };
  if (request.headers.get('if-none-match')?.includes(asset.etag))
    return new Response(null, { status: 304, headers: all });
  const zipped = asset.gzip && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '') ? asset.gzip : undefined;
  if (zipped) all['content-encoding'] = 'gzip';
  return new Response(zipped ?? asset.body, { headers: all });
}
