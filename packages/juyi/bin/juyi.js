#!/usr/bin/env node
import * as modules from 'node:module';
import { setFlagsFromString } from 'node:v8';

// A server stays small, at the price of some speed. It must be set before anything is loaded.
if (process.argv[2] === 'serve') setFlagsFromString('--optimize-for-size');

// For each ES module of drizzle Node copies its package.json of 180 KB: 150 MB and a second in all. For CommonJS not.
modules.registerHooks?.({
  resolve: (specifier, context, next) =>
    next(specifier, specifier.startsWith('drizzle-orm') ? { ...context, conditions: ['require', 'node'] } : context),
});

const { main } = await import('../dist/main.js');

process.exitCode = await main(process.argv.slice(2));
