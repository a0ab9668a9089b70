import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, pnpm, root, run } from './house.mjs';
import { step } from './say.mjs';

/** Installs what the lockfile names, unless that was done already. */
export async function install() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new Error(`Juyi needs Node 20 or newer; this is ${process.version}. See https://nodejs.org`);
  }
  const wanted = fingerprint([join(root, 'pnpm-lock.yaml'), ...manifests()], (path) => readFileSync(path));
  if (readStamp('install') !== wanted || !existsSync(node24)) await fetchAll(wanted);
  letSignalsThrough();
}

async function fetchAll(wanted) {
  await step('Fetching the tools and libraries (the first time this takes a minute or two)', () =>
    must([...pnpm, 'install', '--frozen-lockfile', '--loglevel=error']),
  );
  writeStamp('install', wanted);
}

/** The shell script that stands for Node on the path waits for it and keeps signals to itself: let it become Node. */
function letSignalsThrough() {
  const path = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(path)) return;
  const script = readFileSync(path, 'utf8');
  const through = script.replace(/^("\$basedir\/\S+"\s+"\$@")\nexit \$\?$/m, 'exec $1');
  if (through === script) return;
  // Beside it and renamed: a shell may be reading the old one right now.
  writeFileSync(`${path}.new`, through, { mode: 0o755 });
  renameSync(`${path}.new`, path);
}

/** Builds every package, unless the sources are as they were at the last build. */
export async function build() {
  const wanted = fingerprint(sources(), (path) => `${statSync(path).mtimeMs} ${statSync(path).size}`);
  const built = existsSync(join(root, 'packages', 'juyi', 'dist', 'main.js'));
  if (readStamp('build') === wanted && built) return;
  await step('Building the service, the widgets and the office', () =>
    must([...pnpm, 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only']),
  );
  writeStamp('build', wanted);
}

async function must(command) {
  const { code, output } = await run(command);
  if (code !== 0) throw new Error(output.trim() || `${command.join(' ')} ended with code ${code}`);
}

function manifests() {
  const packages = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'package.json'));
  return [join(root, 'package.json'), ...packages].filter((path) => existsSync(path));
}

/** Every file a build reads: what stands in packages, without what is built, installed or only tested. */
function sources() {
  const files = [join(root, 'tsconfig.base.json'), join(root, 'turbo.json')];
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !['node_modules', 'dist', '.turbo', 'coverage'].includes(entry.name)) visit(path);
      else if (entry.isFile() && !/\.test\.ts$|\.tsbuildinfo$/.test(entry.name)) files.push(path);
    }
  };
  visit(join(root, 'packages'));
  return files;
}

function fingerprint(paths, read) {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const path of paths.toSorted()) hash.update(path).update('\0').update(read(path)).update('\0');
  return hash.digest('hex');
}

function readStamp(name) {
  const path = join(root, '.stamp', name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function writeStamp(name, value) {
  mkdirSync(join(root, '.stamp'), { recursive: true });
  writeFileSync(join(root, '.stamp', name), value);
}
