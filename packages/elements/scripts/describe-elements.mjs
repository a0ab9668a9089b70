import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const element = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\nexport (?:abstract )?class (\w+)(?:<[^{]*>)? extends (\w+)/;
const kinds = { attr: 'attributes', fires: 'events', slot: 'slots', csspart: 'cssParts', cssprop: 'cssProperties' };

/**
 * Reads what each element says of itself in its comment and answers a custom elements manifest, version 1.0.0
 * (https://github.com/webcomponents/custom-elements-manifest). What the base element says holds for all.
 */
export function describeElements(source) {
  const paths = readdirSync(source, { recursive: true }).filter((path) => /\bjuyi-[a-z-]+\.ts$/.test(path));
  const base = readComment(readFileSync(join(source, 'base/element.ts'), 'utf8'));
  const modules = paths.sort().map((path) => describeModule(path, readFileSync(join(source, path), 'utf8'), base));
  return { schemaVersion: '1.0.0', readme: '', modules };
}

function describeModule(path, text, base) {
  const own = readComment(text);
  if (!own?.tag) throw new Error(`${path} does not say its tag`);
  const js = `dist/${path.replace(/\.ts$/, '.js')}`;
  const declaration = {
    kind: 'class',
    name: own.name,
    description: own.description,
    customElement: true,
    tagName: own.tag,
    superclass: { name: own.superclass, package: own.superclass === 'LitElement' ? 'lit' : '@juyi/elements' },
  };
  for (const list of Object.values(kinds)) {
    const all = [...(own[list] ?? []), ...(base[list] ?? [])];
    if (all.length > 0) declaration[list] = all;
  }
  const exported = { kind: 'js', name: own.name, declaration: { name: own.name, module: js } };
  const defined = { kind: 'custom-element-definition', name: own.tag, declaration: { name: own.name, module: js } };
  return { kind: 'javascript-module', path: js, declarations: [declaration], exports: [exported, defined] };
}

function readComment(text) {
  const [, comment, name, superclass] = element.exec(text) ?? [];
  if (comment === undefined) return undefined;
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  const result = {
    name,
    superclass,
    description: lines
      .filter((line) => !line.startsWith('@'))
      .join(' ')
      .trim(),
  };
  for (const line of lines) {
    const [, kind, rest] = /^@(\w+) (.*)$/.exec(line) ?? [];
    if (kind === 'tag') result.tag = rest;
    const list = kinds[kind];
    if (!list) continue;
    const [, label, description] = /^(?:([\w-]+) )?- (.*)$/.exec(rest) ?? ['', rest, ''];
    result[list] = [...(result[list] ?? []), { name: label ?? '', description }];
  }
  return result;
}
