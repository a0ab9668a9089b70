import type { FileAnswer } from './call.ts';
import { apiHeaders } from './headers.ts';

/** Sends a file so that nothing in it can act: as what it is, without scripts, and only where it may be seen. */
export function fileResponse({ bytes, type, disposition, open }: FileAnswer): Response {
  return new Response(bytes, {
    headers: {
      ...apiHeaders,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'content-type': type,
      'content-disposition': disposition,
      'cross-origin-resource-policy': open ? 'cross-origin' : 'same-origin',
      'cache-control': open ? 'public, max-age=300' : 'private, no-store',
    },
  });
}
