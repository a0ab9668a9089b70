import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoCommunities } from '../demo/communities.ts';
import type { ServeOptions } from './arguments.ts';
import { findSecret } from './secret.ts';

const prefix = 'filling-';

/**
 * Makes the demo's databases where they are missing, in a process and a folder of their own: a server that made them
 * would keep 35 MB for good, and half a demo, where somebody stops it meanwhile, is never found. What fails here is left
 * to the server.
 */
export async function fillDemo(args: readonly string[], options: ServeOptions): Promise<void> {
  const { demo, data, database, secret } = options;
  if (!demo || database !== undefined) return;
  const missing = demoCommunities.filter(({ id }) => !existsSync(join(data, `${id}.db`)));
  if (missing.length === 0) return;
  mkdirSync(data, { recursive: true });
  forgetAttempts(data);
  const folder = mkdtempSync(join(data, prefix));
  const filled = await migrateIn(folder, args, findSecret(data, secret));
  if (filled) for (const { id } of missing) renameSync(join(folder, `${id}.db`), join(data, `${id}.db`));
  forgetAttempts(data);
}

/** Whether all went well. The secret is that of the server: what it seals and marks must fit. */
async function migrateIn(folder: string, args: readonly string[], secret: string): Promise<boolean> {
  const juyi = fileURLToPath(new URL('../../bin/juyi.js', import.meta.url));
  const env = { ...process.env, JUYI_SECRET: secret };
  const filling = spawn(process.execPath, [juyi, 'migrate', ...args, '--data', folder], { stdio: 'ignore', env });
  const [ended] = await Promise.race([once(filling, 'exit'), once(filling, 'error')]);
  return ended === 0;
}

/** Removes what this attempt and interrupted ones left behind. */
function forgetAttempts(data: string): void {
  for (const name of readdirSync(data))
    if (name.startsWith(prefix)) rmSync(join(data, name), { recursive: true, force: true });
}
