import type { Database } from './database/database.ts';
import { idempotencyConflicts } from './http/idempotency.table.ts';
import { eventConflicts } from './ledger/table.ts';
import { peopleConflicts } from './people/table.ts';
import { proposalConflicts } from './proposals/table.ts';

/** What each unique key of the house means to people. */
export const uniques = { ...idempotencyConflicts, ...eventConflicts, ...peopleConflicts, ...proposalConflicts };

export async function migrateCommunity(database: Database): Promise<void> {}
