import type { Group } from '../kernel/profile.ts';
import type { Grades } from '../scores/majority-judgment.ts';

/**
 * Ballots that have exactly these tallies (how many gave each proposal each grade, from the worst): every proposal's
 * judgments laid side by side from the worst, the missing last. Majority judgment depends on nothing else.
 */
export function gradeBallots(tallies: readonly (readonly number[])[], participants: number): Group<Grades>[] {
  const ends = tallies.map((counts) => {
    let end = 0;
    return counts.map((count) => (end += count));
  });
  const borders = [...new Set([...ends.flat(), participants])].sort((a, b) => a - b).filter((border) => border > 0);
  return borders.map((border, index) => {
    const grades = ends.map((proposal) => proposal.findIndex((end) => end >= border));
    const ballot = grades.map((grade) => (grade === -1 ? null : grade));
    return { ballot, count: border - (borders[index - 1] ?? 0) };
  });
}
