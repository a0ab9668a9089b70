import { sessionLife } from '@juyi/core/people/limits';
import { type DueHandler, schedule } from './database/due.ts';
import { dropStaged } from './database/staging.ts';
import type { Write } from './database/write.ts';
import { fileStore } from './files/store.ts';
import { httpStore } from './http/store.ts';
import { providerStore } from './people/provider/store.ts';
import { peopleStore } from './people/store.ts';

const HOUR = 3_600_000;

/** Drops what has run out, and is due again in an hour. */
export const sweep: DueHandler = async (entry, now) => [
  peopleStore.dropSessions({ now, idleSince: now - sessionLife.own.idle }),
  peopleStore.dropTokens({ now }),
  peopleStore.dropCodes({ now }),
  fileStore.dropTickets({ now }),
  providerStore.forget({ now }),
  httpStore.forget({ now }),
  dropStaged({ now: now - HOUR }),
  httpStore.uncount({ now: now - HOUR }),
  nextSweep(entry.id, now + HOUR),
];

/** The first sweep of a community; asked for at every start, kept once. */
export function nextSweep(id: string, dueAt: number): Write {
  return schedule({ id, what: 'sweep', subject: 'community', dueAt });
}
