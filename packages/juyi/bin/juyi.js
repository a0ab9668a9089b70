#!/usr/bin/env node
import * as modules from 'node:module';
import process from 'node:process';

// For a smaller server new objects have little room, old ones grow in small steps, threads share their memory, and code
// is compiled on the main thread: a second one leaves 10 MB of its scratch space behind.
// Node takes this only as it starts, so the process starts over as itself, where the system can do that.
const flags = [
  '--max-semi-space-size=3',
  '--heap-growing-percent=15',
  '--v8-pool-size=1',
  '--no-concurrent-recompilation',
];
const { argv, env, execArgv, execPath, platform } = process;
if (argv[2] === 'serve' && process.execve && platform !== 'win32' && !execArgv.includes(flags[0])) {
  const words = [execPath, ...flags, ...execArgv, ...argv.slice(1)];
  process.execve(execPath, words, { ...env, MALLOC_ARENA_MAX: '2' });
}

// For each ES module of drizzle Node copies its package.json of 180 KB: 150 MB and a second in all. For CommonJS not.
modules.registerHooks?.({
  resolve: (specifier, context, next) =>
    next(specifier, specifier.startsWith('drizzle-orm') ? { ...context, conditions: ['require', 'node'] } : context),
});

const { main } = await import('../dist/main.js');

process.exitCode = await main(process.argv.slice(2));
