import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['juyi-source'] },
  ssr: { resolve: { conditions: ['juyi-source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'scripts/soak/*.test.ts'],
    exclude: ['packages/{elements,office}/**', '**/node_modules/**'],
  },
});
