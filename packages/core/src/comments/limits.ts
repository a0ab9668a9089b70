/** Lengths in UTF-16 units, as browsers count `maxlength`. Zod-free, so that forms may use them. */
export const commentLimits = { body: 2000, appeal: 1000, subject: 200, page: 20, answers: 3 } as const;

/** So long after posting its author may change a comment, in ms. */
export const editWithin = 15 * 60_000;

/** Hours in which another moderator decides an appeal; else the comment is shown again. Source: practice 4.5. */
export const appealWithin = 72;
