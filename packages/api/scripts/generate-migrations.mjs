// Writes the next migration from the difference between the tables in code and the last migration:
//   node packages/api/scripts/generate-migrations.mjs NAME     (or --check: fail when one is missing)
// drizzle-kit makes the SQL; all of it is then gathered in one committed TypeScript array, so nothing is read at run time.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const api = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(api, 'migrations');
const target = join(api, 'src/database/migrations.gen.ts');
const name = process.argv[2];
if (!name) fail('Name the migration after what it brings: generate-migrations.mjs comments (or --check)');

const temporary = mkdtempSync(join(tmpdir(), 'juyi-migrations-'));
try {
  if (name === '--check') check();
  else {
    generate(folder, name);
    writeFileSync(target, source(folder));
  }
} finally {
  rmSync(temporary, { recursive: true });
}

function check() {
  const copy = join(temporary, 'migrations');
  cpSync(folder, copy, { recursive: true });
  generate(copy, 'missing');
  if (readFileSync(target, 'utf8') !== source(copy)) fail('The tables have changed: generate a migration for them.');
}

function generate(out, migration) {
  const config = join(temporary, 'drizzle.config.json');
  const schema = ['src/tables.ts', 'src/database/due.ts'].map((file) => join(api, file));
  // drizzle-kit takes a folder only from where it stands.
  writeFileSync(config, JSON.stringify({ dialect: 'sqlite', schema, out: relative(api, out) }));
  const kit = join(dirname(createRequire(join(api, 'package.json')).resolve('drizzle-kit')), 'bin.cjs');
  const args = ['--conditions=juyi-source', kit, 'generate', `--config=${config}`, `--name=${migration}`];
  const run = spawnSync(process.execPath, args, { cwd: api, encoding: 'utf8' });
  // It ends well even where it could not read or write its folder.
  if (run.status !== 0 || run.stderr.includes('Error')) fail(`${run.stdout}\n${run.stderr}`);
}

function source(from) {
  const files = readdirSync(from).filter((file) => file.endsWith('.sql'));
  const migrations = files.sort().map((file) => ({
    name: file.slice(0, -'.sql'.length),
    statements: statements(file, readFileSync(join(from, file), 'utf8')),
  }));
  return [
    '// Made by scripts/generate-migrations.mjs; an applied migration is never edited.',
    "import type { Migration } from './schema.ts';",
    '',
    `export const migrations: readonly Migration[] = ${JSON.stringify(migrations, undefined, 2)};`,
    '',
  ].join('\n');
}

/** The runner turns foreign keys off itself: inside its transaction these pragmas would do nothing. */
function statements(file, text) {
  const found = text
    .split('--> statement-breakpoint')
    .map((statement) => statement.trim().replace(/;$/, ''))
    .filter((statement) => statement && !/^PRAGMA foreign_keys/i.test(statement));
  // A driver runs the first statement of several and says nothing of the others.
  const joined = found.find((statement) => /;\s*\S/.test(statement.replace(/'[^']*'/g, '')));
  if (joined) fail(`${file} holds two statements without a breakpoint between them:\n${joined}`);
  return found;
}

function fail(message) {
  console.error(message);
  rmSync(temporary ?? '', { recursive: true, force: true });
  process.exit(1);
}
