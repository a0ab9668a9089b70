import { readImports, resolveImport } from './imports.mjs';

/** Which packages of the house each may import. The arrows point one way. */
const below = {
  core: [],
  api: ['core'],
  client: ['core'],
  elements: ['core', 'client'],
  office: ['core', 'client', 'elements'],
  juyi: ['core', 'api', 'client', 'elements', 'office'],
  testing: ['core', 'api', 'client', 'juyi'],
};

/** Packages that core may use: pure, without clock, randomness or disk. */
const pure = ['chinese-days'];

/** What runs in a browser must not bring the validator along. */
const zodFree = ['client', 'elements', 'office'];

/**
 * Every import against the arrows, one sentence each.
 * @param {Map<string, string>} files source texts by their path from the root
 */
export function checkArrows(files) {
  const sources = [...files].filter(([path]) => /^packages\/[\w-]+\/src\/.*\.ts$/.test(path));
  return sources.flatMap(([path, text]) => readImports(text).flatMap((found) => judge(path, found, files)));
}

function judge(path, { from, typeOnly }, files) {
  const home = path.split('/')[1];
  const test = /\.test\.ts$|\/(fixtures?|testing)\//.test(path);
  const target = resolveImport(path, from);
  const house = target?.split('/')[1];
  const faults = [];
  if (house && house !== home) {
    const allowed = test ? [...below[home], 'testing'] : below[home];
    if (!allowed.includes(house)) faults.push(`${path} imports ${house}, which does not stand below ${home}`);
    if (from.startsWith('.')) faults.push(`${path} reaches into ${house} by a relative path`);
  }
  if (home === 'core' && !target && !test) faults.push(...judgeCore(path, from));
  if (zodFree.includes(home) && !typeOnly && !test && target) {
    const trail = trailToZod(target, files);
    if (trail) faults.push(`${path} brings zod into the browser: ${trail.join(' → ')}`);
  }
  return faults;
}

function judgeCore(path, from) {
  if (from === 'zod') return /\/(schema|contract)\.ts$/.test(path) ? [] : [`${path} uses zod outside schema.ts`];
  return pure.includes(from) ? [] : [`${path} imports ${from}, which is not on core's list of pure packages`];
}

/** The run-time imports that lead from a file to zod, or null. */
function trailToZod(start, files, seen = new Set()) {
  if (seen.has(start)) return null;
  seen.add(start);
  for (const { from, typeOnly } of readImports(files.get(start) ?? '')) {
    if (typeOnly) continue;
    if (from === 'zod') return [start, 'zod'];
    const next = resolveImport(start, from);
    const trail = next && trailToZod(next, files, seen);
    if (trail) return [start, ...trail];
  }
  return null;
}
