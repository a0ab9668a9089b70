import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describeElements } from './scripts/describe-elements.mjs';
import { minifyTemplates } from './scripts/minify-templates.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'dist/assets');
const manifestFile = join(out, 'manifest.json');

/** Builds what pages load: `juyi.js`, whose address never changes, and chunks named by their hash, which never change. */
async function bundle() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: here,
    entryPoints: { juyi: 'src/juyi.ts' },
    outdir: 'dist/assets',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    // Browsers had both before 2019; only the language standard was later.
    supported: { 'import-meta': true, 'dynamic-import': true },
    conditions: ['juyi-source'],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins: [minifyTemplates],
    metafile: true,
    write: false,
  });
  const { chunks, needs } = listNeeds(metafile);
  const loader = forLoader(chunks, needs);
  const fill = (text) =>
    text
      .replace(/\bCHUNKS\b/, () => JSON.stringify(loader.chunks))
      .replace(/\bNEEDS\b/, () => JSON.stringify(loader.needs));
  const files = outputFiles.map(({ path, text }) => {
    const name = relative(out, path);
    return { name, text: name === 'juyi.js' ? fill(text) : text };
  });
  return { files, chunks, needs };
}

/** The names of all chunks, and for each `tag locale` the places of those it needs, its words included. */
function listNeeds({ outputs }) {
  const chunks = [];
  const placeOf = (path) => {
    const name = basename(path, '.js');
    if (!chunks.includes(name)) chunks.push(name);
    return chunks.indexOf(name);
  };
  const needs = {};
  for (const [path, { inputs }] of Object.entries(outputs)) {
    for (const input of Object.keys(inputs)) {
      const tag = /\/(juyi-[a-z-]+)\.ts$/.exec(input)?.[1];
      if (!tag) continue;
      const needed = closure(outputs, path);
      for (const locale of ['en', 'zh-CN']) {
        needs[`${tag} ${locale}`] = [...needed, ...wordsOf(outputs, input, needed, locale)].map(placeOf);
      }
    }
  }
  return { chunks, needs };
}

/** Of all that, what the loader begins with; widgets inside widgets are fetched by these. */
function forLoader(chunks, needs) {
  const tags = readFileSync(join(here, 'src/juyi.ts'), 'utf8').match(/(?<=^ {2}')juyi-[a-z-]+(?=': \(\) =>)/gm);
  const kept = [];
  const placeOf = (place) => {
    if (!kept.includes(chunks[place])) kept.push(chunks[place]);
    return kept.indexOf(chunks[place]);
  };
  const begun = Object.entries(needs).filter(([name]) => tags.includes(name.split(' ')[0]));
  return { needs: Object.fromEntries(begun.map(([name, places]) => [name, places.map(placeOf)])), chunks: kept };
}

/** The chunks of words that a widget itself and what all widgets share will ask for. */
function wordsOf(outputs, input, needed, locale) {
  const rooms = [
    'core/src/kernel/',
    ...(input.match(/(?<=src\/)(?!base)\w+\//g)?.map((room) => `core/src/${room}`) ?? []),
  ];
  const asked = needed.flatMap((chunk) => outputs[chunk].imports).filter(({ kind }) => kind === 'dynamic-import');
  const isWanted = ({ path }) =>
    rooms.some((room) => outputs[path].entryPoint?.includes(room)) &&
    outputs[path].entryPoint.endsWith(`.${locale}.ts`);
  const wanted = asked.filter(isWanted).flatMap(({ path }) => closure(outputs, path));
  return [...new Set(wanted)].filter((path) => !needed.includes(path));
}

function closure(outputs, path, found = []) {
  if (found.includes(path)) return found;
  found.push(path);
  for (const { path: next, kind } of outputs[path].imports)
    if (kind === 'import-statement') closure(outputs, next, found);
  return found;
}

/** Pages opened before this build still ask for the chunks of the one before it, so those stay. */
function keepPrevious(files) {
  const previous = existsSync(manifestFile) ? Object.keys(JSON.parse(readFileSync(manifestFile, 'utf8')).files) : [];
  if (files.every(({ name }) => previous.includes(name))) return;
  const kept = new Set([...previous, ...files.map(({ name }) => name)]);
  const chunks = join(out, 'chunks');
  if (!existsSync(chunks)) return;
  for (const name of readdirSync(chunks)) if (!kept.has(`chunks/${name}`)) rmSync(join(chunks, name));
}

function describe(files) {
  const entries = files.map(({ name, text }) => {
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    return [name, { hash, bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length }];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}

const { files, chunks, needs } = await bundle();
mkdirSync(join(out, 'chunks'), { recursive: true });
keepPrevious(files);
for (const { name, text } of files) writeFileSync(join(out, name), text);
writeFileSync(manifestFile, `${JSON.stringify({ files: describe(files), chunks, needs }, null, 1)}\n`);
writeFileSync(
  join(here, 'dist/custom-elements.json'),
  `${JSON.stringify(describeElements(join(here, 'src')), null, 1)}\n`,
);
