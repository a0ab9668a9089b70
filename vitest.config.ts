import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['juyi-source'] },
  ssr: { resolve: { conditions: ['juyi-source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'scripts/soak/*.test.ts'],
    // A loaded machine makes a test slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Files share what they load: loading it anew for each took a quarter of the time. None leaves anything behind.
    isolate: false,
    // Some wait for a server to end or for a lease to run out.
    maxWorkers: 2,
    exclude: ['packages/{elements,office}/**', '**/node_modules/**'],
  },
});
