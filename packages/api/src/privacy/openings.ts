import type { Endpoint } from '@juyi/core/kernel/contract';
import { insertInto, type Write } from '../database/write.ts';
import type { Call } from '../http/call.ts';
import { openings } from './table.ts';

const add = insertInto(openings);

/**
 * The writes that log whose records an answer opens, and to whom. Every answer whose contract names `records` passes
 * here before it leaves the house, so no screen and no program can read around it. One's own record is one's own.
 */
export function logOpenings<Query, Body, Response>(
  operation: Endpoint<Query, Body, Response>,
  { viewer, now }: Pick<Call, 'viewer' | 'now'>,
  answer: Response,
): Write[] {
  const by = viewer.assistedBy?.officer ?? viewer.person;
  if (!operation.records || by === null) return [];
  const others = new Set(operation.records(answer).filter((record) => record !== by));
  return [...others].map((record) => add({ record, by, action: operation.action, at: now }));
}
