import { turnoutEvery, turnoutLeast } from './limits.ts';

export interface Voted {
  readonly heads: number;
  readonly area: number;
}

/** The full hour that turnout is told for: no look taken oftener tells anything new. */
export function turnoutHour(now: number): number {
  return Math.floor(now / turnoutEvery) * turnoutEvery;
}

/** Turnout of few would say who voted, so it is not told. */
export function isTellable({ heads }: Voted): boolean {
  return heads >= turnoutLeast;
}

/** One building's turnout; `voted` is null where it is not told. */
export interface BuildingTurnout {
  readonly building: string;
  readonly all: Voted;
  readonly voted: Voted | null;
}

/**
 * Turnout by building for the desk. A building where fewer than five voted is hidden; and so that nobody finds it by
 * taking the others from the whole, the smallest told ones are hidden too until what is hidden is of two buildings and
 * of five voters at the least.
 */
export function byBuilding(
  rows: readonly { readonly building: string; readonly all: Voted; readonly voted: Voted }[],
): BuildingTurnout[] {
  const hidden = new Set(rows.filter(({ voted }) => !isTellable(voted)).map(({ building }) => building));
  const told = rows
    .filter(({ building }) => !hidden.has(building))
    .sort((a, b) => a.voted.heads - b.voted.heads || (a.building < b.building ? -1 : 1));
  const heads = () => rows.reduce((sum, { building, voted }) => sum + (hidden.has(building) ? voted.heads : 0), 0);
  while (hidden.size > 0 && told.length > 0 && (hidden.size < 2 || heads() < turnoutLeast)) {
    hidden.add(told.shift()!.building);
  }
  return rows.map(({ building, all, voted }) => ({ building, all, voted: hidden.has(building) ? null : voted }));
}
