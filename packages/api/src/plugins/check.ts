import { operations } from '@juyi/core/contract';
import { getTableName } from 'drizzle-orm';
import type { Plugin } from './plugin.ts';

/** Names that the house's own tables could begin with. */
const reserved = new Set(['juyi', 'plugin', 'sqlite', 'proposal', 'poll', 'comment', 'person', 'roll', 'event']);

/**
 * Refuses plugins that would reach into the house or into each other.
 * @throws TypeError that says which one and why
 */
export function checkPlugins(plugins: readonly Plugin[]): void {
  const seen = new Set<string>();
  for (const plugin of plugins) {
    const { id } = plugin;
    if (!/^[a-z][a-z0-9]{2,30}$/.test(id) || reserved.has(id)) throw new TypeError(`"${id}" cannot name a plugin`);
    if (seen.has(id)) throw new TypeError(`There are two plugins named "${id}"`);
    seen.add(id);
    for (const fault of faultsOf(plugin)) throw new TypeError(`Plugin "${id}": ${fault}`);
  }
}

function faultsOf(plugin: Plugin): string[] {
  const { id } = plugin;
  const actions = new Set(operations.map(({ action }) => action));
  const own = (what: string, names: readonly string[], prefix: string) =>
    names.filter((name) => !name.startsWith(prefix)).map((name) => `${what} ${name} must begin with ${prefix}`);
  const known = (what: string, names: readonly string[]) =>
    names.filter((name) => !actions.has(name)).map((name) => `${what} ${name}, which is no action of the house`);
  const endpoints = plugin.endpoints ?? [];
  return [
    ...own('table', (plugin.tables ?? []).map(getTableName), `${id}_`),
    ...own('table', createdBy(plugin), `${id}_`),
    ...own(
      'object',
      (plugin.objects ?? []).map(({ name }) => name),
      `${id}_`,
    ),
    ...own('problem', Object.keys(plugin.problems ?? {}), `${id.toUpperCase()}_`),
    ...own(
      'action',
      endpoints.map(({ endpoint }) => endpoint.action),
      `${id}.`,
    ),
    ...own(
      'address',
      endpoints.map(({ endpoint }) => endpoint.path),
      `/x/${id}/`,
    ),
    ...Object.entries(plugin.states ?? {}).flatMap(([name, { among }]) =>
      /^[a-zA-Z0-9]{1,40}$/.test(name) && /^\s*SELECT\b[^;?]*$/i.test(among)
        ? []
        : [`state ${name} must be one word, and among one SELECT without values`],
    ),
    ...known('before', Object.keys(plugin.before ?? {})),
    ...known('fields', Object.keys(plugin.fields ?? {})),
  ];
}

function createdBy({ migrations = [] }: Plugin): string[] {
  const statements = migrations.flatMap((migration) => migration.statements);
  return statements.flatMap((sql) => /^\s*CREATE TABLE\s+[`"]?(\w+)/i.exec(sql)?.[1] ?? []);
}
