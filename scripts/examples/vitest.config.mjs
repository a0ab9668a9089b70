import { defineConfig } from 'vitest/config';
import { root } from '../kit/house.mjs';

/** The examples as their readers would run them, on built packages. */
export default defineConfig({
  test: {
    root,
    include: ['scripts/examples/*.test.mjs'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
