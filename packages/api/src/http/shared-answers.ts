import { hash } from 'node:crypto';
import type { Community } from '../community.ts';
import { apiHeaders } from './headers.ts';

interface Kept {
  community: Community;
  head: number;
  bytes: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

const most = 500;

/**
 * Public answers, kept until anything is committed anywhere. Found by the address alone, so whoever shows a bearer
 * token is neither answered from here nor answered for others: it may be invalid, and it may name the community.
 */
export class SharedAnswers {
  readonly #kept = new Map<string, Kept>();

  async find(request: Request): Promise<Response | null> {
    if (request.headers.has('authorization')) return null;
    const kept = this.#kept.get(request.url);
    if (!kept || kept.head !== (await kept.community.database.head())) return null;
    return respond(request, kept);
  }

  keep(request: Request, community: Community, head: number, text: string): Response {
    // Encoded once, not once a reader: that was a third of an answer's work.
    const bytes = new TextEncoder().encode(text);
    const headers = {
      ...apiHeaders,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'origin',
      etag: `"${hash('sha1', text, 'base64url')}"`,
    };
    const kept = { community, head, bytes, headers };
    if (request.headers.has('authorization')) return respond(request, kept);
    this.#kept.delete(request.url);
    this.#kept.set(request.url, kept);
    if (this.#kept.size > most) this.#kept.delete(this.#kept.keys().next().value!);
    return respond(request, kept);
  }
}

function respond(request: Request, { headers, bytes }: Kept): Response {
  const asked = request.headers.get('if-none-match');
  if (asked?.includes(headers.etag!)) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}
