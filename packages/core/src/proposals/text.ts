/** What neighbours put their names to. `budget` is in fen; empty words mean that nothing was said. */
export interface ProposalText {
  readonly title: string;
  readonly body: string;
  readonly request: string;
  readonly place: string;
  readonly budget: number | null;
}

/** The parts of a text; an amendment proposes words for one of those in words. */
export const textParts = ['title', 'body', 'request', 'place', 'budget'] as const;
export const amendableParts = ['title', 'body', 'request', 'place'] as const;
export type AmendablePart = (typeof amendableParts)[number];

/** The text of anything that has more than a text. */
export function textOf({ title, body, request, place, budget }: ProposalText): ProposalText {
  return { title, body, request, place, budget };
}

/**
 * Whether co-signers must be asked again: title, request, budget or place differ. Where nobody wrote the request apart,
 * the body holds it. Source: practice 4.1, scenario 5.
 */
export function isMaterial(before: ProposalText, after: ProposalText): boolean {
  const asked = (text: ProposalText) => [text.title, text.request || text.body, text.budget, text.place];
  const then = asked(before);
  return asked(after).some((part, index) => part !== then[index]);
}
