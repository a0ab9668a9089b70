import { Refused } from './refused.ts';

/**
 * A write from a browser must come from our own host or a listed origin. Programs send neither `Origin` nor
 * `Sec-Fetch-Site` and carry no cookie of ours by accident, so they pass. Source: OWASP ASVS 5.0, 3.5.1–3.5.3.
 */
export function checkOrigin(request: Request, allowed: ReadonlySet<string>): void {
  const origin = request.headers.get('origin');
  if (origin === null) {
    const site = request.headers.get('sec-fetch-site');
    if (site === null || site === 'same-origin' || site === 'none') return;
    throw refuse('none', allowed);
  }
  if (!isOwn(origin, request) && !allowed.has(origin)) throw refuse(origin, allowed);
}

/** Behind a proxy that ends TLS we see http where the browser says https, so hosts are compared, not schemes. */
export function isOwn(origin: string, request: Request): boolean {
  const host = request.headers.get('host');
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}

function refuse(origin: string, allowed: ReadonlySet<string>): Refused {
  const listed = allowed.size === 0 ? 'none beside this host' : [...allowed].join(', ');
  return new Refused('ORIGIN_NOT_ALLOWED', { hint: `received Origin ${origin.slice(0, 200)}; allowed: ${listed}` });
}
