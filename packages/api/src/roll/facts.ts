import type { AreaSource } from '@juyi/core/counting/owners/roll';
import type { RollFacts, RollResident, RollUnit } from '@juyi/core/roll/facts';
import type { Community } from '../community.ts';
import { rollStore as store } from './store.ts';

type UnitRow = ReturnType<ReturnType<typeof store.units>['decode']>[number];
type ResidentRow = ReturnType<ReturnType<typeof store.residents>['decode']>[number];

/** What a roll says today, ready to be counted. */
export async function readFacts({ database }: Community, roll: string): Promise<RollFacts> {
  const [units, titles, residents] = await Promise.all([
    database.read(store.units({ roll })),
    database.read(store.titles({ roll })),
    database.read(store.residents({ roll })),
  ]);
  return { units: units.map(unitOf), titles, residents: residents.map(residentOf) };
}

function unitOf({ id, label, building, entrance, kind, status, ...areas }: UnitRow): RollUnit {
  return {
    id,
    label,
    kind,
    status,
    area: figuresOf(areas),
    ...(building !== null && { building }),
    ...(entrance !== null && { entrance }),
  };
}

/** The figures on file, by the document each is from. */
export function figuresOf({
  registerArea,
  surveyArea,
  contractArea,
}: Pick<UnitRow, 'registerArea' | 'surveyArea' | 'contractArea'>): Partial<Record<AreaSource, number>> {
  return {
    ...(registerArea !== null && { register: registerArea }),
    ...(surveyArea !== null && { survey: surveyArea }),
    ...(contractArea !== null && { contract: contractArea }),
  };
}

function residentOf({ member, household, unit, kind }: ResidentRow): RollResident {
  return { member, household, unit, adult: kind !== 'minor' };
}
