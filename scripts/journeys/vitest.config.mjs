import { defineConfig } from 'vitest/config';
import { root } from '../kit/house.mjs';

/** One file after another: each starts a server and a browser, and the machine may have two cores. */
export default defineConfig({
  test: {
    root,
    include: ['scripts/journeys/*.test.mjs'],
    fileParallelism: false,
    // A browser may lose a race with its machine; what is wrong fails three times.
    retry: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    chaiConfig: { truncateThreshold: 0 },
  },
});
