import { readText } from '../http/body.ts';
import { checkOrigin } from '../http/origin.ts';
import { Refused } from '../http/refused.ts';

export type Fields = Readonly<Record<string, string>>;

/**
 * Reads a form of one of our pages. Only pages of our own host may send one, listed websites included among those that
 * may not: they have the api.
 */
export async function readForm(request: Request): Promise<Fields> {
  checkOrigin(request, new Set());
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw new Refused('MEDIA_TYPE');
  return Object.fromEntries(new URLSearchParams(await readText(request)));
}

/** Where a form leads once it is done: the browser asks for that page anew, and reloading it does nothing twice. */
export function leadTo(address: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: address, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
