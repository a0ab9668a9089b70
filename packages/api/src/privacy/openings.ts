import type { Endpoint } from '@juyi/core/kernel/contract';
import { bulkInto } from '../database/bulk.ts';
import type { Write } from '../database/write.ts';
import type { Call } from '../http/call.ts';
import { openings } from './table.ts';

const add = bulkInto(openings);
const nobody: readonly Write[] = [];

/**
 * The writes that log whose records a call has opened, and to whom: every entry of the roll that was unsealed for it, and
 * whoever its contract names. They are committed before the answer leaves the house, whatever its kind, so no screen and
 * no program can read around them. One's own record is one's own. What is once handed out is not logged again.
 */
export function logOpenings<Query, Body, Response>(
  operation: Endpoint<Query, Body, Response>,
  { viewer, now, opened }: Pick<Call, 'viewer' | 'now' | 'opened'>,
  answer?: Response,
): readonly Write[] {
  if (opened.size === 0 && !operation.records) return nobody;
  const by = viewer.assistedBy?.officer ?? viewer.person;
  const named = answer === undefined ? [] : (operation.records?.(answer) ?? []);
  const others = new Set([...opened, ...named].filter((record) => record !== by));
  opened.clear();
  if (by === null) return [];
  return add([...others].map((record) => ({ record, by, action: operation.action, at: now })));
}
