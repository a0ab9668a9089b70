import { commentConflicts } from './comments/table.ts';
import { commentObjects } from './comments/triggers.ts';
import { dueObjects } from './database/due.ts';
import { migrations } from './database/migrations.gen.ts';
import type { Schema } from './database/schema.ts';
import { newsConflicts } from './delivery/table.ts';
import { fileConflicts, fileObjects } from './files/table.ts';
import { idempotencyConflicts } from './http/idempotency.table.ts';
import { eventConflicts, eventObjects } from './ledger/table.ts';
import { accessObjects } from './people/access.ts';
import { peopleConflicts } from './people/table.ts';
import { peopleObjects } from './people/triggers.ts';
import { pollDeskConflicts } from './polls/desk.table.ts';
import { pollConflicts } from './polls/table.ts';
import { pollObjects } from './polls/triggers.ts';
import { proposalConflicts } from './proposals/table.ts';
import { proposalObjects } from './proposals/triggers.ts';
import { rollConflicts } from './roll/table.ts';
import { rollObjects } from './roll/triggers.ts';
import { spaceConflicts, spaceObjects } from './spaces/table.ts';
import * as tables from './tables.ts';

/** What each unique key of the house means to people. */
export const uniques = {
  ...idempotencyConflicts,
  ...eventConflicts,
  ...peopleConflicts,
  ...proposalConflicts,
  ...commentConflicts,
  ...rollConflicts,
  ...pollConflicts,
  ...pollDeskConflicts,
  ...fileConflicts,
  ...newsConflicts,
  ...spaceConflicts,
};

/** The database of a community: how it came to be, its tables, and what is created anew from code. */
export const schema: Schema = {
  migrations,
  tables: Object.values(tables),
  objects: [
    ...dueObjects,
    ...eventObjects,
    ...peopleObjects,
    ...accessObjects,
    ...proposalObjects,
    ...commentObjects,
    ...rollObjects,
    ...pollObjects,
    ...fileObjects,
    ...spaceObjects,
  ],
};
