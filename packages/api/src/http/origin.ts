import { refuseOrigin } from './cors.ts';

/**
 * A write from a browser must come from our own host or a listed origin. Programs send neither `Origin` nor
 * `Sec-Fetch-Site` and carry no cookie of ours by accident, so they pass. Source: OWASP ASVS 5.0, 3.5.1–3.5.3.
 */
export function checkOrigin(request: Request, allowed: ReadonlySet<string>): void {
  checkReader(request, allowed);
  const site = request.headers.has('origin') ? null : request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw refuseOrigin(request, allowed);
}

/** A page elsewhere that wants to read must be listed; it is told so, instead of being left to guess. */
export function checkReader(request: Request, allowed: ReadonlySet<string>): void {
  const origin = request.headers.get('origin');
  if (origin !== null && !isOwn(origin, request) && !allowed.has(origin)) throw refuseOrigin(request, allowed);
}

/** Behind a proxy that ends TLS we see http where the browser says https, so hosts are compared, not schemes. */
export function isOwn(origin: string, request: Request): boolean {
  const host = request.headers.get('host');
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}
