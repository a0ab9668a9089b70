import { createJuyi } from '@juyi/api/create';
import { readServeOptions } from './arguments.ts';
import { seed } from './seed.ts';
import { juyiOptions } from './serve.ts';

/**
 * `juyi migrate`: brings the databases of `juyi serve` with the same arguments up to date, and fills those of a demo.
 * Resolves to the exit code.
 */
export async function runMigrate(args: readonly string[]): Promise<number> {
  const options = readServeOptions(args, process.env);
  const settings = juyiOptions(options);
  const juyi = createJuyi(settings);
  await juyi.migrate();
  if (options.demo) {
    await juyi.undisturbed((community) => seed(community, settings.clock()));
    // What that leads to, such as news, so that no server begins with it.
    await juyi.tick();
  }
  await juyi.close();
  console.log('The databases are up to date.');
  return 0;
}
