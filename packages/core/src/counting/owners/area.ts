import { type AreaSource, areaSources, type Unit } from './roll.ts';

/** An area in 0.01 m² and the document it was read from. */
export interface Area {
  readonly area: number;
  readonly source: AreaSource;
}

/**
 * The area a unit votes with: as registered, else as surveyed, else as written in the sale contract.
 * Supreme People's Court, Interpretation on divided ownership of buildings (2020), art. 8.
 * Undefined when no figure is on file.
 */
export function areaOf(unit: Unit): Area | undefined {
  for (const source of areaSources) {
    const area = unit.area[source];
    if (area !== undefined) return { area, source };
  }
  return undefined;
}
