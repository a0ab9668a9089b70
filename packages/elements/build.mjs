import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundle } from './scripts/bundle.mjs';
import { describeElements } from './scripts/describe-elements.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'dist/assets');
const manifestFile = join(out, 'manifest.json');

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

const { files, needs } = await bundle();
mkdirSync(join(out, 'chunks'), { recursive: true });
keepPrevious(files);
for (const { name, text } of files) writeFileSync(join(out, name), text);
writeFileSync(manifestFile, `${JSON.stringify({ files: describe(files), needs }, null, 1)}\n`);
writeFileSync(
  join(here, 'dist/custom-elements.json'),
  `${JSON.stringify(describeElements(join(here, 'src')), null, 1)}\n`,
);
