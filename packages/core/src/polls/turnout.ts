import { leastCount, suppressList } from '../privacy/suppress.ts';
import { turnoutEvery } from './limits.ts';

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
  return heads >= leastCount;
}

/** One building's turnout; `voted` is null where it is not told. */
export interface BuildingTurnout {
  readonly building: string;
  readonly all: Voted;
  readonly voted: Voted | null;
}

/**
 * Turnout by building for the desk. Where few voted, or nearly all, the number would say who did or who did not, so it is
 * held back, and with it whatever it could be reckoned from.
 */
export function byBuilding(
  rows: readonly { readonly building: string; readonly all: Voted; readonly voted: Voted }[],
): BuildingTurnout[] {
  const came = suppressList(rows.map(({ voted }) => voted.heads));
  const stayed = suppressList(rows.map(({ all, voted }) => all.heads - voted.heads));
  return rows.map(({ building, all, voted }, at) => {
    const told = came[at] !== null && stayed[at] !== null;
    return { building, all, voted: told ? voted : null };
  });
}
