import type { Communities } from './communities.ts';
import type { HttpContext } from './http/context.ts';

export function startTicking(communities: Communities, now: () => number, report: HttpContext['report']) {
  return { now: async () => {}, stop: async () => {} };
}
