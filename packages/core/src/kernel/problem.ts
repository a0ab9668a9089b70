import type { LocalizedText } from './text.ts';

/** What can go wrong, said once: the HTTP status, what happened (`title`) and what to do now (`advice`). */
export interface ProblemDefinition {
  readonly status: number;
  readonly title: LocalizedText;
  readonly advice: LocalizedText;
}

/** A place in the input that is at fault: an RFC 6901 pointer and a stable code, never the value itself. */
export interface FieldFault {
  pointer: string;
  code: string;
  /** Where in a text, in UTF-16 units, for faults of a part of it. */
  start?: number;
  end?: number;
}

/** What a rule answers when it refuses; the api turns it into a problem document. */
export interface Rejection {
  rejected: string;
  faults?: readonly FieldFault[];
}

export function isRejection(answer: object): answer is Rejection {
  return 'rejected' in answer;
}

/** The wire form of a refusal, `application/problem+json`. Source: RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: FieldFault[];
  /** What a developer needs to mend the call: in development and demo, and for websites that are not listed. */
  hint?: string;
}

/** Keeps a room's problems typed by their codes. */
export function defineProblems<const Code extends string>(
  problems: Record<Code, ProblemDefinition>,
): Readonly<Record<Code, ProblemDefinition>> {
  return problems;
}
