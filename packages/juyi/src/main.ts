import { serveUsage } from './serve/arguments.ts';
import { runServe } from './serve/command.ts';

/** The command `juyi`: the first word chooses what is done. Resolves to the exit code. */
export async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === 'serve') return runServe(args);
  console.error(name === undefined ? 'juyi needs a command' : `juyi knows no command "${name}"`);
  console.error(serveUsage);
  return 1;
}
