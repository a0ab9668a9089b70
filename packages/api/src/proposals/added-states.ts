import type { AddedState, ProposalPage } from '@juyi/core/proposals/schema';
import type { Community } from '../community.ts';
import type { Read } from '../database/write.ts';

/** The states that extensions have put these proposals in, by id; nothing at all where no extension adds any. */
export async function addedTo(
  { database, addedStates }: Community,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AddedState[]> | null> {
  const names = Object.keys(addedStates);
  if (names.length === 0) return null;
  const found = new Map<string, AddedState[]>(ids.map((id) => [id, []]));
  for (const { state, id } of await database.read(inStates(names, addedStates, ids))) {
    found.get(id)!.push({ state, text: addedStates[state]!.text });
  }
  return found;
}

/** A page with the states of each of its proposals, and all there are to filter by. */
export async function withAdded(community: Community, page: ProposalPage): Promise<ProposalPage> {
  const ids = page.items.map(({ id }) => id);
  const found = await addedTo(community, ids);
  if (!found) return page;
  const added = Object.entries(community.addedStates).map(([state, { text }]) => ({ state, text }));
  return { ...page, added, items: page.items.map((item) => ({ ...item, added: found.get(item.id)! })) };
}

function inStates(
  names: readonly string[],
  states: Community['addedStates'],
  ids: readonly string[],
): Read<{ state: string; id: string }> {
  const parts = names.map(
    (name) => `SELECT '${name}', value FROM json_each(?1) WHERE value IN (${states[name]!.among})`,
  );
  return {
    sql: parts.join(' UNION ALL '),
    args: [JSON.stringify(ids)],
    decode: (rows) => rows.map((row) => ({ state: String(row[0]), id: String(row[1]) })),
  };
}
