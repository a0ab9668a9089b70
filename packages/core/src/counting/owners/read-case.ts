import { invalid } from '../kernel/invalid.ts';
import type { OwnersCase } from './box-of-case.ts';

/**
 * Reads worked owners' votes from JSON: one case, or a list of them.
 * @throws InvalidBallots naming the case, the unit or the head that is at fault; nothing is read then
 */
export function readOwnersCases(text: string): OwnersCase[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw invalid('json', 'file', 'The file is not JSON.');
  }
  return (Array.isArray(parsed) ? parsed : [parsed]).map(checkCase);
}

function checkCase(value: unknown, place: number): OwnersCase {
  const worked = value as Partial<OwnersCase> | null;
  const where = typeof worked?.id === 'string' ? worked.id : `case ${place + 1}`;
  if (worked?.kind !== 'ordinary' && worked?.kind !== 'special') {
    throw invalid('kind', where, 'A case is of kind ordinary or special.');
  }
  if (!Array.isArray(worked.units)) throw invalid('units', where, 'A case lists its units.');
  worked.units.forEach((unit, index) => {
    checkUnit(unit, `${where}, unit ${index + 1}`);
  });
  if (typeof worked.ballots !== 'object' || worked.ballots === null) {
    throw invalid('ballots', where, 'A case has ballots by head.');
  }
  return { ...(worked as OwnersCase), id: where };
}

function checkUnit(value: unknown, where: string): void {
  const unit = value as Partial<OwnersCase['units'][number]> | null;
  if (typeof unit?.id !== 'string') throw invalid('unit', where, 'A unit has an id.');
  if (!Number.isSafeInteger(unit.area))
    throw invalid('area', where, 'An area is in whole hundredths of a square metre.');
  if (!Array.isArray(unit.owners) || unit.owners.some((owner) => typeof owner !== 'string')) {
    throw invalid('owners', where, 'A unit lists its owners.');
  }
}
