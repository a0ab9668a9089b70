/** Lengths in UTF-16 units, as browsers count `maxlength`. Zod-free, so that forms may use them. */
export const proposalLimits = { title: 120, body: 8000, answer: 8000, reason: 1000, search: 100, page: 20 } as const;

/** Working days until the service station answers a proposal. */
export const answerWithin = 5;
