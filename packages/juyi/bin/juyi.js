#!/usr/bin/env node
import * as modules from 'node:module';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

// For a smaller server new objects have little room, old ones grow in small steps, threads share their memory, and code
// is compiled on the main thread: a second one leaves 10 MB of its scratch space behind.
// Node takes this only as it starts, so the process starts over as itself, where the system can do that.
const flags = [
  '--max-semi-space-size=8',
  '--heap-growing-percent=15',
  '--v8-pool-size=1',
  '--no-concurrent-recompilation',
];
const { argv, env, execArgv, execPath, platform } = process;
if (argv[2] === 'serve' && process.execve && platform !== 'win32' && !execArgv.includes(flags[0])) {
  const words = [execPath, ...flags, ...execArgv, ...argv.slice(1)];
  process.execve(execPath, words, { ...env, MALLOC_ARENA_MAX: '2' });
}

// What threads start with from now on: the writer's keeps nothing for long, and needs little room for what is new.
if (execArgv.includes(flags[0])) setFlagsFromString('--max-semi-space-size=1');

// For each ES module of drizzle Node copies its package.json of 180 KB: 150 MB and a second in all. For CommonJS not.
// Of zod's fifty languages none is used: faults are codes, and their words are our own.
modules.registerHooks?.({
  resolve(specifier, context, next) {
    if (specifier.startsWith('drizzle-orm')) return next(specifier, { ...context, conditions: ['require', 'node'] });
    const words = specifier === '../locales/index.js' && context.parentURL?.includes('/zod/');
    return next(words ? '../locales/en.js' : specifier, context);
  },
});

const { main } = await import('../dist/main.js');

process.exitCode = await main(process.argv.slice(2));
