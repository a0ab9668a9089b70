import { randomBytes } from 'node:crypto';
import { nearestLocale } from '@juyi/core/kernel/text';
import type { ProblemCode } from '@juyi/core/problems';
import { Refusal } from '../database/refusal.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import type { HttpContext } from './context.ts';
import { problemResponse } from './problem.ts';
import { Refused } from './refused.ts';

/** Answers whatever was thrown with a problem; what nobody foresaw is reported once, with its number. */
export function failure(error: unknown, request: Request, http: HttpContext, action: string): Response {
  const requestId = randomBytes(6).toString('hex');
  const { problems } = http.plugins;
  const refused = asRefused(error, problems);
  if (refused.code === 'INTERNAL') http.report({ requestId, action, cause: error });
  return problemResponse(refused, {
    base: http.base,
    locale: nearestLocale(request.headers.get('accept-language')),
    requestId,
    development: http.development,
    problems,
  });
}

function asRefused(error: unknown, problems: object): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof DatabaseUnavailable) return new Refused('DATABASE_BUSY', { headers: { 'retry-after': '2' } });
  if (error instanceof Refusal && Object.hasOwn(problems, error.code)) {
    const code = error.code as ProblemCode;
    return new Refused(code, error.code === 'RATE_LIMITED' ? { headers: { 'retry-after': '60' } } : {});
  }
  return new Refused('INTERNAL');
}
