import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoCommunities } from '../demo/communities.ts';
import { readServeOptions, type ServeOptions } from './arguments.ts';
import { serve } from './serve.ts';

/** `juyi serve`: runs until it is told to stop, then finishes what it has begun. Resolves to the exit code. */
export async function runServe(args: readonly string[]): Promise<number> {
  const options = readServeOptions(args, process.env);
  if (lacksDemo(options)) await fillApart(args);
  const serving = await serve(options);
  console.log(`Juyi is ready at ${serving.address}`);
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await serving.close();
  return 0;
}

function lacksDemo({ demo, data, database }: ServeOptions): boolean {
  return demo && database === undefined && !demoCommunities.every(({ id }) => existsSync(join(data, `${id}.db`)));
}

/** The demo is made in a process of its own: a server that made it would keep 35 MB for good. What fails, `serve` does. */
async function fillApart(args: readonly string[]): Promise<void> {
  const juyi = fileURLToPath(new URL('../../bin/juyi.js', import.meta.url));
  const filling = spawn(process.execPath, [juyi, 'migrate', ...args], { stdio: 'ignore' });
  await Promise.race([once(filling, 'exit'), once(filling, 'error')]);
}
