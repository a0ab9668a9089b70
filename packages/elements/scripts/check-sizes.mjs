import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Budgets in bytes of gzip, as design part 7 sets them. `juyi-poll` is a poll's notice with the ballot of a yes, a no and
 * an abstention; the faces come on top, and what follows a marked ballot is fetched while it is marked.
 */
const firstBudget = 18_000;
const furtherBudget = 8_000;
const locales = ['zh-CN', 'en'];

const assets = join(dirname(fileURLToPath(import.meta.url)), '../dist/assets');
const { files, needs } = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8'));

const chunksOf = (tag, locale) => needs[`${tag} ${locale}`].map((name) => `chunks/${name}.js`);
const sizeOf = (names) => [...names].reduce((sum, name) => sum + files[name].gzip, 0);

const tags = [...new Set(Object.keys(needs).map((name) => name.split(' ')[0]))];
const rows = [];
for (const locale of locales) {
  const first = new Set(['juyi.js', ...chunksOf('juyi-community', locale), ...chunksOf('juyi-proposals', locale)]);
  rows.push({ what: `provider and list, ${locale}`, size: sizeOf(first), budget: firstBudget });
  for (const tag of tags) {
    const added = chunksOf(tag, locale).filter((name) => !first.has(name));
    if (added.length > 0) rows.push({ what: `and ${tag}, ${locale}`, size: sizeOf(added), budget: furtherBudget });
  }
}

const over = rows.filter(({ size, budget }) => size > budget);
for (const { what, size, budget } of rows) {
  const verdict = size > budget ? `  ${size - budget} too many` : '';
  console.log(`${what.padEnd(36)} ${String(size).padStart(6)} of ${budget} bytes gzip${verdict}`);
}
if (over.length > 0) process.exitCode = 1;
