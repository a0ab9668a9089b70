// Fails where the house's plan is broken: an import against the arrows, a file too long, a version not pinned.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../kit/house.mjs';
import { checkArrows } from './arrows.mjs';
import { checkLengths } from './lengths.mjs';
import { checkPins } from './pins.mjs';

const skipped = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.turbo', '.stamp']);

const files = new Map();
readFolder('');
const faults = [...checkArrows(files), ...checkLengths(files), ...checkPins(files)];
for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log(`${files.size} files keep within the plan`);
process.exitCode = faults.length > 0 ? 1 : 0;

function readFolder(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && !skipped.has(entry.name)) readFolder(path);
    if (entry.isFile() && /\.(ts|mjs|js|css|html|md|json)$/.test(path))
      files.set(path, readFileSync(join(root, path), 'utf8'));
  }
}
