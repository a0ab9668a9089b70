import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minifyTemplates } from '../elements/scripts/minify-templates.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'dist/office');
const manifestFile = join(out, 'manifest.json');

/** Builds the desk: scripts named by their hash, which never change, and the page that asks for them. */
const { outputFiles, metafile } = await build({
  absWorkingDir: here,
  entryPoints: { main: 'src/main.ts' },
  outdir: 'dist/office',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  conditions: ['juyi-source'],
  plugins: [minifyTemplates],
  metafile: true,
  write: false,
});
const scripts = outputFiles.map(({ path }) => basename(path));
const main = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === 'src/main.ts')[0];

mkdirSync(out, { recursive: true });
keepPrevious();
for (const { path, contents } of outputFiles) writeFileSync(join(out, basename(path)), contents);
writeFileSync(join(out, 'page.css'), readFileSync(join(here, 'src/page.css')));
writeFileSync(
  join(out, 'index.html'),
  readFileSync(join(here, 'src/index.html'), 'utf8').replace('MAIN', basename(main)),
);
writeFileSync(manifestFile, `${JSON.stringify({ scripts })}\n`);

/** Desks opened before this build still ask for the scripts of the one before it, so those stay. */
function keepPrevious() {
  const previous = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')).scripts : [];
  const kept = new Set([...previous, ...scripts]);
  for (const name of readdirSync(out)) if (name.endsWith('.js') && !kept.has(name)) rmSync(join(out, name));
}
