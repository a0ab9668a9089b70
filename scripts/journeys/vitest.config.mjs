import { defineConfig } from 'vitest/config';
import { root } from '../kit/house.mjs';

/** Two files at a time, each on a demo of its own: while one waits for what is drawn, the other goes on. */
export default defineConfig({
  test: {
    root,
    include: ['scripts/journeys/*.test.mjs'],
    globalSetup: 'scripts/journeys/seed.mjs',
    maxWorkers: 2,
    // Files share a browser; visitors share nothing.
    isolate: false,
    // The longest goes through a whole vote; a machine that does three things at once takes its time.
    testTimeout: 240_000,
    hookTimeout: 60_000,
    chaiConfig: { truncateThreshold: 0 },
  },
});
