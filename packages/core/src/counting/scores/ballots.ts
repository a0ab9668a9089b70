import { invalid } from '../kernel/invalid.ts';
import type { Profile } from '../kernel/profile.ts';
import type { Scores } from './table.ts';

/** Every score is a whole number from 0 to `max` or no mark, and no ballot is longer than the list of options. */
export function checkScores({ options, groups }: Profile<Scores>, max: number): void {
  for (const [place, { ballot }] of groups.entries()) {
    if (ballot.length > options.length) throw invalid('too-many-scores', `ballot ${place + 1}`);
    for (const score of ballot) {
      if (score !== null && !(Number.isInteger(score) && score >= 0 && score <= max)) {
        throw invalid('score', `ballot ${place + 1}`, `A score is a whole number from 0 to ${max}.`);
      }
    }
  }
}

/** A table from option ids to figures, for a step of the trace. */
export function byOption<Figure>(
  options: Profile<unknown>['options'],
  figures: readonly Figure[],
): Record<string, Figure> {
  return Object.fromEntries(options.map(({ id }, index) => [id, figures[index]!]));
}
