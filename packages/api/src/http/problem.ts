import type { Problem, ProblemDefinition } from '@juyi/core/kernel/problem';
import type { Locale } from '@juyi/core/kernel/text';
import type { ProblemCode } from '@juyi/core/problems';
import { apiHeaders } from './headers.ts';
import type { Refused } from './refused.ts';

export interface ProblemContext {
  base: string;
  locale: Locale;
  requestId: string;
  /** Whether hints for developers may be shown. */
  development: boolean;
  /** Every problem that can be met here. */
  problems: Readonly<Record<string, ProblemDefinition>>;
}

/** What these hints say is for whoever owns the website that called, and is no secret. */
const openHints: ReadonlySet<ProblemCode> = new Set(['ORIGIN_NOT_ALLOWED']);

/** The problem document for a refusal, in the reader's language. Source: RFC 9457. */
export function problemResponse(refused: Refused, context: ProblemContext): Response {
  const { status, title, advice } = context.problems[refused.code]!;
  const problem: Problem = {
    type: `${context.base}/problems#${refused.code}`,
    title: title[context.locale],
    status,
    detail: advice[context.locale],
    code: refused.code,
    requestId: context.requestId,
    ...(refused.faults.length > 0 && { errors: [...refused.faults] }),
    ...(refused.hint !== undefined && (context.development || openHints.has(refused.code)) && { hint: refused.hint }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...apiHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'content-language': context.locale,
      'x-request-id': context.requestId,
      ...refused.headers,
    },
  });
}
