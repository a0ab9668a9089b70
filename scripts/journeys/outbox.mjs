import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** The digits of the n-th code that went to an address, once it lies in the demo's outbox. */
export async function codeTo({ data }, to, n = 1) {
  const folder = join(data, 'outbox');
  const read = () =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
      .filter((message) => message.to === to && message.kind === 'signIn.code')[n - 1];
  await expect.poll(read, { timeout: 30_000 }).toBeDefined();
  return /\d{6}/.exec(read().text)[0];
}
