import { areaOf } from '@juyi/core/counting/owners/area';
import { rollLimits } from '@juyi/core/roll/limits';
import type { RollDifference } from '@juyi/core/roll/schema';
import { figuresOf } from '../facts.ts';
import type { HandedUnit } from '../sheets/read-sheet-file.ts';
import type { StandingUnits } from './standing.ts';

type UnitRow = StandingUnits extends Map<string, infer Row> ? Row : never;

/** What taking in a sheet would do to the roll, unit by unit; a sheet is the whole roll, so what it leaves out is removed. */
export function differenceOf(
  units: readonly HandedUnit[],
  marks: ReadonlyMap<string, string>,
  standing: StandingUnits,
): RollDifference {
  const difference: RollDifference = { added: 0, changed: 0, removed: 0, unchanged: 0, units: [] };
  const list = (line: RollDifference['units'][number]) => {
    if (difference.units.length < rollLimits.changes) difference.units.push(line);
  };
  const named = new Set<string>();
  for (const unit of units) {
    named.add(unit.label);
    const known = standing.get(unit.label);
    if (!known || known.removedAt !== null) {
      difference.added += 1;
      list({ unit: unit.label, change: 'added', fields: [], areaBefore: null, areaAfter: chosen(unit.area) });
      continue;
    }
    const fields = changedFields(unit, known, marks.get(unit.label)!);
    difference[fields.length > 0 ? 'changed' : 'unchanged'] += 1;
    if (fields.length === 0) continue;
    const areas = { areaBefore: chosen(figuresOf(known)), areaAfter: chosen(unit.area) };
    list({ unit: unit.label, change: 'changed', fields, ...areas });
  }
  for (const { label, removedAt, ...figures } of standing.values()) {
    if (removedAt !== null || named.has(label)) continue;
    difference.removed += 1;
    list({ unit: label, change: 'removed', fields: [], areaBefore: chosen(figuresOf(figures)), areaAfter: null });
  }
  return difference;
}

function changedFields(unit: HandedUnit, known: UnitRow, people: string): ('area' | 'kind' | 'status' | 'people')[] {
  const figures = figuresOf(known);
  const sameArea = (['register', 'survey', 'contract'] as const).every(
    (source) => figures[source] === unit.area[source],
  );
  return [
    ...(sameArea ? [] : (['area'] as const)),
    ...(known.kind === unit.kind ? [] : (['kind'] as const)),
    ...(known.status === unit.status ? [] : (['status'] as const)),
    ...(known.people === people ? [] : (['people'] as const)),
  ];
}

function chosen(area: HandedUnit['area']): number | null {
  return areaOf({ id: '', area })?.area ?? null;
}
