#!/usr/bin/env node
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

// For a smaller server new objects have little room, old ones grow in small steps, threads share their memory, and hot
// code is compiled once and for all: Maglev's first draft of it and a copy of V8's own code take 20 MB and win no time. What the last request of each connection holds outlives a
// collection or two; V8 would take it for old and collect the whole heap five times a second.
// The allocator would keep more and more of what it was given, if its two thresholds were not fixed where they begin.
// Node takes this only as it starts, so the process starts over as itself, where the system can do that.
// A flag that another version does not know would keep it from starting, so the newer ones are for the one they were
// measured on.
const { argv, env, execArgv, execPath, platform, versions } = process;
const measuredOn = versions.node.startsWith('24.');
const flags = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=15',
  '--v8-pool-size=1',
  ...(measuredOn
    ? ['--no-maglev', '--no-short-builtin-calls', '--decommit-pooled-pages', '--no-allocation-site-pretenuring']
    : []),
];
if (argv[2] === 'serve' && process.execve && platform !== 'win32' && !execArgv.includes(flags[0])) {
  const words = [execPath, ...flags, ...execArgv, ...argv.slice(1)];
  const allocator = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };
  process.execve(execPath, words, { ...env, ...allocator });
}

// What threads start with from now on: the writer's keeps nothing for long, and needs little room for what is new.
if (execArgv.includes(flags[0])) setFlagsFromString('--max-semi-space-size=1');

const { main } = await import('../dist/bundled/main.js');

process.exitCode = await main(process.argv.slice(2));
