/** What somebody has to do with one matter. */
export const duties = [
  'proposes',
  'chairs',
  'votes',
  'counts',
  'stands',
  'handles',
  'reviews',
  'claims',
  'confirms',
] as const;
export type Duty = (typeof duties)[number];

/**
 * Who proposes does not chair, who chairs does not vote, who counts is no candidate and does not review the count, who
 * handled it does not review.
 */
const apart: readonly (readonly [Duty, Duty])[] = [
  ['proposes', 'chairs'],
  ['chairs', 'votes'],
  ['counts', 'stands'],
  ['counts', 'reviews'],
  ['handles', 'reviews'],
  ['claims', 'confirms'],
];

/** The duty already held in a matter that keeps somebody from one more, or null. Source: practice 4.0. */
export function keptFrom(held: readonly Duty[], wanted: Duty): Duty | null {
  return (
    held.find((duty) => apart.some((pair) => pair.includes(duty) && pair.includes(wanted) && duty !== wanted)) ?? null
  );
}
