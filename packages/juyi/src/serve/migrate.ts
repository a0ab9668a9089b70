import { createJuyi } from '@juyi/api/create';
import { readServeOptions } from './arguments.ts';
import { juyiOptions } from './serve.ts';

/** `juyi migrate`: brings the databases of `juyi serve` with the same arguments up to date. Resolves to the exit code. */
export async function runMigrate(args: readonly string[]): Promise<number> {
  const juyi = createJuyi(juyiOptions(readServeOptions(args, process.env)));
  await juyi.migrate();
  await juyi.close();
  console.log('The databases are up to date.');
  return 0;
}
