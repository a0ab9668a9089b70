/** A status for each caller: nobody, visitor, resident, author, owner, building lead, worker, neighbour, expired. */
export type Expected = readonly [number, number, number, number, number, number, number, number, number];

/** How an operation is called at the places that callers knock at, and what each of them is told. */
export interface RoleCase<Places = object> {
  path(at: Places): string;
  readonly body?: object | ((at: Places) => object);
  readonly form?: Readonly<Record<string, string | File>>;
  readonly expected: Expected;
}

/** For everybody but people of another community and sessions that ran out. */
export const open: Expected = [200, 200, 200, 200, 200, 200, 200, 403, 401];
/** For workers alone. */
export const workers: Expected = [401, 403, 403, 403, 403, 403, 200, 403, 401];
/** For whoever is signed in, about themselves. */
export const own: Expected = [401, 200, 200, 200, 200, 200, 200, 403, 401];
