import type { FileAudience } from '@juyi/core/files/rights';
import type { Write } from '../database/write.ts';
import { Refused } from '../http/refused.ts';
import { fileStore, putReader } from './store.ts';

/** What shows a file: a proposal, a hearing's paper. */
export interface FileUse {
  readonly file: string;
  /** The room's noun and the id of the thing. */
  readonly kind: string;
  readonly subject: string;
  readonly audience: FileAudience;
  /** Who brought the file and uses it now. */
  readonly by: string;
}

/** The write by which a room uses a file; refused as NOT_FOUND for another's file, FILE_IN_USE for one that serves. */
export function useFile(use: FileUse): Write {
  return fileStore.use({ ...use });
}

/** The write by which a room no longer shows a file, which then is its owner's alone. */
export function releaseFile(use: Pick<FileUse, 'file' | 'subject'>): Write {
  return fileStore.release({ ...use });
}

/** Opens a file in use to somebody by name, beside its audience, until a moment or for as long as it is in use. */
export function openFileTo(file: string, person: string, until: number | null = null): Write {
  return putReader({ file, person, until });
}

/**
 * The place of a file that does not exist, is somebody else's, or serves something else already, or is no picture
 * where one is wanted. */
export function strangeFile(pointer: string): Readonly<Record<string, Refused>> {
  const refused = new Refused('VALIDATION', { faults: [{ pointer, code: 'file' }] });
  return { NOT_FOUND: refused, FILE_IN_USE: refused, FILE_KIND: refused };
}
