import { readServeOptions } from './arguments.ts';
import { fillDemo } from './filling.ts';
import { serve } from './serve.ts';

/** `juyi serve`: runs until it is told to stop, then finishes what it has begun. Resolves to the exit code. */
export async function runServe(args: readonly string[]): Promise<number> {
  const options = readServeOptions(args, process.env);
  await fillDemo(args, options);
  const serving = await serve(options);
  console.log(`Juyi is ready at ${serving.address}`);
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await serving.close();
  return 0;
}
