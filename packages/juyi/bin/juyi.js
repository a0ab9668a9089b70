#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// A server stays small: without this, what loading leaves behind alone keeps 150 MB. It must be set before loading.
if (process.argv[2] === 'serve') setFlagsFromString('--optimize-for-size');
const { main } = await import('../dist/main.js');

process.exitCode = await main(process.argv.slice(2));
