import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { openGarden } from './test/garden.mjs';

if (!process.env.JUYI_BUILT) await import('./build.mjs');
const garden = await openGarden();
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The widgets in the system's own Chromium, against a real api on a real database, one page at a time. */
export default {
  rootDir: fileURLToPath(new URL('../../', import.meta.url)),
  files: 'src/**/*.test.ts',
  nodeResolve: { exportConditions: ['juyi-source'] },
  concurrency: 1,
  middleware: [garden.middleware],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    { name: 'garden', serverStop: garden.close },
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
        args: ['--disable-gpu', '--disable-background-networking', ...asRoot],
      },
    }),
  ],
  // A loaded machine makes a test slow, not wrong.
  testFramework: { config: { timeout: 120_000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Test</title></head><body><script type="module" src="${framework}"></script></body></html>`,
};
