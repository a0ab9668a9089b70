import type { ImportProgress } from '@juyi/core/roll/schema';
import type { Community } from '../../community.ts';
import type { Call } from '../../http/call.ts';

const running = new WeakMap<Community['database'], Map<string, ImportProgress>>();
const idle: ImportProgress = { stage: 'idle', done: 0, of: 0 };

/** How far a worker's import has come; nothing outlives the process that does it. */
export function progressOf({ community, viewer }: Call): ImportProgress {
  return running.get(community.database)?.get(viewer.person!) ?? idle;
}

/** Runs an import that tells how far it has come. */
export async function tellingProgress<Result>(
  { community, viewer }: Call,
  work: (tell: (progress: ImportProgress) => void) => Promise<Result>,
): Promise<Result> {
  const person = viewer.person!;
  const here = running.get(community.database) ?? new Map<string, ImportProgress>();
  running.set(community.database, here);
  try {
    return await work((progress) => here.set(person, progress));
  } finally {
    here.delete(person);
  }
}
