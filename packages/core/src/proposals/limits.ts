/** Lengths in UTF-16 units, as browsers count `maxlength`. Zod-free, so that forms may use them. */
export const proposalLimits = {
  title: 120,
  body: 8000,
  request: 1000,
  place: 120,
  answer: 8000,
  reason: 1000,
  search: 100,
  page: 20,
  who: 120,
  what: 500,
  update: 2000,
  photos: 9,
  alt: 200,
  amendments: 100,
  similar: 5,
} as const;

/** In fen: a thousand million yuan is more than any neighbourhood asks for. */
export const mostBudget = 100_000_000_000;

/** Working days until the service station says whether it admits a proposal. */
export const answerWithin = 5;
