/**
 * One import of a source file. `type` imports vanish when built; `import { type A }` does not, because of
 * `verbatimModuleSyntax`, and counts as a run-time import.
 * @typedef {{ from: string, typeOnly: boolean }} Import
 */

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g;
const statements = /(?<=^|[;\n])\s*(?:import|export)\s+(type\s+)?(?:[\w$*\s{},]+?\s*from\s*)?['"]([^'"\n]+)['"]/g;
const calls = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** Every module a source text names, by statement or by `import()`. @returns {Import[]} */
export function readImports(source) {
  const code = source.replace(comments, '');
  const stated = [...code.matchAll(statements)].map(([, type, from]) => ({ from, typeOnly: type !== undefined }));
  const called = [...code.matchAll(calls)].map(([, from]) => ({ from, typeOnly: false }));
  return [...stated, ...called];
}

/** The file of the house that an import means, as a path from the root, or null for a package from elsewhere. */
export function resolveImport(file, from) {
  if (from.startsWith('.')) return normalise(`${file.slice(0, file.lastIndexOf('/'))}/${from}`);
  const [, name, path] = /^@juyi\/([\w-]+)\/(.+)$/.exec(from) ?? [];
  return name ? `packages/${name}/src/${path}.ts` : null;
}

function normalise(path) {
  const parts = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
