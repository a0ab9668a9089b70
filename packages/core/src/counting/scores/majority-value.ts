/** How many voters gave an option each grade; index 0 is the worst grade. */
export type GradeCounts = readonly bigint[];

/** An option's majority grade: the one in the middle of all its grades, the lower of two middles. */
export function majorityGrade(counts: GradeCounts): number {
  const total = totalOf(counts);
  return total === 0n ? 0 : gradeAt(counts, (total - 1n) / 2n);
}

/**
 * Which of two options the electorate judges higher: the majority grades are compared; while they are equal, one such
 * grade is set aside from each and the next are compared. Both options have equally many grades.
 * Positive when `a` is higher, negative when `b` is, 0 only when every grade is the same.
 * Balinski and Laraki, Majority Judgment (2011), ch. 13.
 */
export function compareMajority(a: GradeCounts, b: GradeCounts): number {
  const total = totalOf(a);
  const half = total / 2n;
  if (total % 2n === 1n) {
    const middle = gradeAt(a, half) - gradeAt(b, half);
    if (middle !== 0) return middle;
  }
  // Outward from the middle, the grades come up in pairs: one below, one above. They change only at block borders.
  const below = half - 1n;
  const above = total - half;
  for (const step of borders([a, b], below, above, half)) {
    const lower = gradeAt(a, below - step) - gradeAt(b, below - step);
    if (lower !== 0) return lower;
    const upper = gradeAt(a, above + step) - gradeAt(b, above + step);
    if (upper !== 0) return upper;
  }
  return 0;
}

/** The steps outward, ascending, at which some grade changes on some side. */
function borders(options: readonly GradeCounts[], below: bigint, above: bigint, steps: bigint): bigint[] {
  const found = new Set<bigint>([0n]);
  for (const counts of options) {
    let under = 0n;
    for (const count of counts) {
      under += count;
      found.add(below - under + 1n).add(under - above);
    }
  }
  return [...found].filter((step) => step >= 0n && step < steps).sort((x, y) => (x < y ? -1 : 1));
}

/** The grade at a place, when all of an option's grades stand in order from the worst. */
function gradeAt(counts: GradeCounts, place: bigint): number {
  let under = 0n;
  for (const [grade, count] of counts.entries()) {
    under += count;
    if (place < under) return grade;
  }
  return counts.length - 1;
}

export function totalOf(counts: GradeCounts): bigint {
  return counts.reduce((sum, count) => sum + count, 0n);
}
