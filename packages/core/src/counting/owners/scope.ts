import type { OwnersPolicy, Scope, Unit } from './roll.ts';

/**
 * The units that a matter is measured against.
 * Civil Code art. 278 measures against the whole estate; a matter of one building or staircase is decided by the owners
 * who share it (Shanghai rules art. 69). Parking is outside unless adopted rules count it (Guidance Rules art. 25).
 */
export function unitsInBase(units: readonly Unit[], scope: Scope = {}, policy: OwnersPolicy = {}): Unit[] {
  const buildings = scope.buildings && new Set(scope.buildings);
  const entrances = scope.entrances && new Set(scope.entrances);
  const named = scope.units && new Set(scope.units);
  return units.filter(
    (unit) =>
      (unit.kind !== 'parking' || policy.countParking === true) &&
      (buildings === undefined || (unit.building !== undefined && buildings.has(unit.building))) &&
      (entrances === undefined || (unit.entrance !== undefined && entrances.has(unit.entrance))) &&
      (named === undefined || named.has(unit.id)),
  );
}
