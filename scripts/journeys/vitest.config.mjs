import { defineConfig } from 'vitest/config';

/** One file after another: each starts a server and a browser, and the machine may have two cores. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.mjs'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
