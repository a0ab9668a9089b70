import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refused } from '../http/refused.ts';

/** Where the bytes of files lie. A file never changes once it was put. */
export interface FileStorage {
  put(community: string, id: string, bytes: Uint8Array): Promise<void>;
  get(community: string, id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  remove(community: string, id: string): Promise<void>;
}

/** Where nobody has said where files are to be kept, none are taken. */
export const noStorage: FileStorage = {
  async put() {
    throw new Refused('NOT_FOUND', { hint: 'say where files are kept: createJuyi({ files: diskFiles(folder) })' });
  },
  get: async () => null,
  remove: async () => undefined,
};

/** Keeps files in a folder, readable for its owner only. Names are our ids: nothing that a person wrote becomes a path. */
export function diskFiles(folder: string): FileStorage {
  const place = (community: string, id: string) => join(folder, community, id.slice(-2), id);
  return {
    async put(community, id, bytes) {
      const path = place(community, id);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(`${path}.part`, bytes, { mode: 0o600, flush: true });
      await rename(`${path}.part`, path);
    },
    async get(community, id) {
      try {
        return await readFile(place(community, id));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    remove: (community, id) => rm(place(community, id), { force: true }),
  };
}
