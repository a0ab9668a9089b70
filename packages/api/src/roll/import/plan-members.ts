import type { SheetMember, SheetPeople } from '@juyi/core/roll/identities';
import { bulkInto, bulkUpdate } from '../../database/bulk.ts';
import type { Write } from '../../database/write.ts';
import type { Call } from '../../http/call.ts';
import { sealMember } from '../member.ts';
import { members } from '../table.ts';
import { markMember } from './people.ts';
import { ahead, inPieces, inSlices } from './slices.ts';
import type { Standing } from './standing.ts';

const put = {
  add: bulkInto(members),
  change: bulkUpdate(members, [
    ...(['household', 'kind', 'sealed', 'nameMark', 'phoneMark', 'contentMark', 'leftAt'] as const),
  ]),
  move: bulkUpdate(members, ['household', 'kind', 'leftAt']),
  guard: bulkUpdate(members, ['guardian']),
  leave: bulkUpdate(members, ['leftAt', 'household']),
};

type Rows<Put extends keyof typeof put> = Parameters<(typeof put)[Put]>[0][number][];

/** The people of a sheet as members: who is new, who differs, who has moved, who is gone, and who guards whom. */
export async function planMembers(
  call: Call,
  roll: string,
  people: SheetPeople,
  homes: ReadonlyMap<string, string>,
  standing: Standing,
): Promise<{ ids: ReadonlyMap<string, string>; writes: Write[] }> {
  const ids = new Map<string, string>();
  const seen = new Set<string>();
  const there = await inPieces(people.members, async (piece) => {
    const rows = { add: [] as Rows<'add'>, change: [] as Rows<'change'>, move: [] as Rows<'move'> };
    await inSlices(piece, (member) => {
      const { id, lookup } = sortIn(rows, call, roll, member, homes, standing);
      ids.set(member.key, id);
      seen.add(lookup);
    });
    return ahead(call, [...put.change(rows.change), ...put.move(rows.move), ...put.add(rows.add)]);
  });
  const gone = [...standing.members.values()].filter(({ lookup, leftAt }) => leftAt === null && !seen.has(lookup));
  const left = gone.map(({ id }) => ({ id, leftAt: call.now, household: null }));
  const around = await ahead(call, [...put.leave(left), ...put.guard(guarded(people, ids, standing))]);
  return { ids, writes: [...there, ...around] };
}

function sortIn(
  rows: { add: Rows<'add'>; change: Rows<'change'>; move: Rows<'move'> },
  { community, now, makeId }: Call,
  roll: string,
  member: SheetMember,
  homes: ReadonlyMap<string, string>,
  standing: Standing,
): { id: string; lookup: string } {
  const { kind, lookup, content, ...marked } = markMember(community, member);
  const known = standing.members.get(lookup);
  const household = member.home === null ? null : homes.get(member.home)!;
  const where = { id: known?.id ?? makeId(), household, kind, leftAt: null };
  const { nameMark, phoneMark, contentMark } = marked;
  const sealed = () => sealMember(community, content);
  const marks = { nameMark, phoneMark, contentMark };
  if (!known) rows.add.push({ ...where, roll, sealed: sealed(), lookup, ...marks, joinedAt: now });
  else if (known.contentMark !== contentMark) rows.change.push({ ...where, sealed: sealed(), ...marks });
  else if (known.household !== household || known.kind !== kind || known.leftAt !== null) rows.move.push(where);
  return { id: where.id, lookup };
}

/** Guardians are entered last, when everybody is there. */
function guarded({ members: people }: SheetPeople, ids: ReadonlyMap<string, string>, standing: Standing) {
  const before = new Map([...standing.members.values()].map(({ id, guardian }) => [id, guardian]));
  return people.flatMap(({ key, guardian }) => {
    const id = ids.get(key)!;
    const after = guardian === null ? null : ids.get(guardian)!;
    return (before.get(id) ?? null) === after ? [] : [{ id, guardian: after }];
  });
}
