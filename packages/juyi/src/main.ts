import { appointUsage } from './appoint/usage.ts';
import { rollUsage } from './roll/usage.ts';
import { serveUsage } from './serve/arguments.ts';
import { tallyUsage } from './tally/arguments.ts';

type Command = (args: readonly string[]) => Promise<number>;

/** Each command is loaded when it is called, so that none waits for the others' modules. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve/command.ts')).runServe,
  migrate: async () => (await import('./serve/migrate.ts')).runMigrate,
  appoint: async () => (await import('./appoint/command.ts')).runAppoint,
  roll: async () => (await import('./roll/command.ts')).runRoll,
  tally: async () => (await import('./tally/command.ts')).runTally,
};

const usage = `${serveUsage}\njuyi migrate takes the same\n\n${appointUsage}\n\n${rollUsage}\n\n${tallyUsage}`;

/** The command `juyi`: the first word chooses what is done. Resolves to the exit code; wrong use is told, not thrown. */
export async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === 'help') {
    console.log(usage);
    return 0;
  }
  const load = name === undefined ? undefined : commands[name];
  if (!load) return complain(name === undefined ? 'juyi needs a command' : `juyi knows no command "${name}"`);
  try {
    return await (await load())(args);
  } catch (error) {
    if (error instanceof TypeError) return complain(error.message);
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function complain(what: string): number {
  console.error(`${what}\n\n${usage}`);
  return 1;
}
