import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../kit/house.mjs';

const elements = join(root, 'packages', 'elements');
const { build } = createRequire(join(elements, 'package.json'))('esbuild');

/**
 * The widgets as another house might have built them a while ago: the provider, the list and the proposal in one
 * file, nothing minified, and an older version's number in each.
 */
export async function buildOldBundle() {
  const { outputFiles } = await build({
    absWorkingDir: elements,
    entryPoints: ['src/bundle/proposal.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2019',
    conditions: ['juyi-source'],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins: [olderVersion],
  });
  return outputFiles[0].text;
}

const olderVersion = {
  name: 'older-version',
  setup({ onLoad }) {
    onLoad({ filter: /base[\\/]define\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/version = '[\d.]+'/, "version = '0.0.9'"),
      loader: 'ts',
    }));
  },
};
