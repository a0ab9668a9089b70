/** A status for each caller: nobody, visitor, resident, author, owner, building lead, worker, neighbour, expired. */
export type Expected = readonly [number, number, number, number, number, number, number, number, number];

/** What each caller is told. */
export interface Told {
  readonly expected: Expected;
  /** What an owner on the owners' committee is told, where it is not what any owner is told. */
  readonly committee?: number;
  /** The same of an owner who is a supervisor. */
  readonly supervisor?: number;
}

/** How an operation is called at the places that callers knock at, and what each of them is told. */
export interface RoleCase<Places = object> extends Told {
  path(at: Places): string;
  readonly body?: object | ((at: Places) => object);
  readonly form?: Readonly<Record<string, string | File>>;
}

/** Who knocks: nobody signed in, each role, somebody of the neighbouring community, and a session that ran out. */
export const callers = [
  ...(['nobody', 'visitor', 'resident', 'author', 'owner', 'buildingLead', 'worker'] as const),
  ...(['ownersCommittee', 'supervisor', 'neighbour', 'expired'] as const),
] as const;
export type Caller = (typeof callers)[number];

/** What a caller is told; who serves on the owners' committee or supervises is an owner first. */
export function toldTo({ expected, committee, supervisor }: Told, caller: Caller): number {
  if (caller === 'ownersCommittee') return committee ?? toldTo({ expected }, 'owner');
  if (caller === 'supervisor') return supervisor ?? toldTo({ expected }, 'owner');
  return expected[callers.filter((one) => one !== 'ownersCommittee' && one !== 'supervisor').indexOf(caller)]!;
}

/** For everybody but people of another community and sessions that ran out. */
export const open: Expected = [200, 200, 200, 200, 200, 200, 200, 403, 401];
/** For workers alone. */
export const workers: Expected = [401, 403, 403, 403, 403, 403, 200, 403, 401];
/** For whoever is signed in, about themselves. */
export const own: Expected = [401, 200, 200, 200, 200, 200, 200, 403, 401];
