import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transport } from './transport.ts';

/** Puts each message into a folder as a JSON file, for whoever sends them by other means. A message is one file for ever. */
export function fileOutbox(folder: string): Transport {
  return {
    async deliver({ id, ...message }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${id}.json`);
      const text = JSON.stringify({ id, ...message, at: new Date(message.at).toISOString() }, undefined, 2);
      await writeFile(`${path}.part`, `${text}\n`, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
  };
}
