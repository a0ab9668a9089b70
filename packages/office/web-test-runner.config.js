import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { communities } from './test/communities.mjs';

if (!process.env.JUYI_BUILT) await import('./build.mjs');
const { middleware, plugin } = communities();
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The desk in the system's own Chromium, against real communities on real databases, one page at a time. */
export default {
  rootDir: '../..',
  files: 'src/**/*.test.ts',
  nodeResolve: { exportConditions: ['juyi-source', 'browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }), plugin],
  middleware: [middleware],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
        args: ['--disable-gpu', '--disable-background-networking', ...asRoot],
      },
    }),
  ],
  concurrency: 1,
  // A loaded machine makes a test slow, not wrong.
  testFramework: { config: { timeout: 120_000 } },
};
